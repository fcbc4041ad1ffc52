import { incompleteBeta } from './incomplete-beta.ts';
import { increasingRoot } from './increasing-root.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/** P(T ≤ t) of Student's distribution; an infinite `df` is the normal one. */
export function studentCdf(t: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalCdf(t);
  const square = t * t;
  const tail = incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower / 2;
  return t < 0 ? tail : 1 - tail;
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
