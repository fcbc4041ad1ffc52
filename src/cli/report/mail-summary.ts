import { basename, dirname } from 'node:path';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { formatDay, formatMonth } from '../../report/format.ts';
import type { SourceCompleteness } from '../../report/report.ts';
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
  const shown = signalLines(report, words);
  const missing = report.sources.filter((source) => source.missing.length > 0);
  const left = signals - shown.length;
  const [first = ''] = paths;
  const lines = [
    title,
    fill(mail.signals, { n: signals }, lang),
    ...shown.map((line) => `- ${line}`),
    ...(left > 0 ? [fill(mail.more, { n: left }, lang)] : []),
    ...(missing.length === 0 ? [mail.complete] : missing.map((one) => lack(one, context))),
    fill(mail.files, { folder: dirname(first) }, lang),
    ...paths.map((path) => `  ${basename(path)}`),
  ];
  return `${lines.map(cleanText).join('\n')}\n`;
}

function lack({ source, missing }: SourceCompleteness, { words, lang }: Context): string {
  const { mail } = words.report;
  const codes =
    missing.length > mostNamed
      ? fill(mail.districts, { n: missing.length }, lang)
      : missing.join(', ');
  return fill(mail.missing, { source, codes }, lang);
}
