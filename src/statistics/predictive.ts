import {
  type CountDistribution,
  type CountLimits,
  type CountTails,
  countLimits,
} from './count-distribution.ts';
import { centralP } from './count-p-value.ts';
import { negativeBinomial } from './negative-binomial.ts';

/** What was counted over a base period, and the exposure (days) of the period to predict. */
export interface Base {
  readonly baseCount: number;
  readonly baseExposure: number;
  readonly exposure: number;
  /** Variance/mean of the counts around their rate; 1 is Poisson. */
  readonly dispersion?: number;
  /** Relative variance with which the season's factor is known. */
  readonly seasonVariance?: number;
}

export interface PredictiveTest extends CountTails {
  readonly p: number;
}

/**
 * What the counts of the period may be if nothing changed: negative binomial around the base rate
 * with Jeffreys' half event, wide by chance, by the base's own error and by the season's error.
 * Without the last and at dispersion 1 it is exactly the gamma-Poisson prediction.
 * Undefined when an exposure is not positive.
 */
export function predictive(base: Base): CountDistribution | undefined {
  const { baseCount, baseExposure, exposure, dispersion = 1, seasonVariance = 0 } = base;
  if (!(baseCount >= 0 && baseExposure > 0 && exposure > 0)) return undefined;
  const relative = exposure / baseExposure;
  const mean = (baseCount + 0.5) * relative;
  return negativeBinomial(mean, dispersion * (1 + relative) + mean * seasonVariance);
}

/** Counts between which `level` of the periods fall if nothing changed. */
export function predictiveLimits(base: Base, level = 0.95): CountLimits | undefined {
  const distribution = predictive(base);
  return distribution && countLimits(distribution, (1 - level) / 2);
}

/** Tails and central p of a count, if nothing changed since the base period. */
export function predictiveTest(count: number, base: Base): PredictiveTest | undefined {
  const tails = predictive(base)?.tailsAt(count);
  return tails && { ...tails, p: centralP(tails) };
}
