import { type CountDistribution, countLimits } from './count-distribution.ts';
import type { Interval } from './interval.ts';
import { negativeBinomial } from './negative-binomial.ts';

export interface Funnel {
  /** Events per unit of exposure around which the funnel stands, > 0. */
  readonly rate: number;
  /** Variance/mean around it; 1 is Poisson. */
  readonly dispersion?: number;
  readonly level?: number;
}

/**
 * Limits of the rate of a district of this exposure (inhabitants…) that does not differ from the
 * others, interpolated between whole counts so that the curve is smooth (Spiegelhalter 2005).
 * Undefined when rate or exposure is not positive.
 */
export function funnelLimits(
  { rate, dispersion = 1, level = 0.95 }: Funnel,
  exposure: number,
): Interval | undefined {
  if (!(rate > 0 && exposure > 0)) return undefined;
  const distribution = negativeBinomial(rate * exposure, dispersion);
  const tail = (1 - level) / 2;
  const { low, high } = countLimits(distribution, tail);
  return {
    low: Math.max(0, low - lowExcess(distribution, low, tail)) / exposure,
    high: (high - highExcess(distribution, high, tail)) / exposure,
  };
}

/** How far the lower tail at the limit goes past the one wanted, in shares of that count's probability. */
function lowExcess(distribution: CountDistribution, low: number, tail: number): number {
  const { lower, point } = distribution.tailsAt(low);
  return (lower - tail) / point;
}

function highExcess(distribution: CountDistribution, high: number, tail: number): number {
  const { upper, point } = distribution.tailsAt(high);
  return (tail - (upper - point)) / point;
}
