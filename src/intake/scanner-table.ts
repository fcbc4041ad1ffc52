import type { Delimiter } from './dialect.ts';

// Classes of bytes. `LEAD` begins a character that may be white space beyond ASCII.
export const TEXT = 0;
const SPACE = 1;
const CONTROL = 2;
const LEAD = 3;
const QUOTE = 4;
const DELIMITER = 5;
const LINE_BREAK = 6;
const NUL = 7;
const CLASSES = 8;

// Phases: where in a record the scanner is. Text is copied in those up to `QUOTED`.
export const CELL_START = 0;
export const UNQUOTED = 1;
export const QUOTED = 2;
/** After a quote within quotes: the first half of `""`, or the closing quote. */
export const QUOTE_SEEN = 3;
/** Spaces between the closing quote and the delimiter. */
export const AFTER_QUOTED = 4;
/** Text followed a closing quote: the rest of the line belongs to a malformed record. */
export const BROKEN = 5;
export const PREAMBLE = 6;

// Actions: what the scanner does with a byte.
const IGNORE = 0;
export const BLANK = 1;
export const WIDE = 2;
export const OPEN = 3;
export const LITERAL_QUOTE = 4;
export const SEE_QUOTE = 5;
export const ESCAPED_QUOTE = 6;
export const PAD = 7;
export const BREAK = 8;
export const BREAK_AT_QUOTE = 9;
export const SKIP_QUOTE = 10;
export const END_CELL = 11;
export const END_RECORD = 12;
export const QUOTED_DELIMITER = 13;
export const QUOTED_LINE_BREAK = 14;
export const SKIP_LINE = 15;
export const REFUSE_NUL = 16;

/**
 * The action for a phase (row) and a class (column), at `phase << CLASS_BITS | class`. Text in the
 * first three phases never gets here: the scanner copies it in runs.
 */
export const ACTIONS = Uint8Array.from(
  [
    // Text, space, control, lead, quote, delimiter, line break, NUL.
    [IGNORE, BLANK, BLANK, WIDE, OPEN, END_CELL, END_RECORD, REFUSE_NUL], // CELL_START
    [IGNORE, BLANK, BLANK, WIDE, LITERAL_QUOTE, END_CELL, END_RECORD, REFUSE_NUL], // UNQUOTED
    [IGNORE, BLANK, BLANK, WIDE, SEE_QUOTE, QUOTED_DELIMITER, QUOTED_LINE_BREAK, REFUSE_NUL], // QUOTED
    [BREAK, PAD, PAD, BREAK, ESCAPED_QUOTE, END_CELL, END_RECORD, REFUSE_NUL], // QUOTE_SEEN
    [BREAK, PAD, PAD, BREAK, BREAK_AT_QUOTE, END_CELL, END_RECORD, REFUSE_NUL], // AFTER_QUOTED
    [IGNORE, IGNORE, IGNORE, IGNORE, SKIP_QUOTE, IGNORE, END_RECORD, REFUSE_NUL], // BROKEN
    [IGNORE, IGNORE, IGNORE, IGNORE, IGNORE, IGNORE, SKIP_LINE, REFUSE_NUL], // PREAMBLE
  ].flat(),
);

export const CLASS_BITS = Math.log2(CLASSES);

// First bytes of the white space beyond ASCII (U+00A0, 1680, 2000–205F, 3000, FEFF).
const LEADS = [0xc2, 0xe1, 0xe2, 0xe3, 0xef];

/** The class of each byte of UTF-8 text; where `nulIsControl`, NUL is a control like any other. */
export function byteClasses(delimiter: Delimiter, nulIsControl: boolean): Uint8Array {
  const classes = new Uint8Array(256).fill(CONTROL, 0, 0x20);
  if (!nulIsControl) classes[0] = NUL;
  for (const lead of LEADS) classes[lead] = LEAD;
  classes[0x20] = SPACE;
  classes[0x7f] = CONTROL;
  classes[0x0a] = LINE_BREAK;
  classes[0x0d] = LINE_BREAK;
  classes[0x22] = QUOTE;
  classes[delimiter.charCodeAt(0)] = DELIMITER;
  return classes;
}
