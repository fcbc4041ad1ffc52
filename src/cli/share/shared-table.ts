import type { Field } from '../../domain/field.ts';
import { type CsvReader, type DataCell, dataCsv } from '../../render/csv.ts';
import type { Row, SqlValue } from '../../store/engine.ts';
import type { Context } from '../context.ts';
import { codeLabel } from '../words/vocabulary-in-force.ts';
import type { SharedColumns } from './recipient-settings.ts';
import { recordReference } from './reference.ts';

export interface TableRequest {
  readonly rows: readonly Row[];
  readonly columns: SharedColumns;
  /** The workspace's secret. */
  readonly key: string;
  readonly reader: CsvReader;
  readonly context: Context;
}

/**
 * The transmitted reports as a CSV, by day and reference, so that the same state gives the same bytes:
 * names and codes for programs, words for people who open it in a spreadsheet.
 */
export function sharedCsv({ rows, columns, key, reader, context }: TableRequest): string {
  const { fields, delays } = columns;
  const names = [...fields, ...delays].map(({ name }) => name);
  const header = ['line', 'reference', ...names];
  const lines = rows
    .map((row) => ({
      day: String(row.record_day),
      reference: recordReference(key, String(row.record_key), Number(row.record_rank)),
      cells: [
        ...fields.map((field) => cellOf(field, row[field.name] ?? null, reader, context)),
        ...delays.map(({ name }) => plain(row[name] ?? null)),
      ],
    }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.reference, b.reference))
    .map(({ reference, cells }, at) => [at + 1, reference, ...cells]);
  const head = header.map((name) => (reader === 'excel' ? columnLabel(name, context) : name));
  return dataCsv([head, ...lines], reader);
}

/** What a column is called. */
export function columnLabel(name: string, { words }: Context): string {
  const own: Readonly<Record<string, string>> = words.share.columns;
  return own[name] ?? words.domain.fields[name] ?? name;
}

function cellOf(field: Field, value: SqlValue, reader: CsvReader, context: Context): DataCell {
  if (reader === 'programs' || value === null) return plain(value);
  const { words } = context;
  if (typeof value === 'boolean') return value ? words.share.yes : words.share.no;
  if (field.vocabulary !== undefined) return codeLabel(field.vocabulary, String(value), words);
  if (field.name === 'qrr') return words.domain.districts[String(value)] ?? String(value);
  return plain(value);
}

function plain(value: SqlValue): DataCell {
  if (value === null) return undefined;
  return typeof value === 'boolean' ? String(value) : value;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
