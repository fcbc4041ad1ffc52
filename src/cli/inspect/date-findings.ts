import { dateProofSql } from '../../intake/date-proof-sql.ts';
import type { DateOrder } from '../../intake/dates.ts';
import type { Readings } from '../../intake/survey.ts';
import { firstCell, type RawCells } from '../ingest/first-cell.ts';
import type { DateFinding } from './inspection.ts';

type Reading = Readings['dates'] extends ReadonlyMap<string, infer R> ? R : never;

/** A column of dates, and how it is read. */
export interface DateColumn {
  readonly header: string;
  readonly field: string;
  readonly reading: Reading;
  readonly cells: RawCells;
}

/** The orders that are known beside the file. */
export interface KnownOrders {
  readonly profile: DateOrder | undefined;
  readonly earlier: DateOrder | undefined;
}

/** Says what decided the order of a column, with the cell and line that prove it. */
export async function findDateOrder(column: DateColumn, known: KnownOrders): Promise<DateFinding> {
  const { header, field, reading, cells } = column;
  if ('contradiction' in reading) return { header, field, order: undefined, by: 'contradiction' };
  const { order, certainty } = reading;
  if (order === 'ymd') return { header, field, order, by: 'year-first' };
  const proof = await firstCell(cells, dateProofSql('cell', order));
  const either = await firstCell(cells, dateProofSql('cell', 'either'));
  if (proof !== undefined) return { header, field, order, by: 'cell', proof, either };
  if (certainty === 'assumed') return { header, field, order, by: 'assumed', either };
  const outside = known.earlier === undefined ? 'other-column' : 'earlier-load';
  return { header, field, order, by: known.profile === undefined ? outside : 'profile', either };
}
