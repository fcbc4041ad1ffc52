import type { Column, Table } from '../../report/report.ts';
import { cellText, isFigure } from '../cell-text.ts';
import { cleanText } from '../escape.ts';
import { leadingColumns } from '../leading-columns.ts';
import { wrapAll } from '../text.ts';
import { drawGrid, type GridColumn, type GridGroup, gridWidth } from './grid.ts';
import type { Page } from './page.ts';

/**
 * Any table: rows that share their leading texts stand under a title of their own; figures that do
 * not fit side by side come in parts, which repeat the remaining texts.
 */
export function tableText(table: Table, page: Page): readonly string[] {
  const title = wrapAll(cleanText(table.title), page.width).map(page.style.bold);
  return [...title, ...tableBody(table, page)];
}

/** The same without its title; of an empty table, its notes may say why it is. */
export function tableBody(table: Table, page: Page): readonly string[] {
  const { style, width } = page;
  const rows = table.rows.length === 0 ? ['—'] : gridText(table, page);
  return [
    ...rows,
    ...table.notes.flatMap((note) => wrapAll(cleanText(note), width).map(style.soft)),
  ];
}

function gridText(table: Table, page: Page): readonly string[] {
  const leading = leadingColumns(table);
  const columns = table.columns.filter((column) => !leading.includes(column));
  return partsOf(table, columns, page).flatMap((part) =>
    drawGrid(part.map(gridColumn), groupsOf(table, leading, part, page), page),
  );
}

function gridColumn(column: Column): GridColumn {
  return { label: column.label, align: isFigure(column) ? 'right' : 'left' };
}

function groupsOf(
  table: Table,
  leading: readonly Column[],
  columns: readonly Column[],
  page: Page,
): readonly GridGroup[] {
  const groups = new Map<string, string[][]>();
  for (const row of table.rows) {
    const title = leading.map((column) => cellText(row[column.key], column, page)).join(' ');
    const cells = columns.map((column) => cellText(row[column.key], column, page));
    groups.set(title, [...(groups.get(title) ?? []), cells]);
  }
  return [...groups].map(([title, rows]) => (leading.length === 0 ? { rows } : { title, rows }));
}

/**
 * Columns in their order where all fit; else in as few parts as the width allows, the texts before
 * the figures in each.
 */
function partsOf(
  table: Table,
  columns: readonly Column[],
  page: Page,
): readonly (readonly Column[])[] {
  const whole = groupsOf(table, [], columns, page);
  if (gridWidth(columns.map(gridColumn), whole) <= page.width) return [columns];
  const texts = columns.filter((column) => !isFigure(column));
  const parts: Column[][] = [];
  for (const column of columns.filter(isFigure)) {
    const wider = [...texts, ...(parts.at(-1) ?? []), column];
    const fits = gridWidth(wider.map(gridColumn), groupsOf(table, [], wider, page)) <= page.width;
    if (parts.length > 0 && fits) parts.at(-1)?.push(column);
    else parts.push([column]);
  }
  return parts.length === 0 ? [columns] : parts.map((part) => [...texts, ...part]);
}
