import { fill } from '../../locale/fill.ts';
import { isKnown, isWhole, type Known } from '../../report/cell.ts';
import type { SeriesChart } from '../../report/charts/series-chart.ts';
import { formatCount, formatMean, formatMonth } from '../../report/format.ts';
import { cut } from '../text.ts';
import { absenceMarkup, partialMarkup } from './cell-markup.ts';
import type { Frame } from './curve.ts';
import { breakable, element, type Markup, together } from './markup.ts';
import { multiplesKey } from './multiples-key.ts';
import { curveRows } from './page-room.ts';
import { largePanel, panelChart, smallPanel } from './panel-chart.ts';
import { type Setting, seriesNames } from './setting.ts';

/** QRR that the first page has room for beside its sentences. */
export function rowsOfFirstPage({ report }: Pick<Setting, 'report'>): number {
  return curveRows(report);
}

/** A QRR with its curves, one an indicator. */
export interface DistrictRow {
  readonly code: string;
  readonly name: string;
  readonly charts: readonly SeriesChart[];
}

/** The rows of the document: those with an established signal first where not all fit the first page. */
export function districtRows(setting: Setting): readonly DistrictRow[] {
  const { report, charts } = setting;
  const rows = report.perimeter.map(({ code, label }) => ({
    code,
    name: label,
    charts: charts.series.filter(({ district }) => district === code),
  }));
  if (rows.length <= rowsOfFirstPage(setting)) return rows;
  return [...rows.filter(hasSignal), ...rows.filter((row) => !hasSignal(row))];
}

function hasSignal({ charts }: DistrictRow): boolean {
  return charts.some(({ points }) => /^(rise|fall)/.test(points.at(-1)?.verdict ?? ''));
}

/** Small multiples: a row a QRR, a column a key indicator; what is established is seen at once. */
export function multiplesBlock(setting: Setting): Markup {
  const { words, lang, figureNumber } = setting;
  const { evolution } = words.document;
  const rows = districtRows(setting);
  const shown = rows.slice(0, rowsOfFirstPage(setting));
  const isCut = shown.length < rows.length;
  const params = { shown: shown.length, n: rows.length };
  return element(
    'section',
    { id: 's-evolution', class: 'first keep', 'aria-labelledby': 'h-evolution' },
    element('h2', { id: 'h-evolution' }, multiplesTitle(setting, rows.length === 1)),
    multiplesGrid(shown, setting),
    multiplesKey(setting),
    element(
      'p',
      { class: 'notes' },
      element('b', {}, fill(words.document.figure, { n: figureNumber('evolution') }, lang)),
      ...reading(shown, setting),
      fill(evolution.caption, { section: words.report.sections.months }, lang),
      isCut ? ` ${fill(evolution.shown, params, lang)}` : undefined,
    ),
  );
}

function multiplesTitle(setting: Setting, isOne: boolean): string {
  const { evolution } = setting.words.document;
  return fill(isOne ? evolution.titleOne : evolution.title, period(setting), setting.lang);
}

/** The first and the last month of the curves. */
export function period({ charts, report, lang }: Setting) {
  const from = charts.series[0]?.points[0]?.month ?? report.month;
  return { from: formatMonth(from, lang), to: formatMonth(report.month, lang) };
}

/** One QRR alone has room for larger drawings; several stand in rows, with a column an indicator. */
export function multiplesGrid(rows: readonly DistrictRow[], setting: Setting): Markup {
  const [first, ...others] = rows;
  if (first !== undefined && others.length === 0) {
    const panels = first.charts.map((chart) => panel(chart, largePanel, setting));
    return element('div', { class: 'multi lone' }, ...panels);
  }
  const heads = (rows[0]?.charts ?? []).map((chart) =>
    element('div', { class: 'head' }, seriesNames(chart, setting).label),
  );
  return element(
    'div',
    { class: 'multi' },
    element('div', { class: 'head' }),
    ...heads,
    ...rows.flatMap((row) => [
      whoMarkup(row),
      ...row.charts.map((chart) => panel(chart, smallPanel, setting)),
    ]),
  );
}

function whoMarkup({ code, name }: DistrictRow): Markup {
  return element(
    'div',
    { class: 'who' },
    ...breakable(cut(name, 40)),
    ' ',
    element('small', {}, code),
  );
}

function panel(chart: SeriesChart, frame: Frame, setting: Setting): Markup {
  return element(
    'div',
    { class: 'panel' },
    element('div', { class: 'series' }, seriesNames(chart, setting).label),
    panelChart(chart, frame, setting),
    panelFigures(chart, setting),
  );
}

/** Beside a curve: its last value, what was expected, and the verdict. */
function panelFigures({ points, band }: SeriesChart, setting: Setting): Markup {
  const { words, lang } = setting;
  const { evolution } = words.document;
  const last = points.at(-1);
  if (last === undefined) return together();
  const { figure, verdict } = last;
  const sign = signOf(verdict);
  const value = isKnown(figure)
    ? knownMarkup(figure, setting)
    : absenceMarkup(figure.missing, setting);
  const expected =
    band === undefined
      ? undefined
      : fill(
          evolution.expected,
          { low: formatCount(band.low, lang), high: formatCount(band.high, lang) },
          lang,
        );
  return element(
    'div',
    { class: 'val' },
    element('b', {}, value, sign && ' ', sign && element('span', { class: 'sig' }, sign)),
    element('span', {}, expected ?? ''),
    element('span', { class: sign ? 'sig' : undefined }, said(figure, verdict, setting)),
  );
}

function knownMarkup(figure: Known, setting: Setting): Markup {
  const text = formatCount(figure.value, setting.lang);
  const isPlain: boolean = isWhole(figure);
  return isPlain ? together(text) : partialMarkup(text, figure.partial, setting);
}

function signOf(verdict: string | undefined): string | undefined {
  if (verdict?.startsWith('rise')) return '▲';
  return verdict?.startsWith('fall') ? '▼' : undefined;
}

function said(
  figure: SeriesChart['points'][number]['figure'],
  verdict: string | undefined,
  { words }: Setting,
): string {
  const { evolution } = words.document;
  if (!isKnown(figure)) return figure.missing === 'not-available' ? evolution.lacking : '';
  if (!isWhole(figure)) return evolution.incomplete;
  return verdict === undefined ? '' : (evolution.verdicts[verdict] ?? verdict);
}

/** One panel read aloud, the first that was tested. */
function reading(
  rows: readonly DistrictRow[],
  { words, lang, report }: Setting,
): readonly Markup[] {
  const { evolution } = words.document;
  for (const { name, charts } of rows) {
    for (const { indicator, points, band } of charts) {
      const figure = points.at(-1)?.figure;
      if (band === undefined || figure === undefined || !isKnown(figure)) continue;
      const params = {
        name,
        value: formatCount(figure.value, lang),
        what: fill(words.report.summary.what[indicator] ?? '', { n: figure.value }, lang),
        month: formatMonth(report.month, lang),
        expected: formatMean(band.expected, lang),
        low: formatCount(band.low, lang),
        high: formatCount(band.high, lang),
      };
      if (params.what === '') continue;
      return [
        element('b', {}, evolution.readingLabel),
        together(` ${fill(evolution.reading, params, lang)} `),
      ];
    }
  }
  return [];
}
