import type { Kind } from '../../domain/field.ts';
import { kinds } from '../../domain/kinds.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { wrap } from '../../render/text.ts';
import { formatMonth } from '../../report/format.ts';
import { type Changes, changesOf } from '../../store/changes.ts';
import { recordMonths } from '../../store/months.ts';
import { refusePurged } from '../../store/purge/kept.ts';
import { withdrawMonth } from '../../store/removal.ts';
import type { CommandModule, Context } from '../context.ts';
import { type ChangeOptions, changeStore, recordAct } from '../history/change-store.ts';
import { changesText } from '../history/changes-view.ts';
import { required } from '../history/required.ts';
import { sourceName } from '../ingest/source.ts';
import { kindOption } from '../kind-option.ts';
import { formatOf, writeJson } from '../output.ts';
import type { Session } from '../session.ts';
import { findWorkspace } from '../workspace/find.ts';

interface RemoveOptions extends ChangeOptions {
  readonly source?: string;
  readonly month?: string;
  readonly kind?: string;
}

export const command: CommandModule<RemoveOptions> = {
  arguments: [],
  options: [
    { flags: '--source <name>' },
    { flags: '-m, --month <month>' },
    kindOption('remove'),
    { flags: '--dry-run' },
  ],
  run: remove,
};

interface Removed {
  readonly changes: Changes;
  readonly counts: Readonly<Record<string, number>>;
}

async function remove(
  _: readonly string[],
  options: RemoveOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const source = sourceName(required(options.source, '--source', context));
  const month = monthOf(required(options.month, '--month', context), context);
  const chosen = kinds.filter(({ name }) => options.kind === undefined || name === options.kind);
  const paths = findWorkspace(options.workspace, context);
  const { result, load } = await changeStore({
    paths,
    options,
    context,
    action: 'erasure',
    act: (session, own) => withdraw(session, { own, source, month, chosen, options, context }),
  });
  const { changes } = result;
  if (format === 'json') {
    writeJson(context, { schema: 'cross-remove/1', load, source, month, ...changes });
  } else if (!options.quiet) {
    const { lang, width } = context;
    const { remove: text } = context.words.history;
    const params = { source, month: formatMonth(month, lang) };
    const lines = wrap(fill(load === undefined ? text.dry : text.done, params, lang), width);
    context.machine.stdout.write(`${lines.join('\n')}\n${changesText(changes, load, context)}`);
  }
  return exitCode.done;
}

function monthOf(value: string, { program, command: name }: Context): Month {
  const month = parseMonth(value.trim());
  if (month === undefined) throw new UserError('unknown-month', { value, program, command: name });
  return month;
}

interface Setting {
  readonly own: number;
  readonly source: string;
  readonly month: Month;
  readonly chosen: readonly Kind[];
  readonly options: RemoveOptions;
  readonly context: Context;
}

/**
 * A load that withdraws the month: its `load_months` row says so, and what earlier loads of the
 * source cover of this month counts as not delivered, until a later one delivers it anew.
 */
async function withdraw(session: Session, setting: Setting): Promise<Removed> {
  const { own, source, month, chosen, options, context } = setting;
  const { engine } = session;
  const [only] = chosen.length === 1 ? chosen : [];
  let withdrawn = 0;
  for (const { name: kind } of chosen) await refusePurged(engine, { source, kind, month });
  const changes = await changesOf(engine, kinds, async () => {
    withdrawn = await withdrawMonth(engine, { load: own, source, month, kinds: chosen });
    const facts = { action: 'remove' as const, kind: only?.name, source, counts: { withdrawn } };
    await recordAct(session, own, facts, { context, reason: options.reason });
    await recordMonths(engine, own, [{ month, rows: withdrawn, covered: false, declared: false }]);
  });
  if (changes.months.length === 0) throw new UserError('nothing-to-remove', { source, month });
  return { changes, counts: { withdrawn } };
}
