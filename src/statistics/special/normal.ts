import { incompleteGamma } from './incomplete-gamma.ts';

/** Smaller probabilities are taken as this one, beyond 37 standard deviations. */
const LEAST = 1e-300;
const ITERATIONS = 50;

/** P(Z ≤ z) of the standard normal distribution; a small one keeps its digits. */
export function normalCdf(z: number): number {
  const tail = incompleteGamma(0.5, (z * z) / 2).upper / 2;
  return z < 0 ? tail : 1 - tail;
}

/**
 * The z with P(Z ≤ z) = p, for p in [0, 1]; finite even at 0 and 1.
 * Newton on the logarithm of the tail, from its upper bound ½ exp(−z²/2): concave, so it never overshoots.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const target = Math.max(p, LEAST);
  let z = Math.sqrt(-2 * Math.log(2 * target));
  for (let i = 0; i < ITERATIONS; i += 1) {
    const tail = normalCdf(-z);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const step = (tail / density) * Math.log(tail / target);
    z += step;
    if (Math.abs(step) <= 1e-15 * z) break;
  }
  return -z;
}
