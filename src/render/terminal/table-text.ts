import Table from 'cli-table3';
import type { Column, Table as ReportTable } from '../../report/report.ts';
import { cellText, isFigure } from '../cell-text.ts';
import { textWidth, wrap } from '../text.ts';
import type { Page } from './page.ts';

/** Rules above and below, nothing between columns but space. */
const chars = {
  top: '─', 'top-mid': '─', 'top-left': '', 'top-right': '',
  bottom: '─', 'bottom-mid': '─', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', right: '', 'right-mid': '', middle: ' ', mid: '', 'mid-mid': '',
};

/** Any table: side by side where it fits, else in parts that repeat the columns of text. */
export function tableText(table: ReportTable, page: Page): readonly string[] {
  const { style, width } = page;
  const title = style.bold(table.title);
  if (table.rows.length === 0) return [title, '—'];
  const parts = partsOf(table, page);
  return [title, ...parts.map((columns) => partText(table, columns, page)), ...table.notes.flatMap((note) => wrap(note, width).map(style.soft))];
}

function partText(table: ReportTable, columns: readonly Column[], page: Page): string {
  const [only] = columns.filter((column) => widthOf(table, column, page) > page.width / 2);
  const rest = columns.filter((column) => column !== only).reduce((sum, column) => sum + widthOf(table, column, page) + 1, 0);
  const drawn = new Table({
    head: columns.map((column) => column.label),
    colAligns: columns.map((column) => (isFigure(column) ? 'right' : 'left')),
    colWidths: columns.map((column) => (column === only ? page.width - rest : null)),
    wordWrap: true,
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
  });
  for (const row of table.rows) drawn.push(columns.map((column) => cellText(row[column.key], column, page)));
  return drawn.toString();
}

function widthOf(table: ReportTable, column: Column, page: Page): number {
  const cells = table.rows.map((row) => textWidth(cellText(row[column.key], column, page)));
  return Math.max(textWidth(column.label), ...cells) + 1;
}

/** Columns in as few parts as the width allows; the leading text columns stand in each. */
function partsOf(table: ReportTable, page: Page): readonly (readonly Column[])[] {
  const firstFigure = table.columns.findIndex(isFigure);
  if (firstFigure < 0) return [table.columns];
  const keys = table.columns.slice(0, firstFigure);
  const room = page.width - keys.reduce((sum, column) => sum + widthOf(table, column, page) + 1, 0);
  const parts: Column[][] = [[]];
  let used = 0;
  for (const column of table.columns.slice(firstFigure)) {
    const need = widthOf(table, column, page) + 1;
    if (used + need > room && (parts.at(-1)?.length ?? 0) > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(column);
    used += need;
  }
  return parts.map((part) => [...keys, ...part]);
}
