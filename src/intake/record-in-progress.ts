// What the scanner does to the record in progress: small functions, which V8 inlines.

import { CELL_SEPARATOR } from './dialect.ts';
import type { FileRefusal, ScannerState } from './scanner-state.ts';
import { BROKEN, CELL_START, PREAMBLE, QUOTED, UNQUOTED } from './scanner-table.ts';
import { OPENING_BYTES, readOpening } from './total-line.ts';
import { whiteSpaceWidth } from './white-space.ts';

const CR = 0x0d;
const LF = 0x0a;
export const SPACE = 0x20;
export const QUOTATION_MARK = 0x22;

/** Takes note that a run of text was copied, up to `length` in the output. */
export function textWritten(state: ScannerState, length: number): void {
  state.length = length;
  markVisible(state);
  if (state.phase === CELL_START) state.phase = UNQUOTED;
}

/** Writes a byte that makes no cell visible. */
export function put(state: ScannerState, byte: number): void {
  state.out[state.length] = byte;
  state.length += state.step;
}

/** Writes a byte that makes the cell visible. */
export function putVisible(state: ScannerState, byte: number): void {
  put(state, byte);
  markVisible(state);
}

/** Writes a character that may be white space, which makes no cell visible. */
export function putWide(state: ScannerState, bytes: Uint8Array, i: number): number {
  if (state.phase === CELL_START) state.phase = UNQUOTED;
  const blank = whiteSpaceWidth(bytes, i);
  if (blank === 0) putVisible(state, bytes[i] as number);
  for (let k = 0; k < blank; k++) put(state, bytes[i + k] as number);
  return i + Math.max(1, blank);
}

/** Begins a quoted cell; spaces before the quote are not part of it. */
export function openQuote(state: ScannerState): void {
  state.length = state.cellStart;
  state.phase = QUOTED;
  state.quoteLine = state.line;
  state.quotedDelimiters = 0;
  state.quotedLineBreaks = 0;
}

/** Writes a delimiter within quotes; a tab is a control character, and becomes a space. */
export function putQuotedDelimiter(state: ScannerState, byte: number, i: number): void {
  if (byte > SPACE) putVisible(state, byte);
  else put(state, SPACE);
  state.quotedDelimiters++;
  checkQuote(state, i);
}

/** Writes a line break within quotes, as a space, and returns the position after it. */
export function putQuotedLineBreak(state: ScannerState, bytes: Uint8Array, i: number): number {
  put(state, SPACE);
  state.line++;
  state.quotedLineBreaks++;
  checkQuote(state, i);
  return pastLineBreak(state, bytes, i);
}

/** Gives the record up: a closing quote was followed by text. */
export function breakRecord(state: ScannerState): void {
  state.phase = BROKEN;
  state.visible = true;
}

/** Ends a cell at its delimiter and begins the next. */
export function endCell(state: ScannerState): void {
  state.out[state.length] = CELL_SEPARATOR;
  state.length += state.step;
  state.step = state.cells < state.columns ? (state.kept[state.cells] as number) : 0;
  state.cells++;
  state.cellStart = state.length;
  state.phase = CELL_START;
}

/** Begins a record on the next line, at `next` in the chunk; drops what wasn't written. */
export function startRecord(state: ScannerState, next: number): void {
  state.line++;
  state.recordLine = state.line;
  state.recordFrom = next;
  state.length = state.recordStart;
  state.cellStart = state.recordStart;
  state.phase = CELL_START;
  state.step = state.kept[0] as number;
  state.cells = 1;
  state.visible = false;
  state.visibleBeyond = false;
  state.oddQuotes = false;
}

/**
 * Refuses the file for what was seen at `i`; or, if the record is over the limit by then, for that,
 * since otherwise it would depend on where the chunks were cut.
 */
export function refuse(
  state: ScannerState,
  code: FileRefusal['code'],
  line: number,
  i: number,
): void {
  checkRecordLength(state, i);
  state.refusal ??= { code, line };
}

/** Refuses the file if the record in progress is over the limit; `at` is a position in the chunk. */
export function checkRecordLength(state: ScannerState, at: number): void {
  if (state.phase === PREAMBLE || at - state.recordFrom <= state.maxRecordBytes) return;
  state.refusal ??= { code: 'line-too-long', line: state.recordLine };
}

/** Keeps the first bytes of the record in progress beyond its chunk, which ends at `end`. */
export function keepOpening(state: ScannerState, bytes: Uint8Array, end: number): void {
  if (state.recordFrom >= 0) state.opened = 0;
  const from = Math.max(0, state.recordFrom);
  const room = OPENING_BYTES - state.opened;
  for (let k = from; k < end && k < from + room; k++) {
    state.opening[state.opened++] = bytes[k] as number;
  }
}

/** Takes note, at the end of a record at `i`, of what its first text says of it. */
export function noteOpening(state: ScannerState, bytes: Uint8Array, i: number): void {
  const { recordFrom, delimiter, opening } = state;
  if (recordFrom >= 0) {
    state.openedBy = readOpening(bytes, recordFrom, i, delimiter);
    return;
  }
  keepOpening(state, bytes, i);
  state.openedBy = readOpening(opening, 0, state.opened, delimiter);
}

/** The position after the CR, LF or CRLF at `i`. */
export function pastLineBreak(state: ScannerState, bytes: Uint8Array, i: number): number {
  return bytes[i] === CR ? pastLf(state, bytes, i + 1) : i + 1;
}

/** The position after an LF at `i`, if there is one; remembers a chunk that ends before it. */
export function pastLf(state: ScannerState, bytes: Uint8Array, i: number): number {
  state.swallowLf = i === bytes.length;
  return bytes[i] === LF ? i + 1 : i;
}

function markVisible(state: ScannerState): void {
  if (state.cells > state.columns) state.visibleBeyond = true;
  else state.visible = true;
}

// A stray quote swallows the rest of its record and the next: lines, and a record's delimiters.
function checkQuote(state: ScannerState, i: number): void {
  if (state.quotedLineBreaks === 0 || state.quotedDelimiters < state.suspectDelimiters) return;
  refuse(state, 'suspect-quote', state.quoteLine, i);
}
