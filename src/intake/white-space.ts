// White space beyond ASCII, as `\s` has it in ECMAScript; all but U+00A0 take three bytes.
const WIDE = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/**
 * Width in bytes of the white-space character at `at` in valid UTF-8, or 0 if another one is there;
 * `at` is on one of the first bytes C2, E1, E2, E3 or EF.
 */
export function whiteSpaceWidth(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const second = bytes[at + 1] as number;
  if (lead === 0xc2) return second === 0xa0 ? 2 : 0;
  const third = bytes[at + 2] as number;
  const codePoint = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  const isSpace = (codePoint >= 0x2000 && codePoint <= 0x200a) || WIDE.has(codePoint);
  return isSpace ? 3 : 0;
}
