import { basename, dirname } from 'node:path';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { formatDay, formatMonth } from '../../report/format.ts';
import type { Report, SourceCompleteness } from '../../report/report.ts';
import { signalLines } from '../../report/sections/summary.ts';
import type { Context } from '../context.ts';
import type { Made } from './made.ts';
import type { ReportCall } from './report-call.ts';

/** Nobody looks on while files are written: what was made is summed up on standard output. */
export function isSummarised({ options, context }: ReportCall): boolean {
  return (
    options.out !== undefined && context.machine.stdout.columns === undefined && !options.quiet
  );
}

/** Districts that are named in a mail; more of them are counted. */
const mostNamed = 8;

/** What was made, short enough for a mail: state, signals, what is missing, files. */
export function mailSummary({ report, signals, paths }: Made, context: Context): string {
  const { words, lang } = context;
  const { mail } = words.report;
  const title = fill(
    mail.title,
    {
      month: formatMonth(report.month, lang),
      id: report.id,
      state: report.provisional ? mail.provisional : mail.final,
      day: formatDay(report.asOf.slice(0, 10), lang),
    },
    lang,
  );
  const missing = report.sources.filter((source) => source.missing.length > 0);
  const [first = ''] = paths;
  const lines = [
    title,
    ...signalsText(report, signals, context),
    ...(missing.length === 0 ? [mail.complete] : missing.map((one) => lack(one, context))),
    fill(mail.files, { folder: dirname(first) }, lang),
    ...paths.map((path) => `  ${basename(path)}`),
  ];
  return `${lines.map(cleanText).join('\n')}\n`;
}

/** How many are established, and which; a report for the public says nothing of them. */
function signalsText(
  report: Report,
  signals: number | undefined,
  { words, lang }: Context,
): readonly string[] {
  if (signals === undefined) return [];
  const { mail } = words.report;
  const shown = signalLines(report, words);
  const left = signals - shown.length;
  return [
    fill(mail.signals, { n: signals }, lang),
    ...shown.map((line) => `- ${line}`),
    ...(left > 0 ? [fill(mail.more, { n: left }, lang)] : []),
  ];
}

function lack({ source, missing }: SourceCompleteness, { words, lang }: Context): string {
  const { mail } = words.report;
  const codes =
    missing.length > mostNamed
      ? fill(mail.districts, { n: missing.length }, lang)
      : missing.join(', ');
  return fill(mail.missing, { source, codes }, lang);
}
