import { foldHeader } from '../domain/fold.ts';

/** A row of a reference file (`qrr.csv`, `places.csv`) with its physical line, from 1. */
export interface ReferenceRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Why a row of a reference file is refused: a stable code, whose words are in `locale/`. */
export interface RowError<Reason extends string> {
  readonly line: number;
  readonly field: string;
  readonly reason: Reason;
  readonly value: string;
}

/**
 * The first filled cell under one of these headers, trimmed; empty where there is none.
 * Headers are compared without case, accents and punctuation.
 */
export function cellOf(row: ReferenceRow, headers: readonly string[]): string {
  for (const [header, cell] of Object.entries(row.cells)) {
    if (cell.trim() !== '' && headers.includes(foldHeader(header))) return cell.trim();
  }
  return '';
}

/** Whether the row has a column under one of these headers, filled or not. */
export function hasColumn(row: ReferenceRow, headers: readonly string[]): boolean {
  return Object.keys(row.cells).some((header) => headers.includes(foldHeader(header)));
}
