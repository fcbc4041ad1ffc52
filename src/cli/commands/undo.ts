import { decisionKinds } from '../../domain/kinds/decisions.ts';
import { kinds } from '../../domain/kinds.ts';
import type { Month } from '../../domain/month.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { wrap } from '../../render/text.ts';
import { formatMonth } from '../../report/format.ts';
import { type Changes, changesOf } from '../../store/changes.ts';
import type { Engine } from '../../store/engine.ts';
import { findLoad, type LoadDetails, readSurroundings } from '../../store/load-details.ts';
import { purgedMonthsOfLoad } from '../../store/purge/kept.ts';
import type { CommandModule, Context } from '../context.ts';
import { type ChangeOptions, changeStore, parseLoad, recordAct } from '../history/change-store.ts';
import { changesText } from '../history/changes-view.ts';
import { loadWords } from '../history/load-words.ts';
import { formatOf, writeJson } from '../output.ts';
import type { Session } from '../session.ts';
import { findWorkspace } from '../workspace/find.ts';

export const command: CommandModule<ChangeOptions> = {
  arguments: ['<load>'],
  options: [{ flags: '--dry-run' }],
  run: undo,
};

interface Undone {
  readonly target: LoadDetails;
  readonly changes: Changes;
  /** Loads that mended rows of the one undone; they go on counting. */
  readonly continuedBy: readonly number[];
  readonly counts: Readonly<Record<string, number>>;
}

async function undo(
  [typed = '']: readonly string[],
  options: ChangeOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const undoes = parseLoad(typed, context);
  const paths = findWorkspace(options.workspace, context);
  const { result, load } = await changeStore({
    paths,
    options,
    context,
    action: 'modification',
    act: (session, own) => takeBack(session, undoes, { own, options, context }),
  });
  if (format === 'json') {
    const { continuedBy, changes } = result;
    writeJson(context, { schema: 'cross-undo/1', load, undoes, ...changes, continuedBy });
  } else if (!options.quiet) context.machine.stdout.write(undoText(result, load, context));
  return exitCode.done;
}

interface Setting {
  readonly own: number;
  readonly options: ChangeOptions;
  readonly context: Context;
}

/** A load that says that another one does not count; undoing it makes that one count again. */
async function takeBack(session: Session, undoes: number, setting: Setting): Promise<Undone> {
  const { own, options, context } = setting;
  const { engine } = session;
  const target = await findLoad(engine, undoes);
  if (target === undefined || !target.live) throw new UserError('load-not-found', { load: undoes });
  if (target.action === 'place') {
    const files = 'qrr.csv, places.csv, contours.geojson';
    throw new UserError('load-not-undone', { load: undoes, files });
  }
  const purged = await purgedMonths(engine, target);
  if (purged.length > 0 || target.action === 'purge') {
    const [first = '', last = first] = [purged[0], purged.at(-1)];
    const months = [...new Set([first, last])]
      .map((month) => formatMonth(month, context.lang))
      .join(' – ');
    throw new UserError('load-purged', { load: undoes, months });
  }
  const { continuedBy } = await readSurroundings(engine, undoes);
  const facts = {
    action: 'undo' as const,
    undoes,
    kind: target.kind ?? undefined,
    source: target.source ?? undefined,
  };
  const changes = await changesOf(engine, [...kinds, ...decisionKinds], () =>
    recordAct(session, own, facts, { context, reason: options.reason }),
  );
  const { withdrawn, restored, revised } = changes;
  return { target, changes, continuedBy, counts: { undoes, withdrawn, restored, revised } };
}

/** Of the load and, where it is an undoing, of the one that it undoes, which would count again. */
async function purgedMonths(engine: Engine, target: LoadDetails): Promise<readonly Month[]> {
  const own = await purgedMonthsOfLoad(engine, target.load);
  const undone = target.undoes === null ? undefined : await findLoad(engine, target.undoes);
  return undone === undefined ? own : [...own, ...(await purgedMonths(engine, undone))].sort();
}

function undoText(
  { target, changes, continuedBy }: Undone,
  load: number | undefined,
  context: Context,
): string {
  const { words, lang, width } = context;
  const { undo: text, load: naming } = words.history;
  const name = (number: number) => fill(naming.loadNumber, { load: number }, lang);
  const what = `${name(target.load)} (${loadWords(target, context)})`;
  const loads = continuedBy.map(name).join(', ');
  return [
    ...wrap(fill(load === undefined ? text.dry : text.done, { what }, lang), width),
    ...(continuedBy.length === 0
      ? []
      : wrap(fill(text.continued, { loads, n: continuedBy.length }, lang), width)),
    changesText(changes, load, context),
  ].join('\n');
}
