import { CELL_SEPARATOR } from './dialect.ts';
import type { FileRefusal, ScannerState } from './scanner-state.ts';
import {
  ACTIONS,
  AFTER_QUOTED,
  BLANK,
  BREAK,
  BREAK_AT_QUOTE,
  BROKEN,
  CELL_START,
  CLASS_BITS,
  END_CELL,
  END_RECORD,
  ESCAPED_QUOTE,
  LITERAL_QUOTE,
  OPEN,
  PAD,
  PREAMBLE,
  QUOTE_SEEN,
  QUOTED,
  QUOTED_DELIMITER,
  QUOTED_LINE_BREAK,
  REFUSE_NUL,
  SEE_QUOTE,
  SKIP_LINE,
  SKIP_QUOTE,
  TEXT,
  UNQUOTED,
  WIDE,
} from './scanner-table.ts';
import { whiteSpaceWidth } from './white-space.ts';

/** Told of each record after the preamble, header first, while its kept cells lie in the output. */
export type RecordSink = (state: ScannerState) => void;

const CR = 0x0d;
const LF = 0x0a;
const QUOTATION_MARK = 0x22;
const SPACE = 0x20;

/**
 * Scans a chunk of UTF-8 that ends between two characters. The one hot function: runs of text are
 * copied here, with their position in local variables; every other byte goes through the
 * A byte of a column that isn't kept is written too, but the output doesn't move (`step` is 0).
 */
export function scan(state: ScannerState, bytes: Uint8Array, sink: RecordSink): void {
  const { classes, out } = state;
  const end = bytes.length;
  let i = state.swallowLf ? resume(state, bytes) : 0;
  while (i < end && state.refusal === undefined) {
    if (state.phase <= QUOTED) {
      const from = i;
      const { step } = state;
      let length = state.length;
      let byte = bytes[i] as number;
      while (classes[byte] === TEXT) {
        out[length] = byte;
        length += step;
        if (++i === end) break;
        byte = bytes[i] as number;
      }
      if (i > from) textWritten(state, length);
      if (i === end) break;
    }
    i = act(state, bytes, i, sink);
  }
  state.recordFrom -= end;
  checkRecordLength(state, 0);
}

/** Ends the last record, which may lack its line break. */
export function scanEnd(state: ScannerState, sink: RecordSink): void {
  if (state.phase === QUOTED) refuse(state, 'unclosed-quote', state.quoteLine, 0);
  else if (state.phase !== PREAMBLE) endRecord(state, 0, sink);
}

/** Refuses the file if the record in progress is over the limit; `at` is a position in the chunk. */
function checkRecordLength(state: ScannerState, at: number): void {
  if (state.phase === PREAMBLE || at - state.recordFrom <= state.maxRecordBytes) return;
  state.refusal ??= { code: 'line-too-long', line: state.recordLine };
}

/** Deals with the byte at `i` and returns where the next one is. */
function act(state: ScannerState, bytes: Uint8Array, i: number, sink: RecordSink): number {
  const byte = bytes[i] as number;
  const kind = state.classes[byte] as number;
  switch (ACTIONS[(state.phase << CLASS_BITS) | kind]) {
    case END_CELL:
      endCell(state);
      return i + 1;
    case END_RECORD:
      return endLine(state, bytes, i, sink);
    case BLANK:
      put(state, SPACE);
      return i + 1;
    case WIDE:
      return putWide(state, bytes, i);
    case OPEN:
      openQuote(state);
      return i + 1;
    case SEE_QUOTE:
      state.phase = QUOTE_SEEN;
      return i + 1;
    default:
      return actRarely(state, bytes, i);
  }
}

// Apart from `act`, so that V8 still inlines that one.
function actRarely(state: ScannerState, bytes: Uint8Array, i: number): number {
  const byte = bytes[i] as number;
  const kind = state.classes[byte] as number;
  switch (ACTIONS[(state.phase << CLASS_BITS) | kind]) {
    case LITERAL_QUOTE:
      state.oddQuotes = !state.oddQuotes;
      putVisible(state, QUOTATION_MARK);
      break;
    case ESCAPED_QUOTE:
      state.phase = QUOTED;
      putVisible(state, QUOTATION_MARK);
      break;
    case PAD:
      state.phase = AFTER_QUOTED;
      break;
    case BREAK:
      breakRecord(state);
      break;
    case BREAK_AT_QUOTE:
      breakRecord(state);
      state.oddQuotes = !state.oddQuotes;
      break;
    case SKIP_QUOTE:
      state.oddQuotes = !state.oddQuotes;
      break;
    case QUOTED_DELIMITER:
      putQuotedDelimiter(state, byte, i);
      break;
    case QUOTED_LINE_BREAK:
      return putQuotedLineBreak(state, bytes, i);
    case SKIP_LINE:
      return skipLine(state, bytes, i);
    case REFUSE_NUL:
      refuse(state, 'nul-bytes', state.line, i);
      break;
  }
  return i + 1;
}

function textWritten(state: ScannerState, length: number): void {
  state.length = length;
  markVisible(state);
  if (state.phase === CELL_START) state.phase = UNQUOTED;
}

function markVisible(state: ScannerState): void {
  if (state.cells > state.columns) state.visibleBeyond = true;
  else state.visible = true;
}

function put(state: ScannerState, byte: number): void {
  state.out[state.length] = byte;
  state.length += state.step;
}

function putVisible(state: ScannerState, byte: number): void {
  put(state, byte);
  markVisible(state);
}

/** A character that may be white space: alone, it makes no cell visible. */
function putWide(state: ScannerState, bytes: Uint8Array, i: number): number {
  if (state.phase === CELL_START) state.phase = UNQUOTED;
  const blank = whiteSpaceWidth(bytes, i);
  if (blank === 0) putVisible(state, bytes[i] as number);
  for (let k = 0; k < blank; k++) put(state, bytes[i + k] as number);
  return i + Math.max(1, blank);
}

// Spaces before the quote are not part of the cell.
function openQuote(state: ScannerState): void {
  state.length = state.cellStart;
  state.phase = QUOTED;
  state.quoteLine = state.line;
  state.quotedDelimiters = 0;
  state.quotedLineBreaks = 0;
}

function putQuotedDelimiter(state: ScannerState, byte: number, i: number): void {
  if (byte > SPACE) putVisible(state, byte);
  else put(state, SPACE); // A tab is a control character too.
  state.quotedDelimiters++;
  checkQuote(state, i);
}

function putQuotedLineBreak(state: ScannerState, bytes: Uint8Array, i: number): number {
  put(state, SPACE);
  state.line++;
  state.quotedLineBreaks++;
  checkQuote(state, i);
  return bytes[i] === CR ? pastLf(state, bytes, i + 1) : i + 1;
}

// A stray quote swallows the rest of its record and the next: lines, and a record's delimiters.
function checkQuote(state: ScannerState, i: number): void {
  if (state.quotedLineBreaks === 0 || state.quotedDelimiters < state.suspectDelimiters) return;
  refuse(state, 'suspect-quote', state.quoteLine, i);
}

function breakRecord(state: ScannerState): void {
  state.phase = BROKEN;
  state.visible = true;
}

function endCell(state: ScannerState): void {
  state.out[state.length] = CELL_SEPARATOR;
  state.length += state.step;
  state.step = state.cells < state.columns ? (state.kept[state.cells] as number) : 0;
  state.cells++;
  state.cellStart = state.length;
  state.phase = CELL_START;
}

function endLine(state: ScannerState, bytes: Uint8Array, i: number, sink: RecordSink): number {
  endRecord(state, i, sink);
  const next = bytes[i] === CR ? pastLf(state, bytes, i + 1) : i + 1;
  startRecord(state, next);
  return next;
}

function endRecord(state: ScannerState, i: number, sink: RecordSink): void {
  checkRecordLength(state, i);
  if (state.refusal !== undefined) return;
  state.out[state.length] = CELL_SEPARATOR;
  state.length += state.step;
  sink(state);
  state.inHeader = false;
}

function skipLine(state: ScannerState, bytes: Uint8Array, i: number): number {
  const next = bytes[i] === CR ? pastLf(state, bytes, i + 1) : i + 1;
  if (state.line + 1 < state.headerLine) state.line++;
  else {
    startRecord(state, next);
    state.inHeader = true;
  }
  return next;
}

function startRecord(state: ScannerState, next: number): void {
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

/** The position after an LF at `i`, if there is one; remembers a chunk that ends before it. */
function pastLf(state: ScannerState, bytes: Uint8Array, i: number): number {
  state.swallowLf = i === bytes.length;
  return bytes[i] === LF ? i + 1 : i;
}

/** The start of a chunk after a CR: a record that begins here begins after the LF. */
function resume(state: ScannerState, bytes: Uint8Array): number {
  const next = pastLf(state, bytes, 0);
  if (state.recordFrom === 0) state.recordFrom = next;
  return next;
}

// Whichever is noticed first, a record over the limit is said to be that, so that it doesn't depend
// on where the chunks were cut.
function refuse(state: ScannerState, code: FileRefusal['code'], line: number, i: number): void {
  checkRecordLength(state, i);
  state.refusal ??= { code, line };
}
