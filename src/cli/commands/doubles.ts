import { existsSync } from 'node:fs';
import { kinds } from '../../domain/kinds.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { wrap } from '../../render/text.ts';
import { type Changes, changesOf } from '../../store/changes.ts';
import { storeDecision } from '../../store/double-decision.ts';
import type { CommandModule, Context } from '../context.ts';
import { type ChangeOptions, changeStore, recordAct } from '../history/change-store.ts';
import { changesText } from '../history/changes-view.ts';
import { doublesText } from '../history/doubles-view.ts';
import { listDoubles, type NumberedDouble } from '../history/possible-doubles.ts';
import { required } from '../history/required.ts';
import { formatOf, writeJson } from '../output.ts';
import { type Session, withSession } from '../session.ts';
import { findWorkspace } from '../workspace/find.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readVocabularies } from '../workspace/vocabularies.ts';

type Keep = 'A' | 'B' | 'both';

interface DoublesOptions extends ChangeOptions {
  readonly keep?: Keep;
}

export const command: CommandModule<DoublesOptions> = {
  arguments: ['[pair]'],
  options: [{ flags: '--keep <which>', parse: parseKeep }, { flags: '--dry-run' }],
  run: doubles,
};

async function doubles(
  [pair]: readonly string[],
  options: DoublesOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  if (options.keep !== undefined) {
    const number = required(pair, 'pair', context);
    return decide({ number, keep: options.keep, paths, options, context, format });
  }
  const pairs = existsSync(paths.store)
    ? await withSession({ paths, wait: options.wait ?? 30, context }, (session) =>
        session.withStore('read', () => listDoubles(session.engine, readVocabularies(paths))),
      )
    : [];
  const shown = pair === undefined ? pairs : [pairOf(pairs, pair)];
  if (format === 'json')
    writeJson(context, { schema: 'cross-doubles/1', pairs: shown.map(asJson) });
  else context.machine.stdout.write(`${doublesText(shown, context)}\n`);
  return exitCode.done;
}

/** Hashes of the records stay in the store. */
function asJson(pair: NumberedDouble): object {
  const { number, kind, because, district, commune, neighbourhood, what, quantity, unit } = pair;
  const known = { commune, neighbourhood, what, quantity, unit };
  return {
    number,
    kind,
    because,
    day: pair.day_a,
    days: [pair.day_a, pair.day_b],
    district,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
    sources: [pair.source_a, pair.source_b],
  };
}

interface Decision {
  readonly number: string;
  readonly keep: Keep;
  readonly paths: WorkspacePaths;
  readonly options: DoublesOptions;
  readonly context: Context;
  readonly format: 'terminal' | 'json';
}

async function decide(decision: Decision): Promise<ExitCode> {
  const { keep, paths, options, context, format } = decision;
  const { result, load } = await changeStore({
    paths,
    options,
    context,
    action: 'modification',
    act: (session, own) => act(session, own, decision),
  });
  const { pair, changes } = result;
  if (format === 'json') {
    writeJson(context, { schema: 'cross-doubles/1', load, keep, pair: asJson(pair), ...changes });
  } else if (!options.quiet) {
    const lines = wrap(decisionText(pair, keep, load, context), context.width);
    context.machine.stdout.write(`${lines.join('\n')}\n${changesText(changes, load, context)}`);
  }
  return exitCode.done;
}

interface Decided {
  readonly pair: NumberedDouble;
  readonly changes: Changes;
  readonly counts: Readonly<Record<string, number>>;
}

async function act(session: Session, load: number, decision: Decision): Promise<Decided> {
  const { keep, paths, options, context } = decision;
  const { engine } = session;
  const pair = pairOf(await listDoubles(engine, readVocabularies(paths)), decision.number);
  const a = { key: pair.key_a, rank: pair.rank_a };
  const b = { key: pair.key_b, rank: pair.rank_b };
  const [kept, dropped] = keep === 'both' ? [] : keep === 'A' ? [a, b] : [b, a];
  const source = keep === 'A' ? pair.source_b : keep === 'B' ? pair.source_a : undefined;
  const decidedOn = context.machine.now().toISOString().slice(0, 10);
  const subject = pair.kind;
  const changes = await changesOf(engine, kinds, async () => {
    await storeDecision(engine, { load, pair: pair.pair, subject, decidedOn, keep, kept, dropped });
    const counts = { withdrawn: dropped === undefined ? 0 : 1 };
    const facts = { action: 'decide' as const, kind: subject, source, counts };
    await recordAct(session, load, facts, { context, reason: options.reason });
  });
  return { pair, changes, counts: { withdrawn: changes.withdrawn } };
}

function pairOf(pairs: readonly NumberedDouble[], typed: string): NumberedDouble {
  const pair = pairs.find(({ number }) => String(number) === typed.trim());
  if (pair === undefined) throw new UserError('pair-not-found', { pair: typed });
  return pair;
}

function decisionText(
  { number, source_a: a, source_b: b }: NumberedDouble,
  keep: Keep,
  load: number | undefined,
  { words, lang }: Context,
): string {
  const { doubles: text } = words.history;
  if (keep === 'both')
    return fill(load === undefined ? text.keptBothDry : text.keptBoth, { number }, lang);
  const [kept, dropped] = keep === 'A' ? [a, b] : [b, a];
  return fill(load === undefined ? text.keptDry : text.kept, { number, kept, dropped }, lang);
}

function parseKeep(value: string): Keep {
  const text = value.trim().toLowerCase();
  if (text === 'both') return 'both';
  if (text === 'a' || text === 'b') return text === 'a' ? 'A' : 'B';
  const expected = 'A, B, both';
  throw new UserError('invalid-value', {
    option: '--keep',
    value,
    expected,
    program: 'cross',
    command: 'doubles',
  });
}
