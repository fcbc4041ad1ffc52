/**
 * The encodings with a byte a character, by what one would bet on: Windows, DOS (code page 850, of
 * which 437 and 858 have the same small French letters), Macs before OS X.
 */
export const ONE_BYTE_ENCODINGS = ['windows-1252', 'cp850', 'macintosh'] as const;

export type OneByteEncoding = (typeof ONE_BYTE_ENCODINGS)[number];

/** The encodings a file can be read in. `utf-8-bom` is UTF-8 that begins with EF BB BF. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | OneByteEncoding;

export function isOneByte(encoding: Encoding): encoding is OneByteEncoding {
  return (ONE_BYTE_ENCODINGS as readonly string[]).includes(encoding);
}

/** What can separate the cells of an export, in the order in which a tie is settled. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** The byte between two cells of the pass's output: no cell can contain it (U+001F is a control). */
export const CELL_SEPARATOR = 0x1f;

/** The byte that ends a record of the pass's output: no cell can contain it either. */
export const RECORD_END = 0x0a;
