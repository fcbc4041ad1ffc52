import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ReferenceRow } from '../../territory/reference-row.ts';

/**
 * Rows of a small CSV that users keep in a spreadsheet (`qrr.csv`, `places.csv`): UTF-8 or
 * Windows-1252, `;` or `,`, first line the header. A file that is not there has no row.
 */
export function readReferenceFile(path: string): readonly ReferenceRow[] {
  if (!existsSync(path)) return [];
  const text = decode(readFileSync(path));
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [';', ',', '\t'].find((mark) => firstLine.includes(mark)) ?? ';';
  const rows = parse(text, {
    bom: true,
    columns: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
  return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}
