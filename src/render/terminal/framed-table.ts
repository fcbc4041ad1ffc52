import { padEnd, padStart, textWidth } from '../text.ts';
import type { GridColumn } from './grid.ts';

/**
 * A table in a frame, with a line between its rows: for few rows, which are looked at one by one.
 * Cells are one line each, already cleaned and cut to what the page has room for.
 */
export function framedTable(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = columns.map(({ label }, at) =>
    Math.max(textWidth(label), ...rows.map((row) => textWidth(row[at] ?? ''))),
  );
  const rule = ([left, middle, right]: string) =>
    `${left}${widths.map((width) => '─'.repeat(width + 2)).join(middle)}${right}`;
  const line = (cells: readonly string[]) =>
    `│${columns.map(({ align }, at) => ` ${padded(align, cells[at] ?? '', widths[at] ?? 0)} `).join('│')}│`;
  const lines = [columns.map(({ label }) => label), ...rows].map(line);
  return [
    rule('┌┬┐'),
    ...lines.flatMap((text, at) => (at === 0 ? [text] : [rule('├┼┤'), text])),
    rule('└┴┘'),
  ];
}

function padded(align: GridColumn['align'], cell: string, width: number): string {
  return align === 'right' ? padStart(cell, width) : padEnd(cell, width);
}
