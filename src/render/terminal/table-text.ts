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

/**
 * Any table: rows that share their leading texts stand under a title of their own; what does not
 * fit side by side comes in parts, which repeat the remaining texts.
 */
export function tableText(table: ReportTable, page: Page): readonly string[] {
  const { style, width } = page;
  const title = style.bold(table.title);
  if (table.rows.length === 0) return [title, '—'];
  const leading = groupColumns(table);
  const rest = { ...table, columns: table.columns.filter((column) => !leading.includes(column)) };
  const parts = partsOf(rest, page).map((columns) => partText(rest, { columns, leading }, page));
  return [title, ...parts, ...table.notes.flatMap((note) => wrap(note, width).map(style.soft))];
}

/** The texts that stay the same from row to row, if any: all but the last text column at most. */
function groupColumns(table: ReportTable): readonly Column[] {
  const firstFigure = table.columns.findIndex(isFigure);
  const texts = table.columns.slice(0, Math.max(0, firstFigure - 1));
  const repeats = (column: Column) => table.rows.filter((row, at) => at > 0 && row[column.key] === table.rows[at - 1]?.[column.key]);
  return texts.filter((column) => repeats(column).length >= table.rows.length / 2);
}

interface Part {
  readonly columns: readonly Column[];
  readonly leading: readonly Column[];
}

function partText(table: ReportTable, { columns, leading }: Part, page: Page): string {
  const [only] = columns.filter((column) => widthOf(table, column, page) > page.width / 2);
  const others = columns.filter((column) => column !== only).reduce((sum, column) => sum + widthOf(table, column, page) + 1, 0);
  const drawn = new Table({
    head: columns.map((column) => column.label),
    colAligns: columns.map((column) => (isFigure(column) ? 'right' : 'left')),
    colWidths: columns.map((column) => (column === only ? page.width - others : null)),
    wordWrap: true,
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
  });
  let group = '';
  for (const row of table.rows) {
    const name = leading.map((column) => cellText(row[column.key], column, page)).join(' ');
    if (name !== group) drawn.push([{ colSpan: columns.length, content: page.style.bold(`── ${name}`) }]);
    group = name;
    drawn.push(columns.map((column) => cellText(row[column.key], column, page)));
  }
  return drawn.toString().replace(/ +$/gm, '');
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
