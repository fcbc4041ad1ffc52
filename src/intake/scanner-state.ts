import type { Delimiter } from './dialect.ts';
import { byteClasses, CELL_START, PREAMBLE } from './scanner-table.ts';
import { OPENING_BYTES, type Opening } from './total-line.ts';

/** Why no record of a file can be trusted, and the physical line (1-based) where that was seen. */
export interface FileRefusal {
  readonly code: 'suspect-quote' | 'unclosed-quote' | 'line-too-long' | 'nul-bytes';
  readonly line: number;
}

export interface ScannerOptions {
  readonly delimiter: Delimiter;
  readonly headerLine: number;
  readonly columns: number;
  readonly widest?: number | undefined;
  /** Indexes of the columns to write, in any order; they are written in that of the file. */
  readonly keep: readonly number[];
  readonly maxRecordBytes: number;
  /** In UTF-16, U+0000 is a control character; elsewhere a NUL means a damaged or binary file. */
  readonly nulIsControl: boolean;
}

/**
 * All that the scanner knows between two bytes. One flat mutable object, made once a file, since a
 * record of the file costs less than a microsecond.
 */
export interface ScannerState {
  readonly classes: Uint8Array;
  readonly delimiter: Delimiter;
  readonly columns: number;
  /** A record of more cells is malformed, even where those beyond the columns are empty. */
  readonly widest: number;
  readonly headerLine: number;
  readonly maxRecordBytes: number;
  /** A quoted cell that spans lines is suspect from this many delimiters on. */
  readonly suspectDelimiters: number;
  /** For each column: 1 if it is written, else 0; it is how far the output moves for a byte. */
  readonly kept: Uint8Array;

  /** Written records, then, from `recordStart` on, the kept cells of the record in progress. */
  out: Uint8Array;
  length: number;
  recordStart: number;
  cellStart: number;

  /** The physical line of the next byte, and that on which the record began; from 1. */
  line: number;
  recordLine: number;
  /** Where in the current chunk the record began; negative if in an earlier one. */
  recordFrom: number;
  /** The first bytes of a record that began in an earlier chunk, as many as were seen by its end. */
  readonly opening: Uint8Array;
  opened: number;
  /** What the first text of the record that was just ended says of it. */
  openedBy: Opening;
  /** The last chunk ended in CR: an LF that comes next belongs to it. */
  swallowLf: boolean;

  phase: number;
  step: number;
  cells: number;
  inHeader: boolean;
  /** A visible character was seen in the columns, and in cells beyond them. */
  visible: boolean;
  visibleBeyond: boolean;
  /** An odd number of quotes in this record open or close nothing. */
  oddQuotes: boolean;
  quoteLine: number;
  quotedDelimiters: number;
  quotedLineBreaks: number;

  refusal: FileRefusal | undefined;
}

export function createScannerState(options: ScannerOptions): ScannerState {
  const kept = new Uint8Array(options.columns);
  for (const column of options.keep) kept[column] = 1;
  const startsAtHeader = options.headerLine <= 1;
  return {
    classes: byteClasses(options.delimiter, options.nulIsControl),
    delimiter: options.delimiter,
    columns: options.columns,
    widest: Math.max(options.columns, options.widest ?? Number.MAX_SAFE_INTEGER),
    headerLine: options.headerLine,
    maxRecordBytes: options.maxRecordBytes,
    // A table of one column has no delimiter to count: then one within quotes is already odd.
    suspectDelimiters: Math.max(1, options.columns - 1),
    kept,
    out: new Uint8Array(64 * 1024),
    length: 0,
    recordStart: 0,
    cellStart: 0,
    line: 1,
    recordLine: 1,
    recordFrom: 0,
    opening: new Uint8Array(OPENING_BYTES),
    opened: 0,
    openedBy: undefined,
    swallowLf: false,
    phase: startsAtHeader ? CELL_START : PREAMBLE,
    step: kept[0] as number,
    cells: 1,
    inHeader: startsAtHeader,
    visible: false,
    visibleBeyond: false,
    oddQuotes: false,
    quoteLine: 0,
    quotedDelimiters: 0,
    quotedLineBreaks: 0,
    refusal: undefined,
  };
}

/** The most digits of a record's number: no file has more bytes than that. */
const NUMBER_BYTES = 13;

/**
 * Makes room for what a chunk of `bytes` bytes can write: one byte each, and, of each record that can
 * end in it, its last separator, number and end. A record has a delimiter for each column but one, and
 * a line break.
 */
export function reserve(state: ScannerState, bytes: number): void {
  const records = Math.floor(bytes / state.columns) + 2;
  const needed = state.length + bytes + records * (NUMBER_BYTES + 2);
  if (needed <= state.out.length) return;
  const larger = new Uint8Array(Math.max(needed, state.out.length * 2));
  larger.set(state.out.subarray(0, state.length));
  state.out = larger;
}

/** Takes the written records out, as a copy of their own; the record in progress stays. */
export function takeWritten(state: ScannerState): Uint8Array<ArrayBuffer> {
  const { out, recordStart } = state;
  const written = out.slice(0, recordStart) as Uint8Array<ArrayBuffer>;
  out.copyWithin(0, recordStart, state.length);
  state.length -= recordStart;
  state.cellStart -= recordStart;
  state.recordStart = 0;
  return written;
}
