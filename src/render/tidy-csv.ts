import { type Figure, isKnown } from '../report/cell.ts';
import type { Comparison } from '../report/comparison.ts';
import { statusOf } from '../report/monthly.ts';
import type { Signals } from '../report/signals.ts';
import { csvLines } from './csv.ts';

const header = [
  'month',
  'qrr',
  'indicator',
  'unit',
  'value',
  'previous_month',
  'same_month_last_year',
  'mean_12',
  'ytd',
  'ytd_last_year',
  'rolling_12',
  'difference',
  'percent',
  'signal',
  'status',
] as const;

/** The contract for data frames: one line an indicator and district, RFC 4180, dot decimals. */
export function renderTidyCsv(comparisons: readonly Comparison[], signals: Signals): string {
  return csvLines(
    [header, ...comparisons.map((comparison) => lineOf(comparison, signals))],
    ',',
    '\r\n',
  );
}

function lineOf(comparison: Comparison, signals: Signals): readonly string[] {
  const { month, district, indicator } = comparison;
  return [
    month,
    district,
    indicator.id,
    indicator.unit,
    number(comparison.value),
    number(comparison.previousMonth),
    number(comparison.sameMonthLastYear),
    number(comparison.mean12),
    number(comparison.yearToDate),
    number(comparison.yearToDateLastYear),
    number(comparison.rolling12),
    number(comparison.difference),
    number(comparison.percent),
    signals.of(indicator.id, district)?.verdict ?? '',
    statusOf(comparison),
  ];
}

/** Empty where there is no figure; the status says why for the value. */
function number(figure: Figure): string {
  return isKnown(figure) ? String(Number(figure.value.toPrecision(15))) : '';
}
