/** What `sequenceWidth` says of a byte that begins no character. */
const INVALID = 0;

/** What `sequenceWidth` says of a character that the end of the bytes cuts off. */
export const CUT_OFF = -1;

/**
 * Width in bytes, 1 to 4, of the UTF-8 character that begins at `at`; `INVALID`, or `CUT_OFF` if
 * all that is there is right so far. Overlong forms, surrogates and anything over U+10FFFF are
 * invalid (Unicode 15, table 3-7).
 */
export function sequenceWidth(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const width = widthByLead(lead);
  if (width === INVALID) return INVALID;
  for (let k = 1; k < width; k++) {
    const next = bytes[at + k];
    if (next === undefined) return CUT_OFF;
    if (!(k === 1 ? canBeSecond(lead, next) : (next & 0xc0) === 0x80)) return INVALID;
  }
  return width;
}

function widthByLead(lead: number): number {
  if (lead < 0xc2) return INVALID;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : INVALID;
}

function canBeSecond(lead: number, next: number): boolean {
  if (lead === 0xe0) return next >= 0xa0 && next <= 0xbf;
  if (lead === 0xed) return next >= 0x80 && next <= 0x9f;
  if (lead === 0xf0) return next >= 0x90 && next <= 0xbf;
  if (lead === 0xf4) return next >= 0x80 && next <= 0x8f;
  return (next & 0xc0) === 0x80;
}
