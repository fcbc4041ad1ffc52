import type { Interval } from './interval.ts';
import { gammaQuantile } from './special/gamma-quantile.ts';

/**
 * Exact interval of the mean of a Poisson count (Garwood 1936), in events.
 * The lower end of 0 is 0; undefined for a negative count.
 */
export function poissonInterval(count: number, level = 0.95): Interval | undefined {
  if (!(count >= 0)) return undefined;
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : gammaQuantile(count, 'lower', tail),
    high: gammaQuantile(count + 1, 'upper', tail),
  };
}
