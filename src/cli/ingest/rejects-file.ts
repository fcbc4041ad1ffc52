import { basename, join } from 'node:path';
import type { Delimiter } from '../../intake/dialect.ts';
import { csvLines, inertCell } from '../../render/csv.ts';
import { writeFileAtomically } from '../write-file.ts';
import type { RefusedRow } from './summary.ts';

export interface RejectsRequest {
  readonly folder: string;
  readonly file: string;
  readonly load: number;
  readonly rows: readonly RefusedRow[];
  /** Headers of the mapped columns, in the order of the file. */
  readonly headers: readonly string[];
  readonly delimiter: Delimiter;
}

/** Columns that are added before those of the file. */
export const rejectColumns = ['_load', '_line', '_field', '_reason'] as const;

/** The path, inside the workspace, of the refused rows of a load: `rejects/47-saisies.csv`. */
export function rejectsName(load: number, file: string): string {
  const name = basename(file)
    .replace(/(\.csv|\.txt|\.tsv)?(\.gz)?$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return join('rejects', `${load}-${name.slice(0, 80)}.csv`);
}

/**
 * Writes the refused rows as a CSV to mend: the mapped columns only, in the file's own separator,
 * UTF-8 with a byte order mark, so that a spreadsheet keeps the accents. A row that could not be
 * taken apart has its line and reason, and no cell.
 */
export function writeRejects(request: RejectsRequest): void {
  const { folder, file, load, rows, headers, delimiter } = request;
  const lines = rows.map((row) => [
    String(load),
    String(row.line),
    row.field,
    row.reason,
    ...headers.map((_, at) => inertCell(row.cells?.[at] ?? '')),
  ]);
  const text = csvLines([[...rejectColumns, ...headers], ...lines], delimiter, '\r\n');
  writeFileAtomically(join(folder, rejectsName(load, file)), `\ufeff${text}`);
}
