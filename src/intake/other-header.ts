import type { Kind } from '../domain/field.ts';
import { foldHeader } from '../domain/fold.ts';

/** A refused row of a file: its line, and the cells that were kept. */
interface RefusedCells {
  readonly line: number;
  readonly reason: string;
  readonly cells: readonly (string | null)[] | undefined;
}

/** One word that is also a header may stand in a fact. */
const fewestNames = 2;

/** « x » ticks a box, and is the header of a longitude. */
const isName = (cell: string) => cell.length > 2;

/**
 * The line on which another table begins, of which the rows below the header are read wrongly: a row
 * refused for its date whose cells are mostly headers, in another order or of another kind of records.
 */
export function otherHeaderLine(
  rows: readonly RefusedCells[],
  { kinds, header }: { readonly kinds: readonly Kind[]; readonly header: readonly string[] },
): number | undefined {
  const dateless = rows.filter(({ reason }) => reason === 'not-a-date');
  if (dateless.length === 0) return undefined;
  const written = kinds.flatMap(({ fields }) => fields.flatMap(({ headers }) => headers));
  const names = new Set([...header, ...written].map(foldHeader));
  return dateless.find(({ cells = [] }) => {
    const filled = cells.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell]));
    const known = filled.map(foldHeader).filter((cell) => isName(cell) && names.has(cell));
    return new Set(known).size >= fewestNames && 2 * known.length > filled.length;
  })?.line;
}
