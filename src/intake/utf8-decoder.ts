import type { Decoded, Decoder } from './decoded.ts';
import { oneByteTable, writeOneByte } from './one-byte.ts';
import { CUT_OFF, sequenceWidth } from './utf8-sequence.ts';

interface Utf8State {
  /** Up to three bytes of a character that the last chunk cut off. */
  carry: Uint8Array;
  atStart: boolean;
  multibyte: boolean;
  scratch: Uint8Array;
}

/**
 * Decoder of UTF-8 that mends: a byte that belongs to no character is read as Windows-1252, alone,
 * as in files pasted together from two programs. Valid chunks pass through uncopied.
 */
export function createUtf8Decoder(): Decoder {
  const state: Utf8State = {
    carry: new Uint8Array(0),
    atStart: true,
    multibyte: false,
    scratch: new Uint8Array(0),
  };
  return {
    decode: (chunk, last) => withoutMark(state, decode(state, chunk, last)),
    sawMultibyte: () => state.multibyte,
  };
}

function decode(state: Utf8State, chunk: Uint8Array, last: boolean): Decoded {
  const bytes = joined(state.carry, chunk);
  const valid = validLength(state, bytes);
  const cutOff = valid < bytes.length && sequenceWidth(bytes, valid) === CUT_OFF;
  if (valid < bytes.length && (last || !cutOff)) return mended(state, bytes, valid, last);
  state.carry = copyOf(bytes, valid);
  return { bytes: bytes.subarray(0, valid), guessed: [] };
}

function joined(carry: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (carry.length === 0) return chunk;
  const bytes = new Uint8Array(carry.length + chunk.length);
  bytes.set(carry);
  bytes.set(chunk, carry.length);
  return bytes;
}

// Not `slice`: on a `Buffer` that is a view, and the caller may read the next chunk into it.
function copyOf(bytes: Uint8Array, from: number): Uint8Array {
  return new Uint8Array(bytes.subarray(from));
}

/** How many bytes from the start are whole, valid characters. */
function validLength(state: Utf8State, bytes: Uint8Array): number {
  const end = bytes.length;
  let i = 0;
  while (i < end) {
    // Most of an export is ASCII: this line is where the time goes.
    while (i < end && (bytes[i] as number) < 0x80) i++;
    if (i === end) break;
    const width = sequenceWidth(bytes, i);
    if (width <= 0) break;
    state.multibyte = true;
    i += width;
  }
  return i;
}

function mended(state: Utf8State, bytes: Uint8Array, valid: number, last: boolean): Decoded {
  if (state.scratch.length < bytes.length * 3) state.scratch = new Uint8Array(bytes.length * 3);
  const out = state.scratch;
  const windows1252 = oneByteTable('windows-1252');
  const guessed: number[] = [];
  out.set(bytes.subarray(0, valid));
  let at = valid;
  let i = valid;
  while (i < bytes.length) {
    const width = sequenceWidth(bytes, i);
    if (width === CUT_OFF && !last) break;
    if (width > 0) {
      if (width > 1) state.multibyte = true;
      for (let k = 0; k < width; k++) out[at++] = bytes[i++] as number;
    } else {
      guessed.push(at);
      at = writeOneByte(windows1252, bytes[i++] as number, out, at);
    }
  }
  state.carry = copyOf(bytes, i);
  return { bytes: out.subarray(0, at), guessed };
}

// The mark is a character as any other to `decode`, so it always arrives whole.
function withoutMark(state: Utf8State, decoded: Decoded): Decoded {
  if (!state.atStart || decoded.bytes.length === 0) return decoded;
  state.atStart = false;
  const { bytes, guessed } = decoded;
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return decoded;
  return { bytes: bytes.subarray(3), guessed: guessed.map((offset) => offset - 3) };
}
