import { fill } from '../../locale/fill.ts';
import { formatDay, formatMonth } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import { audienceMark } from '../audience-mark.ts';
import { cleanText } from '../escape.ts';
import { textWidth, wrap, wrapAll } from '../text.ts';
import type { Page } from './page.ts';

/** Month, restriction, cut-off, and how much of each source is there. */
export function headerText(report: Report, page: Page): readonly string[] {
  const { words, lang, style, width } = page;
  const title = fill(words.report.title, { month: formatMonth(report.month, lang) }, lang);
  const mark = audienceMark(report, words);
  const asOf = fill(words.report.asOf, { day: formatDay(report.asOf, lang) }, lang);
  const id = fill(words.report.id, { id: report.id }, lang);
  return [
    spread(style.bold(title), style.inverse(mark), width - textWidth(title) - textWidth(mark)),
    ...wrapAll(perimeterText(report, page), width),
    '━'.repeat(width),
    spread(asOf, id, width - textWidth(asOf) - textWidth(id)),
    ...recomputedText(report, page),
    ...sourcesText(report, page),
  ];
}

const mostNamed = 8;

/** Of which districts the report is; where there are many, how many. */
function perimeterText({ perimeter }: Report, { words, lang }: Page): string {
  const n = perimeter.length;
  if (n === 0 || n > mostNamed) return fill(words.report.perimeterCount, { n }, lang);
  const names = perimeter.map(({ code, label }) => `${code}\u00a0${cleanText(label)}`).join(' · ');
  return fill(words.report.perimeterNames, { n, names }, lang);
}

/** A report of an earlier state says that its rules are today's. */
function recomputedText({ upTo }: Report, { words, lang, width, style }: Page): readonly string[] {
  if (upTo === undefined) return [];
  return wrap(fill(words.report.recomputed, { load: upTo }, lang), width).map(style.bold);
}

function spread(left: string, right: string, gap: number): string {
  return `${left}${' '.repeat(Math.max(2, gap))}${right}`;
}

const manyDistricts = 12;

/** `police ■■■■■□ 5/6 manque 78_2`, as many to a line as fit. */
function sourcesText({ sources }: Report, { words, lang, width }: Page): readonly string[] {
  if (sources.length === 0) return [];
  const parts = sources.map(({ source, covered, missing }) => {
    const all = covered.length + missing.length;
    const squares =
      all > manyDistricts ? '' : ` ${'■'.repeat(covered.length)}${'□'.repeat(missing.length)}`;
    const lack =
      missing.length === 0
        ? ''
        : ` ${fill(words.report.sourceMissing, { codes: missing.join(' ') }, lang)}`;
    return `${source}${squares} ${covered.length}/${all}${lack}`.replaceAll(' ', '\u00a0');
  });
  return wrap(
    [words.report.sourcesTitle.replaceAll(' ', '\u00a0'), ...parts].join('   '),
    width,
  ).map((line) => line.replace(/ +$/, ''));
}
