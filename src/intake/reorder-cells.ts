import { CELL_SEPARATOR } from './dialect.ts';

/** Rearranges, in place, the cells of the record that lies in `out` from `start` to `end`. */
export type ReorderCells = (out: Uint8Array, start: number, end: number) => void;

/**
 * What puts cells that stand in the order of the file into that of `keep`; undefined if that is the
 * same. Each cell is followed by its separator.
 */
export function reorderCells(keep: readonly number[]): ReorderCells | undefined {
  const inFile = keep.toSorted((a, b) => a - b);
  const ranks = keep.map((column) => inFile.indexOf(column));
  if (ranks.every((rank, index) => rank === index)) return undefined;
  const bounds = new Uint32Array(ranks.length + 1);
  let copy = new Uint8Array(1024);
  return (out, start, end) => {
    if (copy.length < end - start) copy = new Uint8Array(2 * (end - start));
    noteBounds(out, start, bounds);
    for (let k = start; k < end; k++) copy[k - start] = out[k] as number;
    let at = start;
    for (const rank of ranks) {
      const to = bounds[rank + 1] as number;
      for (let k = bounds[rank] as number; k < to; k++) out[at++] = copy[k] as number;
    }
  };
}

/** Where, from the start of the record, each cell begins; and where the last one ends. */
function noteBounds(out: Uint8Array, start: number, bounds: Uint32Array): void {
  let at = start;
  for (let cell = 1; cell < bounds.length; cell++) {
    while (out[at] !== CELL_SEPARATOR) at++;
    bounds[cell] = ++at - start;
  }
}
