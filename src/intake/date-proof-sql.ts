/** The orders in which the first two numbers of a date can be read; `either` is no proof of any. */
export type ProvedOrder = 'dmy' | 'mdy' | 'either';

/**
 * Whether a cell, an SQL expression, is a date of numbers in this order only, or could be read both
 * ways as different days: what `surveySql` counts, for one cell.
 */
export function dateProofSql(cell: string, order: ProvedOrder): string {
  const numbers = `regexp_extract(trim(${cell}), '^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]', ['a', 'b'])`;
  const first = `try_cast(${numbers}.a AS INTEGER)`;
  const second = `try_cast(${numbers}.b AS INTEGER)`;
  const tests = {
    dmy: `${first} BETWEEN 13 AND 31 AND ${second} <= 12`,
    mdy: `${first} <= 12 AND ${second} BETWEEN 13 AND 31`,
    either: `${first} <= 12 AND ${second} <= 12 AND ${first} <> ${second}`,
  } as const;
  return tests[order];
}
