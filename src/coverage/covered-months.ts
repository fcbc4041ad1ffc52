import { type Month, monthsBetween } from '../domain/month.ts';

/** Rows of a file in a month, by the date that makes the month of its kind. */
export interface MonthRows {
  readonly month: Month;
  readonly rows: number;
  /** Rows of one number are one fact; as many as rows where absent. */
  readonly facts?: number;
  /** The number, hashed, that all of its rows have, where they have one. */
  readonly number?: string | null;
}

/** Fewer facts than this in a month may be stray late ones: a late seizure of two products is one. */
const strayRows = 2;

/** Rows that a month needs to be covered; of a kind with few rows a month, any one is enough. */
export function leastRows({ sparse }: { readonly sparse?: true }): number {
  return sparse ? 1 : strayRows;
}

/**
 * The months that a file covers: those with at least `atLeast` of its facts, and every month between
 * two such months. One late row of May in July's file covers neither May nor June.
 */
export function coveredMonths(
  rows: readonly MonthRows[],
  atLeast: number = strayRows,
): readonly Month[] {
  const full = rows
    .filter(({ rows, facts = rows }) => facts >= atLeast)
    .map((row) => row.month)
    .sort();
  const first = full[0];
  const last = full.at(-1);
  return first === undefined || last === undefined ? [] : monthsBetween(first, last);
}
