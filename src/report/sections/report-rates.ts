import { fill } from '../../locale/fill.ts';
import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import { type Figure, isKnown } from '../cell.ts';
import { cohortOf } from '../cell-figure.ts';
import { rollingTwelve } from '../comparison.ts';
import { formatMonth, formatShortMonth } from '../format.ts';
import { indicatorLabel } from '../labels.ts';
import type { CellValue, Column, Table, TableRow } from '../report.ts';
import {
  cellValue,
  figureOf,
  reachOf,
  rowsShown,
  type SectionContext,
} from '../section-context.ts';

/** Rates of what became of reports, in the order of the table. */
const rates = [
  'reports.treated_30d.rate',
  'reports.enriched.rate',
  'reports.opened.rate',
  'reports.prosecutor.rate',
  'reports.converted_90d.rate',
] as const;

/** What became of the reports that have had their time, with Wilson's interval, month and year. */
export function reportRatesTable(context: SectionContext): Table {
  const { words, lang, month } = context;
  const { tables, notes } = words.report;
  return {
    id: 'reports-rates',
    title: fill(tables['reports-rates'], { month: formatMonth(month, lang) }, lang),
    columns: columnsOf(context),
    rows: rowsShown(context).flatMap(({ code, label }) =>
      rates.flatMap((id) => rateRow(context, id, code, label)),
    ),
    notes: [notes.rates],
  };
}

/** A rate that nobody delivers anything for, over the whole year, is left out. */
function rateRow(
  context: SectionContext,
  id: string,
  code: string,
  label: string,
): readonly TableRow[] {
  const { words, lang, month, indicator } = context;
  const figure = figureOf(context, id, code);
  const year = rollingTwelve(reachOf(context, id, code));
  if (!isKnown(figure) && !isKnown(year)) return [];
  return [
    {
      qrr: code,
      name: label,
      rate: indicatorLabel(id, words),
      cohort: formatShortMonth(cohortOf(indicator(id), month), lang, true),
      of: part(figure, 'of'),
      base: part(figure, 'base'),
      value: cellValue(figure),
      ...ends('', figure),
      rolling_12: cellValue(year),
      ...ends('rolling_12_', year),
    },
  ];
}

function part(figure: Figure, which: 'of' | 'base'): CellValue {
  return isKnown(figure) ? (figure.ratio?.[which] ?? figure.value) : cellValue(figure);
}

function ends(prefix: string, figure: Figure): TableRow {
  const ratio = isKnown(figure) ? figure.ratio : undefined;
  const interval = ratio && wilsonInterval(ratio.of, ratio.base);
  const absent: CellValue = { missing: 'missing' in figure ? figure.missing : 'not-applicable' };
  return {
    [`${prefix}low`]: interval === undefined ? absent : 100 * interval.low,
    [`${prefix}high`]: interval === undefined ? absent : 100 * interval.high,
  };
}

function columnsOf({ words }: SectionContext): readonly Column[] {
  const { columns } = words.report;
  const count = (key: string, label: string): Column => ({ key, label, type: 'count' });
  const percent = (key: string, label: string): Column => ({
    key,
    label,
    type: 'percent',
    decimals: 0,
  });
  return [
    { key: 'qrr', label: columns.qrr, type: 'text' },
    { key: 'name', label: columns.name, type: 'text' },
    { key: 'rate', label: columns.rate, type: 'text' },
    { key: 'cohort', label: columns.cohort, type: 'text' },
    count('of', columns.of),
    count('base', columns.base),
    percent('value', columns.share),
    percent('low', columns.low),
    percent('high', columns.high),
    percent('rolling_12', columns.rolling_12),
    percent('rolling_12_low', columns.low),
    percent('rolling_12_high', columns.high),
  ];
}
