import type { Interval } from './interval.ts';
import { betaOddsQuantile } from './special/beta-odds-quantile.ts';
import { incompleteBeta } from './special/incomplete-beta.ts';

/** Events and their exposure (days, inhabitants…, > 0), against a base. */
export interface RatePair {
  readonly count: number;
  readonly exposure: number;
  readonly baseCount: number;
  readonly baseExposure: number;
}

export interface RateRatio extends Interval {
  /** Rate over base rate; infinite when the base count is 0. */
  readonly ratio: number;
  /** Central two-sided p of equal rates. */
  readonly p: number;
}

/**
 * Ratio of two Poisson rates, exact given their sum (Przyborowski and Wilenski 1940), with
 * Clopper and Pearson's interval. Undefined when both counts are 0 or an exposure is not positive.
 */
export function rateRatio(pair: RatePair, level = 0.95): RateRatio | undefined {
  const { count, exposure, baseCount, baseExposure } = pair;
  if (!(count >= 0 && baseCount >= 0 && count + baseCount > 0)) return undefined;
  if (!(exposure > 0 && baseExposure > 0)) return undefined;
  const tail = (1 - level) / 2;
  const scale = baseExposure / exposure;
  const infinite = Number.POSITIVE_INFINITY;
  return {
    ratio: baseCount === 0 ? infinite : (count / baseCount) * scale,
    low: count === 0 ? 0 : scale * betaOddsQuantile(count, baseCount + 1, 'lower', tail),
    high:
      baseCount === 0 ? infinite : scale * betaOddsQuantile(count + 1, baseCount, 'upper', tail),
    p: conditionalP(pair),
  };
}

function conditionalP({ count, exposure, baseCount, baseExposure }: RatePair): number {
  const share = exposure / (exposure + baseExposure);
  const rest = baseExposure / (exposure + baseExposure);
  const upper = count === 0 ? 1 : incompleteBeta(count, baseCount + 1, share, rest).lower;
  const lower = baseCount === 0 ? 1 : incompleteBeta(baseCount, count + 1, rest, share).lower;
  return Math.min(1, 2 * Math.min(upper, lower));
}
