import { incompleteBeta } from './incomplete-beta.ts';
import { increasingRoot } from './increasing-root.ts';
import { normalQuantile } from './normal.ts';
import type { Tails } from './tails.ts';

/**
 * The odds x/(1−x) of the x that has this probability on the given side of it, in a beta distribution.
 * Odds, because 1 − x of an x near 1 would have no digits left.
 */
export function betaOddsQuantile(
  a: number,
  b: number,
  side: keyof Tails,
  probability: number,
): number {
  const sign = side === 'lower' ? 1 : -1;
  const excess = (logOdds: number) => {
    const x = 1 / (1 + Math.exp(-logOdds));
    const y = 1 / (1 + Math.exp(logOdds));
    return sign * Math.log(incompleteBeta(a, b, x, y)[side] / probability);
  };
  const spread = Math.sqrt(1 / a + 1 / b);
  const guess = Math.log(a / b) + sign * normalQuantile(probability) * spread;
  return Math.exp(increasingRoot(excess, guess, spread / 10));
}
