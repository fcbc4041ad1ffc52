import { addMonths, yearOf } from '../../domain/month.ts';
import { fill } from '../../locale/fill.ts';
import type { Comparison } from '../comparison.ts';
import { formatBriefMonth, formatShortMonth } from '../format.ts';
import type { Column, TableRow } from '../report.ts';
import { cellValue, type SectionContext } from '../section-context.ts';

/** The comparison columns of `domain.md`, in their order. */
export function comparisonCells(comparison: Comparison): TableRow {
  return {
    value: cellValue(comparison.value),
    previous_month: cellValue(comparison.previousMonth),
    same_month_last_year: cellValue(comparison.sameMonthLastYear),
    mean_12: cellValue(comparison.mean12),
    ytd: cellValue(comparison.yearToDate),
    ytd_last_year: cellValue(comparison.yearToDateLastYear),
    rolling_12: cellValue(comparison.rolling12),
    difference: cellValue(comparison.difference),
    percent: cellValue(comparison.percent),
  };
}

/** The columns of `comparisonCells`, after what names the row. */
export function comparisonColumns({ words, lang, month }: SectionContext): readonly Column[] {
  const { columns } = words.report;
  const year = yearOf(month);
  return [
    { key: 'label', label: columns.indicator, type: 'text' },
    { key: 'qrr', label: columns.qrr, type: 'text' },
    { key: 'name', label: columns.name, type: 'text' },
    { key: 'value', label: formatShortMonth(month, lang), type: 'count' },
    { key: 'previous_month', label: formatShortMonth(addMonths(month, -1), lang), type: 'count' },
    {
      key: 'same_month_last_year',
      label: formatBriefMonth(addMonths(month, -12), lang),
      type: 'count',
    },
    { key: 'mean_12', label: columns.mean_12, type: 'count', decimals: 1 },
    { key: 'ytd', label: fill(columns.ytd, { year }, lang), type: 'count' },
    {
      key: 'ytd_last_year',
      label: fill(columns.ytd_last_year, { year: year - 1 }, lang),
      type: 'count',
    },
    { key: 'rolling_12', label: columns.rolling_12, type: 'count' },
    { key: 'difference', label: columns.difference, type: 'count', decimals: 1, signed: true },
    { key: 'percent', label: columns.percent, type: 'percent', decimals: 0, signed: true },
    { key: 'signal', label: columns.signal, type: 'text' },
  ];
}
