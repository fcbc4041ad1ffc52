import type { Decoder } from './decoded.ts';
import { type Encoding, isOneByte, type OneByteEncoding } from './dialect.ts';
import { oneByteTable, writeAllOneByte } from './one-byte.ts';
import { createUtf8Decoder } from './utf8-decoder.ts';

/** The decoder of an encoding; a byte order mark at the start is left out. */
export function createDecoder(encoding: Encoding): Decoder {
  if (isOneByte(encoding)) return createOneByteDecoder(encoding);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return createUtf16Decoder(encoding);
  return createUtf8Decoder();
}

const NONE: readonly number[] = [];

// By table: on Node 20 `TextDecoder('windows-1252')` without `stream` reads 0x80–0x9F as controls.
function createOneByteDecoder(encoding: OneByteEncoding): Decoder {
  const table = oneByteTable(encoding);
  let scratch = new Uint8Array(0);
  return {
    decode(chunk) {
      if (scratch.length < chunk.length * 3) scratch = new Uint8Array(chunk.length * 3);
      return { bytes: scratch.subarray(0, writeAllOneByte(table, chunk, scratch)), guessed: NONE };
    },
    sawMultibyte: () => false,
  };
}

// A surrogate without its partner becomes U+FFFD.
function createUtf16Decoder(encoding: 'utf-16le' | 'utf-16be'): Decoder {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    decode(chunk, last) {
      const text = decoder.decode(chunk, { stream: !last });
      return { bytes: encoder.encode(text), guessed: NONE };
    },
    sawMultibyte: () => false,
  };
}
