import { existsSync, readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { unguardedCell } from '../../decisions/spreadsheet-cell.ts';
import { UserError } from '../../errors.ts';
import { guessCodePage } from '../../intake/guess-code-page.ts';
import { readOneByte } from '../../intake/one-byte.ts';
import type { ReferenceRow } from '../../territory/reference-row.ts';

/**
 * Rows of a small CSV that users keep in a spreadsheet (`qrr.csv`, `places.csv`, a vocabulary):
 * UTF-8 or an encoding with a byte a character, `;` or `,`, first line the header. A file that is not
 * there has no row.
 */
export function readReferenceFile(path: string): readonly ReferenceRow[] {
  const text = readReferenceText(path);
  if (text === undefined) return [];
  try {
    const rows = parse(text, {
      bom: true,
      columns: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ line: info.lines, cells: unguarded(record) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { readonly lines?: unknown };
    throw new UserError('csv-unreadable', { path, line: typeof lines === 'number' ? lines : 1 });
  }
}

/** What this program wrote has an apostrophe before what a spreadsheet would run. */
function unguarded(cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [column, unguardedCell(cell)]),
  );
}

/** The text of such a file, without byte order mark; undefined if it is not there. */
export function readReferenceText(path: string): string | undefined {
  return existsSync(path) ? decode(readFileSync(path)) : undefined;
}

/** What parts its cells, judged by its first line; `;` where nothing does. */
export function delimiterOf(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  return [';', ',', '\t'].find((mark) => firstLine.includes(mark)) ?? ';';
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return readOneByte(guessCodePage(bytes), bytes);
  }
}
