import { fill } from '../../locale/fill.ts';
import { rollingTwelve } from '../comparison.ts';
import { formatMonth } from '../format.ts';
import type { Column, Table } from '../report.ts';
import {
  cellValue,
  figureOf,
  reachOf,
  rowsShown,
  type SectionContext,
} from '../section-context.ts';

/** A column of a table with a row a QRR: an indicator, and how its figures are shown. */
export interface IndicatorColumn {
  readonly column: Column;
  readonly indicator: string;
}

/** A table with a row a QRR and a column an indicator, for the month or for twelve months. */
export function districtTable(
  context: SectionContext,
  id: keyof SectionContext['words']['report']['tables'],
  columns: readonly IndicatorColumn[],
  { over, notes }: { readonly over: 'month' | 'twelve-months'; readonly notes: readonly string[] },
): Table {
  const { words, lang, month } = context;
  return {
    id,
    title: fill(words.report.tables[id], { month: formatMonth(month, lang) }, lang),
    columns: [
      { key: 'qrr', label: words.report.columns.qrr, type: 'text' },
      { key: 'name', label: words.report.columns.name, type: 'text' },
      ...columns.map(({ column }) => column),
    ],
    rows: rowsShown(context).map(({ code, label }) => ({
      qrr: code,
      name: label,
      ...Object.fromEntries(
        columns.map(({ column, indicator }) => {
          const figure =
            over === 'month'
              ? figureOf(context, indicator, code)
              : rollingTwelve(reachOf(context, indicator, code));
          return [column.key, cellValue(figure)];
        }),
      ),
    })),
    notes,
  };
}
