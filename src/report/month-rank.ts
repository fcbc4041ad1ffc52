import { addMonths, type Month, monthsBetween } from '../domain/month.ts';
import { isWhole } from './cell.ts';
import type { Reach } from './comparison.ts';

/** Months among which a mass has its rank, its own among them. */
export const monthsRanked = 24;

/** 1 = the largest; equal months share the better rank. */
export interface MonthRank {
  readonly rank: number;
  /** Whole months that it was compared with, its own included. */
  readonly among: number;
}

/**
 * Where a month stands among the last 24: all that is said of masses, which a few large seizures
 * make, so that no test of them means anything. Undefined where the month is not whole, or is 0.
 */
export function monthRank({ series, indicator, district, month }: Reach): MonthRank | undefined {
  const months = monthsBetween(addMonths(month, 1 - monthsRanked), month);
  const at = (when: Month) => series(indicator, district, when);
  const own = at(month);
  if (!isWhole(own) || own.value === 0) return undefined;
  const values = months.map(at).filter(isWhole);
  const larger = values.filter(({ value }) => value > own.value).length;
  return { rank: larger + 1, among: values.length };
}
