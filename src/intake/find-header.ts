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
 * have fewer cells, or, where a spreadsheet padded them with delimiters, fewer visible ones.
 */
export function findHeader(records: readonly TextRecord[]): number {
  const usual = usualWidth(records);
  const width = Math.max(
    1,
    ...records.filter(({ cells }) => cells.length === usual).map(({ cells }) => filledWidth(cells)),
  );
  const found = records.findIndex(({ cells }) => fills(cells, width));
  return Math.max(0, found);
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
