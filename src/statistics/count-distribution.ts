import { normalQuantile } from './special/normal.ts';
import { smallestCount } from './special/smallest-count.ts';

/** P(Y ≤ y), P(Y ≥ y) and P(Y = y); both tails hold y itself. */
export interface CountTails {
  readonly lower: number;
  readonly upper: number;
  readonly point: number;
}

/** A distribution of counts, known by its first moments and its tails. */
export interface CountDistribution {
  readonly mean: number;
  readonly variance: number;
  readonly skewness: number;
  readonly tailsAt: (count: number) => CountTails;
}

export interface CountLimits {
  readonly low: number;
  readonly high: number;
}

/** Cornish and Fisher's guess of a quantile, from the first three moments. */
export function quantileGuess(distribution: CountDistribution, z: number): number {
  const { mean, variance, skewness } = distribution;
  return mean + Math.sqrt(variance) * (z + (skewness * (z * z - 1)) / 6);
}

/**
 * The counts that leave at most `tail` beyond them on either side: low = smallest y with
 * P(Y ≤ y) ≥ tail, high = smallest y with P(Y > y) ≤ tail. Both are still "within".
 */
export function countLimits(distribution: CountDistribution, tail: number): CountLimits {
  const z = normalQuantile(tail);
  const step = Math.sqrt(distribution.variance) / 50;
  const beyond = (y: number) => distribution.tailsAt(y + 1).upper;
  return {
    low: smallestCount(
      (y) => distribution.tailsAt(y).lower >= tail,
      quantileGuess(distribution, z),
      step,
    ),
    high: smallestCount((y) => beyond(y) <= tail, quantileGuess(distribution, -z), step),
  };
}
