/** How numbers are spread; of none, everything is 0. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  readonly largest: number;
}

/** The median and the ninth decile are numbers that occur: the smallest with that share at or below. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, median: at(0.5), p90: at(0.9), largest: sorted.at(-1) ?? 0 };
}
