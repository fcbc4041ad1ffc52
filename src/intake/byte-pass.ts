import type { Decoder } from './decoded.ts';
import { createDecoder } from './decoder.ts';
import type { Delimiter, Encoding } from './dialect.ts';
import { createMixedLineLog, type MixedLineLog, type MixedLines } from './mixed-lines.ts';
import { createRecordLedger, type RecordCounts, type RecordLedger } from './record-ledger.ts';
import { scan, scanEnd } from './record-scanner.ts';
import { reorderCells } from './reorder-cells.ts';
import {
  createScannerState,
  type FileRefusal,
  reserve,
  type ScannerState,
  takeWritten,
} from './scanner-state.ts';

export interface BytePassOptions {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** The physical line (1-based) on which the header begins; lines before it are skipped. */
  readonly headerLine: number;
  /** Number of cells of the header, 1 or more. */
  readonly columns: number;
  /** A record of more cells is malformed, even where they are empty; any number will do if absent. */
  readonly widest?: number | undefined;
  /** Indexes of the columns to write, in the order in which to write them, each one once. */
  readonly keep: readonly number[];
  /** A record of more bytes (as UTF-8) refuses the file; `MAX_RECORD_BYTES` if absent. */
  readonly maxRecordBytes?: number;
}

export interface BytePassSummary extends RecordCounts {
  /** The encoding as confirmed: a supposed UTF-8 file without any UTF-8 is Windows-1252. */
  readonly encoding: Encoding;
  /** Lines of a UTF-8 file with bytes that are not, each of which was read as Windows-1252. */
  readonly mixedEncodingLines: MixedLines;
}

/** Either a value or the reason why the file is refused; after a refusal, always that refusal. */
type Refusable<T> = T | { readonly refused: FileRefusal };

/**
 * The pass over the bytes of one file: chunks of the file in, in any cut, chunks of records out.
 * Each record written is one line of UTF-8, ended by `RECORD_END`, its cells separated by
 * `CELL_SEPARATOR`, without quotes or control characters; the last cell is the record's number, from
 * 1. The arrays it returns are the caller's.
 */
export interface BytePass {
  readonly push: (chunk: Uint8Array) => Refusable<{ readonly output: Uint8Array }>;
  readonly end: () => Refusable<{ readonly output: Uint8Array; readonly summary: BytePassSummary }>;
}

const MAX_RECORD_BYTES = 16 * 1024 * 1024;

interface Pass {
  readonly options: BytePassOptions;
  readonly decoder: Decoder;
  readonly state: ScannerState;
  readonly ledger: RecordLedger;
  readonly mixed: MixedLineLog;
}

/** A pass over one file. Throws a `RangeError` for a `keep` that names no column, or one twice. */
export function createBytePass(options: BytePassOptions): BytePass {
  checkKeep(options);
  const { encoding, maxRecordBytes = MAX_RECORD_BYTES } = options;
  const nulIsControl = encoding === 'utf-16le' || encoding === 'utf-16be';
  const pass: Pass = {
    options,
    decoder: createDecoder(encoding),
    state: createScannerState({ ...options, maxRecordBytes, nulIsControl }),
    ledger: createRecordLedger(reorderCells(options.keep)),
    mixed: createMixedLineLog(),
  };
  return { push: (chunk) => push(pass, chunk), end: () => end(pass) };
}

function checkKeep({ keep, columns }: BytePassOptions): void {
  const isColumn = (index: number) => Number.isInteger(index) && index >= 0 && index < columns;
  if (keep.every(isColumn) && new Set(keep).size === keep.length) return;
  throw new RangeError(`keep: ${keep.join(' ')} (of ${columns} columns)`);
}

function push(pass: Pass, chunk: Uint8Array): Refusable<{ readonly output: Uint8Array }> {
  feed(pass, chunk, false);
  const { refusal } = pass.state;
  return refusal === undefined ? { output: takeWritten(pass.state) } : { refused: refusal };
}

function end(pass: Pass): ReturnType<BytePass['end']> {
  const { state, ledger } = pass;
  feed(pass, new Uint8Array(0), true);
  if (state.refusal === undefined) scanEnd(state, ledger.sink);
  if (state.refusal !== undefined) return { refused: state.refusal };
  return { output: takeWritten(state), summary: { ...ledger.counts(), ...confirmed(pass) } };
}

function feed(pass: Pass, chunk: Uint8Array, last: boolean): void {
  const { state, decoder, mixed, ledger } = pass;
  if (state.refusal !== undefined) return;
  const { bytes, guessed } = decoder.decode(chunk, last);
  if (guessed.length > 0) {
    mixed.note(bytes, guessed, { line: state.line, afterCr: state.swallowLf });
  }
  reserve(state, bytes.length);
  scan(state, bytes, ledger.sink);
}

function confirmed(pass: Pass): Pick<BytePassSummary, 'encoding' | 'mixedEncodingLines'> {
  const { encoding } = pass.options;
  const mixedEncodingLines = pass.mixed.lines();
  const isUtf8 = encoding !== 'utf-8' || mixedEncodingLines.count === 0;
  if (isUtf8 || pass.decoder.sawMultibyte()) return { encoding, mixedEncodingLines };
  return { encoding: 'windows-1252', mixedEncodingLines: { count: 0, first: [] } };
}
