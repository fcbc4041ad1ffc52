/** What of a month came with its first delivery, and what is known of it now. */
export interface LateMonth {
  readonly source: string;
  readonly kind: string;
  readonly total: number;
  readonly early: number;
}

/** What usually comes after the first delivery of a month, in percent of what is known later. */
export interface LateShare {
  readonly source: string;
  readonly kind: string;
  /** Months that it was measured on. */
  readonly months: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer months tell no habit. */
export const leastMonthsOfHabit = 6;

/** A smaller share is not worth a warning, in percent. */
const leastShare = 5;

/** Months whose facts have all arrived, for all we know: those that ended this long ago, in months. */
export const monthsToSettle = 3;

/**
 * The sources whose months fill up later: the median share that was still to come, with its range.
 * It says what to expect of the last month; no figure is ever corrected by it.
 */
export function lateShares(months: readonly LateMonth[]): readonly LateShare[] {
  const groups = new Map<string, LateMonth[]>();
  for (const month of months) {
    if (month.total === 0) continue;
    const key = JSON.stringify([month.source, month.kind]);
    groups.set(key, [...(groups.get(key) ?? []), month]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const shares = group
      .map(({ total, early }) => (100 * (total - early)) / total)
      .sort((a, b) => a - b);
    const share = median(shares);
    if (first === undefined || shares.length < leastMonthsOfHabit || share < leastShare) return [];
    const range = { low: shares[0] ?? 0, high: shares.at(-1) ?? 0 };
    const { source, kind } = first;
    return [{ source, kind, months: shares.length, median: share, ...range }];
  });
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
