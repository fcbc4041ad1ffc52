import { CELL_SEPARATOR } from './dialect.ts';
import {
  breakRecord,
  checkRecordLength,
  endCell,
  keepOpening,
  noteOpening,
  openQuote,
  pastLf,
  pastLineBreak,
  put,
  putQuotedDelimiter,
  putQuotedLineBreak,
  putVisible,
  putWide,
  QUOTATION_MARK,
  refuse,
  SPACE,
  startRecord,
  textWritten,
} from './record-in-progress.ts';
import type { ScannerState } from './scanner-state.ts';
import {
  ACTIONS,
  AFTER_QUOTED,
  BLANK,
  BREAK,
  BREAK_AT_QUOTE,
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
  WIDE,
} from './scanner-table.ts';

/** Told of each record after the preamble, header first, while its kept cells lie in the output. */
export type RecordSink = (state: ScannerState) => void;

/**
 * Scans a chunk of UTF-8 that ends between two characters. The one hot function: runs of text are
 * copied here, with their position in local variables; every other byte goes
 * through the table. A byte of a column that isn't kept is written too,
 * but the output doesn't move (`step` is 0).
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
  keepOpening(state, bytes, end);
  state.recordFrom -= end;
  checkRecordLength(state, 0);
}

const nothing = new Uint8Array(0);

/** Ends the last record, which may lack its line break. */
export function scanEnd(state: ScannerState, sink: RecordSink): void {
  if (state.phase === QUOTED) refuse(state, 'unclosed-quote', state.quoteLine, 0);
  else if (state.phase !== PREAMBLE) endRecord(state, nothing, 0, sink);
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

function endLine(state: ScannerState, bytes: Uint8Array, i: number, sink: RecordSink): number {
  endRecord(state, bytes, i, sink);
  const next = pastLineBreak(state, bytes, i);
  startRecord(state, next);
  return next;
}

function endRecord(state: ScannerState, bytes: Uint8Array, i: number, sink: RecordSink): void {
  checkRecordLength(state, i);
  if (state.refusal !== undefined) return;
  noteOpening(state, bytes, i);
  state.out[state.length] = CELL_SEPARATOR;
  state.length += state.step;
  sink(state);
  state.inHeader = false;
}

function skipLine(state: ScannerState, bytes: Uint8Array, i: number): number {
  const next = pastLineBreak(state, bytes, i);
  if (state.line + 1 < state.headerLine) state.line++;
  else {
    startRecord(state, next);
    state.inHeader = true;
  }
  return next;
}

/** The start of a chunk after a CR: a record that begins here begins after the LF. */
function resume(state: ScannerState, bytes: Uint8Array): number {
  const next = pastLf(state, bytes, 0);
  if (state.recordFrom === 0) state.recordFrom = next;
  return next;
}
