import Table from 'cli-table3';
import { padEnd, padStart, textWidth } from '../text.ts';
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
  const head = columns.map(({ label, align }, at) =>
    (align === 'right' ? padStart : padEnd)(label, widths[at] ?? 0),
  );
  return [
    page.style.soft(head.join(' '.repeat(gap)).trimEnd()),
    rule,
    ...groups.flatMap(({ title, rows }) => [
      ...(title === undefined ? [] : [`── ${page.style.bold(title)}`]),
      ...drawRows(rows, columns, widths),
    ]),
    rule,
  ];
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
  for (const row of rows) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
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
    const texts = columns.flatMap(({ align }, at) =>
      align === 'left' && (fit[at] ?? 0) > leastTextWidth ? [at] : [],
    );
    const widest = texts.sort((a, b) => (fit[b] ?? 0) - (fit[a] ?? 0))[0];
    if (widest === undefined) return fit;
    fit[widest] = (fit[widest] ?? 0) - 1;
  }
  return fit;
}
