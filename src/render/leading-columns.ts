import type { Column, Table } from '../report/report.ts';
import { isFigure } from './cell-text.ts';

/** The texts that mostly stay the same from row to row; the last text column is never one. */
export function leadingColumns(table: Table): readonly Column[] {
  const firstFigure = table.columns.findIndex(isFigure);
  const texts = table.columns.slice(0, Math.max(0, firstFigure - 1));
  return texts.filter((column) => {
    const repeated = table.rows.filter(
      (row, at) => at > 0 && row[column.key] === table.rows[at - 1]?.[column.key],
    );
    return repeated.length >= table.rows.length / 2;
  });
}
