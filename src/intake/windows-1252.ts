// The characters of 0x80–0x9F; the five bytes that Windows-1252 leaves undefined are U+FFFD.
const C1 =
  '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD' + // 80–8F
  '\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'; // 90–9F

const FIRST = 0x80;
const WIDEST = 3;

const { widths, encoded } = encodeUpperHalf();

function encodeUpperHalf() {
  const encoder = new TextEncoder();
  const widthOf = new Uint8Array(FIRST);
  const bytes = new Uint8Array(FIRST * WIDEST);
  for (let index = 0; index < FIRST; index++) {
    const utf8 = encoder.encode(C1[index] ?? String.fromCharCode(FIRST + index));
    widthOf[index] = utf8.length;
    bytes.set(utf8, index * WIDEST);
  }
  return { widths: widthOf, encoded: bytes };
}

/**
 * Writes one Windows-1252 byte of 0x80 or more as UTF-8 and returns the position after it.
 * It takes two or three bytes: 0x80 is €, the undefined 81, 8D, 8F, 90 and 9D are U+FFFD.
 */
export function writeWindows1252(byte: number, out: Uint8Array, at: number): number {
  const index = byte - FIRST;
  const width = widths[index] as number;
  for (let k = 0; k < width; k++) out[at + k] = encoded[index * WIDEST + k] as number;
  return at + width;
}

/** Writes a whole chunk of Windows-1252 as UTF-8; `out` has room for three times its length. */
export function writeAllWindows1252(chunk: Uint8Array, out: Uint8Array): number {
  const end = chunk.length;
  let at = 0;
  for (let i = 0; i < end; i++) {
    const byte = chunk[i] as number;
    if (byte < FIRST) out[at++] = byte;
    else at = writeWindows1252(byte, out, at);
  }
  return at;
}
