import { cleanText } from '../escape.ts';
import { cut, padEnd, padStart, textWidth, wrap } from '../text.ts';
import type { Page } from './page.ts';

export interface GridColumn {
  readonly label: string;
  readonly align: 'left' | 'right';
}

/** Rows of text, under a title of their own if they have one. */
export interface GridGroup {
  readonly title?: string;
  readonly rows: readonly (readonly string[])[];
}

const gap = 2;
const leastTextWidth = 12;
const mostLines = 12;

/** The width that a grid takes when nothing is wrapped. */
export function gridWidth(columns: readonly GridColumn[], groups: readonly GridGroup[]): number {
  return total(naturalWidths(columns, groups));
}

/**
 * A table without vertical lines. Where it is wider than the page, its widest texts are wrapped;
 * a figure never is.
 */
export function drawGrid(
  given: readonly GridColumn[],
  givenGroups: readonly GridGroup[],
  page: Page,
): readonly string[] {
  const columns = given.map(({ label, align }) => ({ label: cleanText(label), align }));
  const groups = givenGroups.map(cleanGroup);
  const widths = fitted(columns, naturalWidths(columns, groups), page.width);
  const rule = '─'.repeat(
    Math.min(
      page.width,
      Math.max(total(widths), ...groups.map(({ title = '' }) => textWidth(title) + 3)),
    ),
  );
  return [
    ...drawHead(columns, widths).map(page.style.soft),
    rule,
    ...groups.flatMap(({ title, rows }) => [
      ...(title === undefined ? [] : [`── ${page.style.bold(cut(title, page.width - 3))}`]),
      ...drawRows(rows, columns, widths),
    ]),
    rule,
  ];
}

/** Nothing that comes from outside steers the terminal, whichever table it stands in. */
function cleanGroup({ title, rows }: GridGroup): GridGroup {
  const clean = rows.map((row) => row.map(cleanText));
  return title === undefined ? { rows: clean } : { title: cleanText(title), rows: clean };
}

/** Labels that are wider than their column take several lines, and end beside the others. */
function drawHead(columns: readonly GridColumn[], widths: readonly number[]): readonly string[] {
  const labels = columns.map(({ label }, at) => wrap(label, widths[at] ?? 0));
  const height = Math.max(...labels.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    joined(
      labels.map((lines) => lines[row - height + lines.length] ?? ''),
      columns,
      widths,
    ),
  );
}

/** As narrow as a column of text may get: a word of its label is never cut. */
function leastWidth({ label }: GridColumn): number {
  return Math.max(leastTextWidth, ...label.split(' ').map(textWidth));
}

/** Cells that are wider than their column take several lines. */
function drawRows(
  rows: readonly (readonly string[])[],
  columns: readonly GridColumn[],
  widths: readonly number[],
): readonly string[] {
  return rows.flatMap((row) => {
    const cells = columns.map((_, at) => broken(row[at] ?? '', widths[at] ?? 0));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      joined(
        cells.map((lines) => lines[line] ?? ''),
        columns,
        widths,
      ),
    );
  });
}

/** One line of cells, each filled up to its column. */
function joined(
  cells: readonly string[],
  columns: readonly GridColumn[],
  widths: readonly number[],
): string {
  return columns
    .map(({ align }, at) =>
      (align === 'right' ? padStart : padEnd)(cells[at] ?? '', widths[at] ?? 0),
    )
    .join(' '.repeat(gap))
    .trimEnd();
}

/**
 * What fits stays as it is, its indent too; of a word that is wider, the beginning is shown, and so it is
 * of a text of more lines than anybody reads in a cell.
 */
function broken(cell: string, width: number): readonly string[] {
  if (textWidth(cell) <= width) return [cell];
  const lines = wrap(cell, width).map((line) => cut(line, width));
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), cut(`${lines[mostLines - 1]} …`, width)];
}

function naturalWidths(
  columns: readonly GridColumn[],
  groups: readonly GridGroup[],
): readonly number[] {
  const rows = groups.flatMap((group) => group.rows);
  return columns.map(({ label }, at) =>
    Math.max(textWidth(label), ...rows.map((row) => textWidth(row[at] ?? ''))),
  );
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1);
}

/** Takes what is too much from the widest text column, again and again. */
function fitted(
  columns: readonly GridColumn[],
  widths: readonly number[],
  room: number,
): readonly number[] {
  const fit = [...widths];
  while (total(fit) > room) {
    const texts = columns.flatMap((column, at) =>
      column.align === 'left' && (fit[at] ?? 0) > leastWidth(column) ? [at] : [],
    );
    const widest = texts.sort((a, b) => (fit[b] ?? 0) - (fit[a] ?? 0))[0];
    if (widest === undefined) return fit;
    fit[widest] = (fit[widest] ?? 0) - 1;
  }
  return fit;
}
