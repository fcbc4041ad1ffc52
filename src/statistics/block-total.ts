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
  { from, to }: MonthRange,
): BlockTotal {
  const covered: { readonly count: number; readonly exposure: number }[] = [];
  for (let t = from; t < to; t += 1) {
    const count = counts[t];
    if (count !== undefined) covered.push({ count, exposure: exposure[t] ?? 0 });
  }
  const count = covered.reduce((sum, month) => sum + month.count, 0);
  const total = covered.reduce((sum, month) => sum + month.exposure, 0);
  const rate = count / total;
  const pearson =
    count > 0
      ? covered.reduce(
          (sum, m) => sum + (m.count - rate * m.exposure) ** 2 / (rate * m.exposure),
          0,
        )
      : 0;
  return { count, exposure: total, months: covered.length, pearson };
}
