import { gammaTails } from './incomplete-gamma.ts';

/** Smaller probabilities are taken as this one, beyond 37 standard deviations. */
const LEAST = 1e-300;

/** P(Z ≤ z) of the standard normal distribution; a small one keeps its digits. */
export function normalCdf(z: number): number {
  if (z === 0) return 0.5;
  const x = (z * z) / 2;
  const kernel = Math.abs(z) * Math.sqrt(2 / Math.PI) * Math.exp(-x);
  const tail = x === Number.POSITIVE_INFINITY ? 0 : gammaTails(0.5, x, kernel).upper / 2;
  return z < 0 ? tail : 1 - tail;
}

/**
 * The z with P(Z ≤ z) = p, for p in [0, 1]; finite even at 0 and 1. One step of the fourth order on
 * the logarithm of the tail, from Hastings' approximation: an error of 0.0005 becomes one of 1e-15.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const target = Math.max(p, LEAST);
  const z = upperGuess(target);
  const tail = normalCdf(-z);
  const hazard = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / tail;
  const newton = Math.log(tail / target) / hazard;
  const excess = hazard - z;
  const third = (1 - hazard * excess + 2 * excess * excess) / 6;
  return -(z + newton * (1 + newton * (newton * third - excess / 2)));
}

/** The z with P(Z > z) = p ≤ ½, to 0.0005 (Abramowitz and Stegun 26.2.23). */
function upperGuess(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return t - above / below;
}
