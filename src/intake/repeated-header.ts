import { foldHeader } from '../domain/fold.ts';
import { CELL_SEPARATOR } from './dialect.ts';

/** The kept cells of the header, folded, as records are compared with them. */
export interface HeaderCells {
  readonly folded: readonly string[];
  /** Index of the first cell with a letter or digit of ASCII; -1 if there is none. */
  readonly anchor: number;
  /** The ASCII letters and digits of that cell. */
  readonly skeleton: Uint8Array;
}

const decoder = new TextDecoder();

/** Reads the header from a record as the pass writes it: each cell followed by its separator. */
export function headerCells(record: Uint8Array): HeaderCells {
  const folded = foldedCells(record);
  const skeletons = folded.map((cell) => cell.replace(/[^a-z0-9]/g, ''));
  const anchor = skeletons.findIndex((cell) => cell !== '');
  return { folded, anchor, skeleton: new TextEncoder().encode(skeletons[anchor] ?? '') };
}

/**
 * Whether every kept cell of the record in `out` from `start` to `end` equals, folded, the header's:
 * exports pasted one below the other bring theirs along. Never true if the header has no name.
 */
export function repeatsHeader(
  header: HeaderCells,
  out: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (header.anchor < 0 || !mayRepeat(header, out, start)) return false;
  const cells = foldedCells(out.subarray(start, end));
  return cells.every((cell, index) => cell === header.folded[index]);
}

function foldedCells(record: Uint8Array): string[] {
  const cells = decoder.decode(record).split(String.fromCharCode(CELL_SEPARATOR));
  return cells.slice(0, -1).map(foldHeader);
}

/**
 * A look at one cell, without making a string: false is certain, true is not. Nearly every record
 * differs at its first letter, and making strings of a million records would triple the time.
 */
function mayRepeat(header: HeaderCells, out: Uint8Array, start: number): boolean {
  const { skeleton } = header;
  let at = nthCell(out, start, header.anchor);
  let matched = 0;
  for (; out[at] !== CELL_SEPARATOR; at++) {
    const byte = out[at] as number;
    if (byte >= 0x80) return true;
    const letter = lowerAlphanumeric(byte);
    if (letter !== 0 && letter !== skeleton[matched++]) return false;
  }
  return matched === skeleton.length;
}

function nthCell(out: Uint8Array, start: number, nth: number): number {
  let at = start;
  for (let left = nth; left > 0; at++) if (out[at] === CELL_SEPARATOR) left--;
  return at;
}

function lowerAlphanumeric(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte | 0x20;
  const isLetter = byte >= 0x61 && byte <= 0x7a;
  const isDigit = byte >= 0x30 && byte <= 0x39;
  return isLetter || isDigit ? byte : 0;
}
