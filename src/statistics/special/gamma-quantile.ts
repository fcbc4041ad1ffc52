import { incompleteGamma } from './incomplete-gamma.ts';
import { increasingRoot } from './increasing-root.ts';
import { normalQuantile } from './normal.ts';
import type { Tails } from './tails.ts';

/** The x > 0 that has this probability on the given side of it, in a gamma distribution of rate 1. */
export function gammaQuantile(shape: number, side: keyof Tails, probability: number): number {
  const sign = side === 'lower' ? 1 : -1;
  const excess = (logX: number) =>
    sign * Math.log(incompleteGamma(shape, Math.exp(logX))[side] / probability);
  const z = sign * normalQuantile(probability);
  // Wilson and Hilferty (1931): the cube root of a gamma variable is nearly normal.
  const cubeRoot = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  const guess = Math.log(shape) + 3 * Math.log(Math.max(cubeRoot, 0.01));
  return Math.exp(increasingRoot(excess, guess, 0.01 / Math.sqrt(shape)));
}
