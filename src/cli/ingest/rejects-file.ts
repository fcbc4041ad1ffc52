import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Delimiter } from '../../intake/dialect.ts';
import { csvLines, inertCell } from '../../render/csv.ts';
import { writeFileAtomically } from '../write-file.ts';
import { standardInput } from './file-path.ts';
import type { RefusedRow } from './summary.ts';

export interface RejectsRequest {
  readonly folder: string;
  /** Inside the folder. */
  readonly name: string;
  readonly load: number;
  readonly rows: readonly RefusedRow[];
  /** Headers of the mapped columns, in the order of the file. */
  readonly headers: readonly string[];
  readonly delimiter: Delimiter;
}

/** Columns that are added before those of the file. */
export const rejectColumns = ['_load', '_line', '_field', '_reason'] as const;

/**
 * The path, inside the workspace, of the refused rows of a load: `rejects/47-saisies.csv`; of those
 * of load 48, which mended that file, `rejects/48-saisies.csv`.
 */
export function rejectsName(load: number, file: string, mended = false): string {
  const name = basename(file)
    .replace(/(\.csv|\.txt|\.tsv)?(\.gz)?$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-');
  if (file === standardInput) return join('rejects', `${load}-stdin.csv`);
  const own = mended ? name.replace(/^\d+-/, '') : name;
  return join('rejects', `${load}-${own.slice(0, 80)}.csv`);
}

/**
 * Writes the refused rows as a CSV to mend: the mapped columns only, in the file's own separator,
 * UTF-8 with a byte order mark, so that a spreadsheet keeps the accents. A row that could not be
 * taken apart has its line and reason, and no cell.
 */
export function writeRejects(request: RejectsRequest): void {
  const { folder, name, load, rows, headers, delimiter } = request;
  const lines = rows.map((row) => [
    String(load),
    String(row.line),
    row.field,
    row.reason,
    ...headers.map((_, at) => inertCell(row.cells?.[at] ?? '')),
  ]);
  const text = csvLines([[...rejectColumns, ...headers], ...lines], delimiter, '\r\n');
  writeFileAtomically(join(folder, name), `\ufeff${text}`);
}

/**
 * Removes refused rows that bear the number of a load about to be made: a load of that number was
 * begun, and the program ended before it was stored.
 */
export function removeOrphans(folder: string, load: number): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${load}-`)) rmSync(join(folder, name), { force: true });
  }
}
