import type { TextRecord } from './split-records.ts';

/** How many cells most records of several cells have; 1 if none has several. */
export function usualWidth(records: readonly TextRecord[]): number {
  const frequencies = new Map<number, number>();
  for (const { cells } of records) {
    if (cells.length > 1) frequencies.set(cells.length, (frequencies.get(cells.length) ?? 0) + 1);
  }
  const [usual] = [...frequencies].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual?.[0] ?? 1;
}

/**
 * Index of the header among the records: the first one that fills the table. Title lines above it
 * have fewer cells, or, where a spreadsheet padded them with delimiters, fewer visible ones. But a
 * narrower table above is none of these: its header is the one, and what follows doesn't fit it.
 */
export function findHeader(records: readonly TextRecord[]): number {
  const usual = usualWidth(records);
  const width = Math.max(
    1,
    ...records.filter(({ cells }) => cells.length === usual).map(({ cells }) => filledWidth(cells)),
  );
  const found = Math.max(
    0,
    records.findIndex(({ cells }) => fills(cells, width)),
  );
  const above = records.slice(0, found).findIndex((_, at) => beginsTable(records, at, found));
  return above < 0 ? found : above;
}

/**
 * Whether the record at `at` is the header of a table with dates below it: of two rows as wide as
 * itself; or of rows only down to `found`, a row too, which decimal commas have cut into more cells.
 */
function beginsTable(records: readonly TextRecord[], at: number, found: number): boolean {
  const header = records[at]?.cells ?? [];
  const width = filledWidth(header);
  const isNamed = width >= 3 && header.filter(isVisible).length === width && !hasDate(header);
  if (!isNamed) return false;
  const rows = records.slice(at + 1, at + 3).map(({ cells }) => cells);
  const isTable = rows.length === 2 && rows.every((row) => filledWidth(row) === width);
  if (isTable && rows.every(hasDate)) return true;
  return records.slice(at + 1, found + 1).every(({ cells }) => hasDate(cells));
}

function hasDate(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/.test(cell));
}

// A header may lack a name or, in a wide table, a few: often the first one, that of row numbers.
function fills(cells: readonly string[], width: number): boolean {
  const visible = cells.filter(isVisible).length;
  if (visible >= 0.8 * width) return true;
  return filledWidth(cells) >= width && visible >= width - 1;
}

/** Number of cells up to the last visible one. */
export function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex(isVisible) + 1;
}

function isVisible(cell: string): boolean {
  return cell.trim() !== '';
}
