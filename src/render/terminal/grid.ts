import Table from 'cli-table3';
import { padEnd, padStart, textWidth, wrap } from '../text.ts';
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

/** Nothing but space between columns; the rules above and below are drawn for the whole grid. */
const bare = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
  mid: '',
  'mid-mid': '',
};

/** The width that a grid takes when nothing is wrapped. */
export function gridWidth(columns: readonly GridColumn[], groups: readonly GridGroup[]): number {
  return total(naturalWidths(columns, groups));
}

/**
 * A table without vertical lines. Where it is wider than the page, its widest texts are wrapped;
 * a figure never is.
 */
export function drawGrid(
  columns: readonly GridColumn[],
  groups: readonly GridGroup[],
  page: Page,
): readonly string[] {
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
      ...(title === undefined ? [] : [`── ${page.style.bold(title)}`]),
      ...drawRows(rows, columns, widths),
    ]),
    rule,
  ];
}

/** Labels that are wider than their column take several lines, and end beside the others. */
function drawHead(columns: readonly GridColumn[], widths: readonly number[]): readonly string[] {
  const labels = columns.map(({ label }, at) => wrap(label, widths[at] ?? 0));
  const height = Math.max(...labels.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) => {
    const cells = columns.map(({ align }, at) => {
      const text = labels[at]?.[row - height + (labels[at]?.length ?? 0)] ?? '';
      return (align === 'right' ? padStart : padEnd)(text, widths[at] ?? 0);
    });
    return cells.join(' '.repeat(gap)).replace(/ +$/, '');
  });
}

/** As narrow as a column of text may get: a word of its label is never cut. */
function leastWidth({ label }: GridColumn): number {
  return Math.max(leastTextWidth, ...label.split(' ').map(textWidth));
}

function drawRows(
  rows: readonly (readonly string[])[],
  columns: readonly GridColumn[],
  widths: readonly number[],
): readonly string[] {
  if (rows.length === 0) return [];
  const table = new Table({
    colAligns: columns.map(({ align }) => align),
    colWidths: [...widths],
    wordWrap: true,
    chars: bare,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  // Wrapped here: the table would break lines at the spaces that hold a mark to its word.
  for (const row of rows) table.push(row.map((cell, at) => broken(cell, widths[at] ?? 0)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** What fits stays as it is, its indent too. */
function broken(cell: string, width: number): string {
  return textWidth(cell) <= width ? cell : wrap(cell, width).join('\n');
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
