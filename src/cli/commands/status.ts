import { existsSync } from 'node:fs';
import { type Coverage, coverageOf, type ExpectedSource } from '../../coverage/coverage.ts';
import { type DeclaredSource, expectedSources } from '../../coverage/expected-sources.ts';
import { kinds } from '../../domain/kinds.ts';
import { addMonths, type Month, monthsBetween } from '../../domain/month.ts';
import { type ExitCode, exitCode } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { cut, padEnd, padStart, wrap } from '../../render/text.ts';
import { formatShortMonth } from '../../report/format.ts';
import { listDeliveries, listPerimeters } from '../../store/deliveries.ts';
import { advise } from '../advise.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { reportMonth } from '../report/month.ts';
import { withSession } from '../session.ts';
import { styleFor } from '../style.ts';
import { readConfig } from '../workspace/config.ts';
import { findWorkspace } from '../workspace/find.ts';

interface StatusOptions extends CommonOptions {
  readonly month?: string;
}

export const command: CommandModule<StatusOptions> = {
  arguments: [],
  options: [{ flags: '-m, --month <month>' }],
  run: status,
};

async function status(
  _: readonly string[],
  options: StatusOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  const declared = (readConfig(paths.config).sources ?? {}) as Readonly<
    Record<string, DeclaredSource>
  >;
  const coverage = existsSync(paths.store)
    ? await withSession({ paths, wait: options.wait ?? 30, context }, (session) =>
        session.withStore('read', async () => {
          const deliveries = await listDeliveries(session.engine);
          const seen = await listPerimeters(
            session.engine,
            kinds.map(({ name }) => name),
          );
          return coverageOf(expectedSources({ declared, deliveries, seen }), deliveries);
        }),
      )
    : coverageOf(expectedSources({ declared, deliveries: [], seen: [] }), []);
  const last = reportMonth(options.month, context);
  const months = monthsBetween(addMonths(last, -11), last);
  if (format === 'json')
    writeJson(context, { schema: 'cross-status/1', sources: asJson(coverage, months) });
  else context.machine.stdout.write(`${statusText(coverage, months, context)}\n`);
  return exitCode.done;
}

function asJson(coverage: Coverage, months: readonly Month[]): readonly object[] {
  return coverage.expected.map(({ source, kind, perimeter, basis }) => ({
    source,
    kind,
    basis,
    perimeter,
    months: months.map((month) => ({ month, state: coverage.delivered(source, kind, month) })),
  }));
}

const signs = {
  delivered: '■',
  unfinished: '◪',
  'suspected-gap': '?',
  missing: '·',
  'not-expected': ' ',
} as const;

const sourceWidth = 16;
const kindWidth = 16;

function statusText(coverage: Coverage, months: readonly Month[], context: Context): string {
  const { words, lang, width } = context;
  const { status: text } = words.intake;
  const style = styleFor(context.color);
  if (coverage.expected.length === 0) return advise(text.none, {}, context);
  const [from, to] = [months[0] as Month, months.at(-1) as Month];
  const title = fill(
    text.title,
    { from: formatShortMonth(from, lang, true), to: formatShortMonth(to, lang, true) },
    lang,
  );
  const cell = Math.max(3, Math.floor((width - sourceWidth - kindWidth) / 12));
  const heads = months.map((month) => padStart(month.slice(5), cell)).join('');
  const rows = coverage.expected.map((source) =>
    rowText(source, coverage, { months, cell, context }),
  );
  return [
    style.accent(title),
    style.soft(padEnd(text.source, sourceWidth) + padEnd(text.kind, kindWidth) + heads),
    '─'.repeat(width),
    ...rows,
    '─'.repeat(width),
    ...wrap(text.legend, width),
    '',
    ...gapsText(coverage, months, context),
  ].join('\n');
}

interface RowSetting {
  readonly months: readonly Month[];
  readonly cell: number;
  readonly context: Context;
}

function rowText(
  { source, kind }: ExpectedSource,
  coverage: Coverage,
  { months, cell, context }: RowSetting,
): string {
  const name = context.words.domain.kinds[kind] ?? kind;
  const states = months.map((month) =>
    padStart(signs[coverage.delivered(source, kind, month)], cell),
  );
  return (
    padEnd(cut(source, sourceWidth - 1), sourceWidth) +
    padEnd(cut(name, kindWidth - 1), kindWidth) +
    states.join('')
  );
}

/** What to ask for, by name: a missing file is seen before the meeting and not at it. */
function gapsText(
  coverage: Coverage,
  months: readonly Month[],
  { words, lang, width }: Context,
): readonly string[] {
  const lines = coverage.expected.flatMap(({ source, kind }) => {
    const missing = months.filter((month) =>
      ['missing', 'suspected-gap'].includes(coverage.delivered(source, kind, month)),
    );
    if (missing.length === 0) return [];
    const list = missing.map((month) => formatShortMonth(month, lang, true)).join(', ');
    const line = fill(
      words.intake.status.gap,
      { source, kind: words.domain.kinds[kind] ?? kind, months: list },
      lang,
    );
    return wrap(line, width - 2).map((part) => ` ${part}`);
  });
  return lines.length === 0 ? [words.intake.status.allThere] : [words.intake.status.gaps, ...lines];
}
