import { fill } from '../locale/fill.ts';
import type { ReportCharts } from '../report/charts/report-charts.ts';
import { formatMonth } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { annexBlock } from './html/annex-block.ts';
import { type DecidedPages, decidedPages, detailsBlock } from './html/decided-pages.ts';
import { element, type Markup, rawMarkup } from './html/markup.ts';
import { masthead } from './html/masthead.ts';
import { minutesBlock, signsKey } from './html/minutes-block.ts';
import { multiplesBlock, rowsOfFirstPage } from './html/multiples.ts';
import { figureNumbering, isNumbered, tableNumbers } from './html/numbering.ts';
import type { Outline } from './html/outline.ts';
import { pointsBlock } from './html/points-block.ts';
import { sectionBlock, tableMarkup } from './html/section-block.ts';
import type { Setting } from './html/setting.ts';
import { styleSheet } from './html/style-sheet.ts';
import { toldList } from './html/told-list.ts';
import type { Voice } from './voice.ts';

/** What the drawings show beside the report's own figures. */
export interface Drawn {
  readonly charts: ReportCharts;
  readonly outlines: readonly Outline[];
}

/** The report as one file for a browser or a printer: nothing in it is fetched, nothing is run. */
export function renderHtml(report: Report, { charts, outlines }: Drawn, voice: Voice): string {
  const decided = decidedPages(report);
  const tables = tableNumbers(decided);
  const setting: Setting = {
    ...voice,
    report,
    charts,
    outlines,
    tableNumber: (id) => tables.get(id),
    figureNumber: figureNumbering(),
  };
  const page = element(
    'html',
    { lang: voice.lang },
    headMarkup(setting),
    bodyMarkup(setting, decided),
  );
  return `<!DOCTYPE html>\n${page.html}\n`;
}

function headMarkup(setting: Setting): Markup {
  const { report, words, lang } = setting;
  const month = formatMonth(report.month, lang);
  const title = `${words.document.title} ${fill(words.document.titleMonth, { month }, lang)}`;
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light' }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('title', {}, `CLCT – ${title}`),
    element('style', {}, rawMarkup(styleSheet(setting))),
  );
}

function bodyMarkup(setting: Setting, decided: DecidedPages): Markup {
  const { report, words } = setting;
  const first = report.sections[0];
  return element(
    'body',
    {},
    element(
      'a',
      { class: 'skip', href: `#${first ? `s-${first.id}` : 'main'}` },
      words.document.skip,
    ),
    hatchPattern(),
    element(
      'div',
      { class: 'page' },
      contents(setting),
      element('main', { id: 'main' }, masthead(setting), ...parts(setting, decided)),
    ),
  );
}

/** What is not available is hatched, everywhere: one pattern for all drawings. */
function hatchPattern(): Markup {
  const pattern = {
    id: 'hatch',
    width: 5,
    height: 5,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  };
  return element(
    'svg',
    { class: 'defs', width: 0, height: 0, 'aria-hidden': 'true' },
    element(
      'defs',
      {},
      element(
        'pattern',
        pattern,
        element('rect', { width: 5, height: 5, fill: '#fff' }),
        element('path', { d: 'M0 0V5', stroke: '#767676', 'stroke-width': 1.6 }),
      ),
    ),
  );
}

/** The first page, then the numbered sections, then what did not fit the first page. */
function parts(setting: Setting, decided: DecidedPages): readonly Markup[] {
  const { report } = setting;
  const { sections } = decided;
  const summary = sections.find(({ id }) => id === 'summary');
  const points = sections.find(({ id }) => id === 'points');
  const numbered = sections.filter(isNumbered);
  const hasAnnex = summary !== undefined && report.perimeter.length > rowsOfFirstPage(setting);
  return [
    ...(summary === undefined ? [] : [summaryBlock(setting, summary.title)]),
    ...(points === undefined ? [] : [pointsBlock(points, setting)]),
    ...(summary === undefined ? [] : [multiplesBlock(setting)]),
    ...numbered.flatMap((section, at) => [
      sectionBlock(section, at + 1, setting),
      ...(section.id === 'objectives'
        ? [minutesBlock(setting), signsKey(setting), ...detailsBlock(decided, setting, tableMarkup)]
        : []),
    ]),
    ...(hasAnnex ? [annexBlock(setting)] : []),
  ];
}

function summaryBlock(setting: Setting, title: string): Markup {
  const tables = setting.report.sections.find(({ id }) => id === 'summary')?.tables ?? [];
  return element(
    'section',
    { id: 's-summary', class: 'first', 'aria-labelledby': 'h-summary' },
    element('h2', { id: 'h-summary' }, title),
    ...tables.map((table) => toldList(table, setting)),
  );
}

function contents({ report, words }: Setting): Markup {
  let number = 0;
  const items = report.sections.map((section) => {
    const mark = isNumbered(section) ? `${++number} ` : '';
    return element('li', {}, element('a', { href: `#s-${section.id}` }, `${mark}${section.title}`));
  });
  const label = words.document.contents;
  return element(
    'nav',
    { class: 'toc', 'aria-label': label },
    element('p', {}, label),
    element('ol', {}, ...items),
  );
}
