import type { OneByteEncoding } from './dialect.ts';
import { upperHalves } from './upper-halves.ts';

/** How an encoding writes its bytes of 0x80 or more in UTF-8. */
export interface OneByteTable {
  /** How many bytes each takes: two or three. */
  readonly widths: Uint8Array;
  /** Three places for each. */
  readonly encoded: Uint8Array;
}

const FIRST = 0x80;
const WIDEST = 3;

const tables = new Map<OneByteEncoding, OneByteTable>();

/** The table of an encoding, made when it is first asked for. */
export function oneByteTable(encoding: OneByteEncoding): OneByteTable {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = encodeUpperHalf(upperHalves[encoding]);
  tables.set(encoding, table);
  return table;
}

function encodeUpperHalf(characters: string): OneByteTable {
  const encoder = new TextEncoder();
  const widths = new Uint8Array(FIRST);
  const encoded = new Uint8Array(FIRST * WIDEST);
  for (let index = 0; index < FIRST; index++) {
    const utf8 = encoder.encode(characters[index]);
    widths[index] = utf8.length;
    encoded.set(utf8, index * WIDEST);
  }
  return { widths, encoded };
}

/** Writes one byte of 0x80 or more as UTF-8 and returns the position after it, 2 or 3 further. */
export function writeOneByte(
  { widths, encoded }: OneByteTable,
  byte: number,
  out: Uint8Array,
  at: number,
): number {
  const index = byte - FIRST;
  const width = widths[index] as number;
  for (let k = 0; k < width; k++) out[at + k] = encoded[index * WIDEST + k] as number;
  return at + width;
}

/** Writes a whole chunk as UTF-8; `out` has room for three times its length. */
export function writeAllOneByte(table: OneByteTable, chunk: Uint8Array, out: Uint8Array): number {
  const { widths, encoded } = table;
  const end = chunk.length;
  let at = 0;
  let i = 0;
  while (i < end) {
    let byte = chunk[i++] as number;
    // Most of an export is ASCII: this loop is where the time goes.
    while (byte < FIRST) {
      out[at++] = byte;
      if (i === end) return at;
      byte = chunk[i++] as number;
    }
    const from = (byte - FIRST) * WIDEST;
    // Always three bytes: the next character writes over the one that is too many.
    out[at] = encoded[from] as number;
    out[at + 1] = encoded[from + 1] as number;
    out[at + 2] = encoded[from + 2] as number;
    at += widths[byte - FIRST] as number;
  }
  return at;
}

/** The text of bytes that are all at hand. */
export function readOneByte(encoding: OneByteEncoding, bytes: Uint8Array): string {
  const out = new Uint8Array(bytes.length * WIDEST);
  const length = writeAllOneByte(oneByteTable(encoding), bytes, out);
  return new TextDecoder().decode(out.subarray(0, length));
}
