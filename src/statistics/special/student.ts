import { betaKernel, incompleteBeta } from './incomplete-beta.ts';
import { increasingRoot } from './increasing-root.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/** t² up to which the series of the middle needs fewer terms than the fraction of the tail, and its digits suffice. */
const MIDDLE = 6;
const PRECISION = 1e-17;

/** P(T ≤ t) of Student's distribution; an infinite `df` is the normal one. */
export function studentCdf(t: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalCdf(t);
  const square = t * t;
  const tail = square < MIDDLE ? (1 - middle(square, df)) / 2 : beyond(square, df) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** P(T² > square). */
function beyond(square: number, df: number): number {
  return incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower;
}

/** P(T² ≤ square), by the power series of the incomplete beta function (DLMF 8.17.8). */
function middle(square: number, df: number): number {
  if (square === 0) return 0;
  const share = square / (df + square);
  let term = 2 * betaKernel(0.5, df / 2, share, df / (df + square));
  let sum = term;
  for (let n = 1; term > PRECISION; n += 1) {
    term *= (share * (df / 2 + n - 0.5)) / (n + 0.5);
    sum += term;
  }
  return sum;
}

/** The t with P(T ≤ t) = p, for p strictly between 0 and 1. */
export function studentQuantile(p: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  const z = normalQuantile(p);
  const start = z * (1 + (z * z + 1) / (4 * df));
  return increasingRoot((t) => Math.log(studentCdf(t, df) / p), start, Math.abs(start) / 10);
}
