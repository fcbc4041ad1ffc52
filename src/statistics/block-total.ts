import type { CountSeries, MonthRange } from './monthly-counts.ts';

/** One cell over one block, on its covered months only. */
export interface BlockTotal {
  readonly count: number;
  readonly exposure: number;
  /** Covered months. */
  readonly months: number;
  /** Pearson's X² around a constant rate; 0 when nothing was counted. */
  readonly pearson: number;
}

/** Count, exposure and X² of a block of months. */
export function blockTotal(
  counts: CountSeries,
  exposure: readonly number[],
  range: MonthRange,
): BlockTotal {
  let count = 0;
  let total = 0;
  let months = 0;
  for (let t = range.from; t < range.to; t += 1) {
    const counted = counts[t];
    if (counted === undefined) continue;
    count += counted;
    total += exposure[t] ?? 0;
    months += 1;
  }
  const pearson = count > 0 ? pearsonAround(count / total, { counts, exposure, range }) : 0;
  return { count, exposure: total, months, pearson };
}

interface Block {
  readonly counts: CountSeries;
  readonly exposure: readonly number[];
  readonly range: MonthRange;
}

function pearsonAround(rate: number, { counts, exposure, range }: Block): number {
  let sum = 0;
  for (let t = range.from; t < range.to; t += 1) {
    const counted = counts[t];
    if (counted === undefined) continue;
    const expected = rate * (exposure[t] ?? 0);
    sum += (counted - expected) ** 2 / expected;
  }
  return sum;
}
