import { countLimits } from './count-distribution.ts';
import type { Interval } from './interval.ts';
import { negativeBinomial } from './negative-binomial.ts';

/** Share of points within three standard deviations, the u-chart's custom (Shewhart 1931). */
const THREE_SIGMA = 0.9973002039367398;

export interface UChartSettings {
  /** Variance/mean around the centre; 1 is Poisson. */
  readonly dispersion?: number;
  readonly level?: number;
}

export interface UChart {
  /** Events per unit of exposure over all points. */
  readonly centre: number;
  /** Limits of each point's rate, in the order given. */
  readonly limits: readonly Interval[];
}

/**
 * Control limits of rates with unequal exposures: probability limits of the count, divided by the
 * exposure, since three standard deviations mean little at five events. Undefined without any
 * event, or when an exposure is not positive.
 */
export function uChartLimits(
  counts: readonly number[],
  exposures: readonly number[],
  { dispersion = 1, level = THREE_SIGMA }: UChartSettings = {},
): UChart | undefined {
  const events = counts.reduce((sum, count) => sum + count, 0);
  const total = exposures.reduce((sum, exposure) => sum + exposure, 0);
  if (!(events > 0) || exposures.some((exposure) => !(exposure > 0))) return undefined;
  const centre = events / total;
  const limits = exposures.map((exposure) => {
    const within = countLimits(negativeBinomial(centre * exposure, dispersion), (1 - level) / 2);
    return { low: within.low / exposure, high: within.high / exposure };
  });
  return { centre, limits };
}
