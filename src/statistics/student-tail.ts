import { normalCdf, normalQuantile } from './special/normal.ts';
import { studentCdf, studentQuantile } from './special/student.ts';

/** The two-sided p that a p computed with a known dispersion is worth when `df` degrees of freedom estimated it. */
export function heavyTailed(p: number, df: number): number {
  if (p >= 1 || df === Number.POSITIVE_INFINITY) return p;
  return Math.min(1, 2 * studentCdf(normalQuantile(p / 2), df));
}

/** The inverse: the p that has to be reached with a known dispersion for `p` to be reached with `df`. */
export function lightTailed(p: number, df: number): number {
  if (p >= 1 || df === Number.POSITIVE_INFINITY) return p;
  return 2 * normalCdf(studentQuantile(p / 2, df));
}
