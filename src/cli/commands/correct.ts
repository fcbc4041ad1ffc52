import type { Field, Kind } from '../../domain/field.ts';
import { kindNamed } from '../../domain/kinds.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { refusePurged } from '../../store/purge/kept.ts';
import type { CommandModule, Context } from '../context.ts';
import { type ChangeOptions, changeStore, recordAct } from '../history/change-store.ts';
import {
  type Corrected,
  type CorrectionRequest,
  correctRecord,
  fieldNamed,
} from '../history/correction.ts';
import { candidatesText, correctionText, shownFields } from '../history/correction-view.ts';
import { parseDay } from '../history/day.ts';
import { required } from '../history/required.ts';
import { sourceName } from '../ingest/source.ts';
import { kindOption } from '../kind-option.ts';
import { formatOf, writeJson } from '../output.ts';
import type { Session } from '../session.ts';
import { readConfig } from '../workspace/config.ts';
import { findWorkspace } from '../workspace/find.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readLocator, readRegistry } from '../workspace/territory.ts';
import { usualTimeZone } from '../workspace/time-zone.ts';

interface CorrectOptions extends ChangeOptions {
  readonly kind?: string;
  readonly source?: string;
  readonly id?: string;
  readonly product?: string;
  readonly date?: string;
  readonly rank?: number;
  readonly set?: readonly string[];
}

export const command: CommandModule<CorrectOptions> = {
  arguments: [],
  options: [
    kindOption('correct'),
    { flags: '--source <name>' },
    { flags: '--id <number>' },
    { flags: '--set <field=value...>' },
    { flags: '--product <product>' },
    { flags: '--date <day>', parse: parseDay('correct', '--date') },
    { flags: '--rank <number>', parse: parseRank },
    { flags: '--dry-run' },
  ],
  run: correct,
};

async function correct(
  _: readonly string[],
  options: CorrectOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const kind = kindNamed(required(options.kind, '--kind', context)) as Kind;
  const source = sourceName(required(options.source, '--source', context));
  const id = required(options.id, '--id', context);
  const set = assignments(required(options.set, '--set', context), kind, context);
  const paths = findWorkspace(options.workspace, context);
  const wanted = {
    kind,
    source,
    id,
    set,
    product: options.product,
    date: options.date,
    rank: options.rank,
  };
  const { result, load } = await changeStore({
    paths,
    options,
    context,
    action: 'modification',
    act: (session, own) => act(session, own, { wanted, paths, options, context }),
  });
  const { corrected } = result;
  if ('candidates' in corrected) throw severalRecords(corrected, { format, wanted, context });
  if (format === 'json') {
    const revised = corrected.unchanged ? 0 : 1;
    const fields = shownFields(corrected, [...set.keys()], kind);
    writeJson(context, {
      schema: 'cross-correct/1',
      load: corrected.unchanged ? undefined : load,
      kind: kind.name,
      source,
      revised,
      fields,
    });
  } else if (!options.quiet) {
    const fields = [...set.keys()];
    context.machine.stdout.write(
      correctionText(corrected, { load, kind, source, fields, context }),
    );
  }
  return exitCode.done;
}

type Wanted = Omit<CorrectionRequest, 'settings' | 'registry'>;

interface Setting {
  readonly wanted: Wanted;
  readonly paths: WorkspacePaths;
  readonly options: CorrectOptions;
  readonly context: Context;
}

async function act(session: Session, load: number, { wanted, paths, options, context }: Setting) {
  const config = readConfig(paths.config);
  const registry = readRegistry(paths);
  const locate = readLocator(paths, registry, config.perimeter);
  const timeZone = config.time_zone ?? usualTimeZone;
  const settings = { session, context, timeZone, locate };
  const corrected = await correctRecord({ ...wanted, settings, registry }, load);
  const isDone = !('candidates' in corrected) && !corrected.unchanged;
  if (isDone) await refuseClosed(session, wanted, corrected);
  const counts = { revised: isDone ? 1 : 0 };
  if (isDone) {
    const { kind, source, set } = wanted;
    const fields = [...set.keys()].map(({ name }) => name);
    const facts = { action: 'correct' as const, kind: kind.name, source, fields, counts };
    await recordAct(session, load, facts, { context, reason: options.reason });
  }
  return { corrected, counts, isVoid: !isDone };
}

/** Neither a record of a purged month may change, nor may another one come into it. */
async function refuseClosed(
  { engine }: Session,
  { kind, source }: Wanted,
  { before, after }: Exclude<Corrected, { readonly candidates: unknown }>,
): Promise<void> {
  for (const { fields } of [before, after]) {
    const month = fields[kind.month]?.slice(0, 7) ?? '';
    await refusePurged(engine, { source, kind: kind.name, month });
  }
}

interface Several {
  readonly format: 'terminal' | 'json';
  readonly wanted: Wanted;
  readonly context: Context;
}

/** Shows them, to choose from. */
function severalRecords(
  { candidates }: Extract<Corrected, { candidates: unknown }>,
  { format, wanted, context }: Several,
): UserError {
  const { kind, source } = wanted;
  if (format === 'json') {
    const list = candidates.map(({ rank, district, fields }) => ({
      rank,
      date: fields[kind.month],
      district,
      commune: fields.commune,
      neighbourhood: fields.neighbourhood,
      product: fields.product,
    }));
    writeJson(context, { schema: 'cross-correct/1', kind: kind.name, source, candidates: list });
  } else context.machine.stdout.write(`${candidatesText(candidates, kind, context)}\n`);
  return new UserError('several-records', { n: candidates.length, source });
}

/** `quantity=12`: fields by their name or by a usual header; the identifier can't be corrected. */
function assignments(
  typed: readonly string[],
  kind: Kind,
  { program, command: name }: Context,
): ReadonlyMap<Field, string> {
  return new Map(
    typed.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) {
        const expected = 'quantity=12';
        throw new UserError('invalid-value', {
          option: '--set',
          value: text,
          expected,
          program,
          command: name,
        });
      }
      const field = fieldNamed(kind, text.slice(0, at));
      if (field === undefined || field.type === 'identifier') {
        const known = kind.fields
          .filter(({ type }) => type !== 'identifier')
          .map((one) => one.name);
        throw new UserError('unknown-field', { field: text.slice(0, at), known: known.join(', ') });
      }
      return [field, text.slice(at + 1)] as const;
    }),
  );
}

function parseRank(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value.trim())) return Number(value.trim());
  const expected = '1, 2, 3…';
  throw new UserError('invalid-value', {
    option: '--rank',
    value,
    expected,
    program: 'cross',
    command: 'correct',
  });
}
