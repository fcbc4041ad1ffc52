import type { Decoder } from './decoded.ts';
import type { Encoding } from './dialect.ts';
import { createUtf8Decoder } from './utf8-decoder.ts';
import { writeAllWindows1252 } from './windows-1252.ts';

/** The decoder of an encoding; a byte order mark at the start is left out. */
export function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') return createWindows1252Decoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return createUtf16Decoder(encoding);
  return createUtf8Decoder();
}

const NONE: readonly number[] = [];

// By table: on Node 20 `TextDecoder('windows-1252')` without `stream` reads 0x80–0x9F as controls.
function createWindows1252Decoder(): Decoder {
  let scratch = new Uint8Array(0);
  return {
    decode(chunk) {
      if (scratch.length < chunk.length * 3) scratch = new Uint8Array(chunk.length * 3);
      return { bytes: scratch.subarray(0, writeAllWindows1252(chunk, scratch)), guessed: NONE };
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
