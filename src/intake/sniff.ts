import { fold } from '../domain/fold.ts';
import { createDecoder } from './decoder.ts';
import type { Delimiter, Encoding } from './dialect.ts';
import { filledWidth, findHeader } from './find-header.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { guessEncoding } from './guess-encoding.ts';
import { knownBinary, knownText, type OtherFormat } from './known-format.ts';
import { splitRecords, type TextRecord } from './split-records.ts';

export { isGzip } from './known-format.ts';

/** How many bytes of a file `sniff` is meant to see, at most. */
export const SNIFF_BYTES = 256 * 1024;

const SAMPLE_RECORDS = 50;
/** Title lines and records among which the header is looked for. */
const SEARCHED_RECORDS = 200;

export interface SniffOptions {
  /** The delimiter, where the user said which. */
  readonly delimiter?: Delimiter;
  /** The file goes on after these bytes, so that they may end anywhere. */
  readonly truncated: boolean;
}

/** How a file is written, and how it begins. */
export interface FileHead {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** The physical line (1-based) on which the header begins. */
  readonly headerLine: number;
  /**
   * Names of the columns, trimmed, in Unicode form C; unnamed ones are empty, equal ones stay.
   * Unnamed columns at the end are left out if no record of the sample has anything there.
   */
  readonly header: readonly string[];
  /** How many cells a record may have, those beyond the header empty; undefined where any number will do. */
  readonly widest: number | undefined;
  /** Cells of the lines above the header: titles, or the upper lines of a header of several. */
  readonly above: readonly (readonly string[])[];
  /** The first records after the header, blank ones left out: none, one, or up to 50. */
  readonly sample: readonly (readonly string[])[];
  /** The physical line on which each of them begins. */
  readonly sampleLines: readonly number[];
}

/** Why a file can't be an export. */
export type SniffRefusal =
  | { readonly code: 'empty-file' }
  | { readonly code: 'binary-file'; readonly format: OtherFormat };

export type Sniffed = FileHead | { readonly refused: SniffRefusal };

/** Finds out how a file is written from its first bytes, gzip already undone. */
export function sniff(head: Uint8Array, options: SniffOptions): Sniffed {
  const format = knownBinary(head);
  if (format !== undefined) return { refused: { code: 'binary-file', format } };
  const encoding = guessEncoding(head);
  if (encoding === undefined) return { refused: { code: 'binary-file', format: 'unknown' } };
  const text = decoded(head, encoding, options);
  const other = knownText(text);
  if (other !== undefined) return { refused: { code: 'binary-file', format: other } };
  const delimiter = options.delimiter ?? guessDelimiter(text, options.truncated);
  const records = recordsOf(text, delimiter, options.truncated);
  if (records.length === 0) return { refused: { code: 'empty-file' } };
  return { encoding, delimiter, ...headOf(records, delimiter) };
}

function decoded(head: Uint8Array, encoding: Encoding, { truncated }: SniffOptions): string {
  const { bytes } = createDecoder(encoding).decode(head, !truncated);
  return new TextDecoder().decode(bytes);
}

function headOf(
  records: readonly TextRecord[],
  delimiter: Delimiter,
): Pick<FileHead, 'headerLine' | 'header' | 'widest' | 'above' | 'sample' | 'sampleLines'> {
  const index = findHeader(records);
  const header = records[index] as TextRecord;
  const first = records.slice(index + 1, index + 1 + SAMPLE_RECORDS);
  const sample = first.map(({ cells }) => cells);
  const above = records.slice(0, index).map(({ cells }) => cells);
  // Between commas, digits alone beyond the last header may be decimals: they make no column.
  const seen = delimiter === ',' ? sample.map(withoutDecimals) : sample;
  const widest = delimiter === ',' ? widestRecord(header.cells, sample) : undefined;
  return {
    headerLine: header.line,
    header: columnNames(header.cells, seen),
    widest,
    above,
    sample,
    sampleLines: first.map(({ line }) => line),
  };
}

/**
 * Between commas, an empty cell too many may hide the decimals of another: « 12,5,g, » under three headers
 * has them in the column of the unit. Only where most rows have it, and none two numbers side by side from
 * a measure on, is it how the program writes its rows.
 */
function widestRecord(header: readonly string[], sample: readonly (readonly string[])[]): number {
  const usual = mostFrequent(sample.map((cells) => cells.length));
  const measures = header.flatMap((cell, at) => (measureHeader.test(fold(cell)) ? [at] : []));
  const mayHide = sample.some((cells) =>
    measures.some((at) => isWhole(cells[at] ?? '') && isDecimals(cells[at + 1] ?? '')),
  );
  return mayHide ? header.length : Math.max(header.length, usual);
}

const measureHeader =
  /quant|qte|qty|poids|masse|volume|montant|numeraire|especes|argent|somme|avoirs|weight|mass|amount|cash|€|\beur/;

function isWhole(cell: string): boolean {
  return /^\s*[-+]?\d+\s*$/.test(cell);
}

/** « 5 », or « 5 g » of « 12,5 g ». */
function isDecimals(cell: string): boolean {
  return /^\s*\d+\s*[^\d\s]{0,12}\s*$/.test(cell);
}

function withoutDecimals(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => (isDecimals(cell) ? '' : cell));
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return first?.[0] ?? 0;
}

// A first record longer than the bytes at hand is better than none.
function recordsOf(text: string, delimiter: Delimiter, truncated: boolean): readonly TextRecord[] {
  const records = splitRecords(text, { delimiter, limit: SEARCHED_RECORDS, truncated });
  return records.length > 0
    ? records
    : splitRecords(text, { delimiter, limit: 1, truncated: false });
}

function columnNames(
  cells: readonly string[],
  sample: readonly (readonly string[])[],
): readonly string[] {
  const width = Math.max(filledWidth(cells), ...sample.map(filledWidth));
  return cells.slice(0, width).map((cell) => cell.trim().normalize('NFC'));
}
