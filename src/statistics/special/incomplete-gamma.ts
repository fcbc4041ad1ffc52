import { logExcess } from './log-excess.ts';
import { stirlingError } from './stirling-error.ts';
import { type Tails, tailsFrom } from './tails.ts';

const ITERATIONS = 1_000_000;
const PRECISION = 1e-16;
const TINY = 1e-300;

/** x^a e^−x / Γ(a+1), for a, x > 0; for a whole a, the probability of a counts where x are expected. */
export function gammaKernel(a: number, x: number): number {
  const exponent = a * logExcess((x - a) / a, x / a) + stirlingError(a);
  return Math.exp(-exponent) / Math.sqrt(2 * Math.PI * a);
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + …, the series of the lower tail (DLMF 8.11.4). */
function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < ITERATIONS && term > PRECISION * sum; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** The continued fraction of the upper tail (DLMF 8.9.2, contracted), evaluated from the top (Lentz). */
function gammaFraction(a: number, x: number): number {
  let partial = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / partial;
  let value = d;
  for (let k = 1; k < ITERATIONS; k += 1) {
    const numerator = -k * (k - a);
    partial += 2;
    d = 1 / (numerator * d + partial);
    c = partial + numerator / c;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 10 * PRECISION) break;
  }
  return value;
}

/** Regularised incomplete gamma function: lower = P(a, x), upper = Q(a, x), for a > 0 and x ≥ 0. */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return tailsFrom('lower', 0);
  if (x === Number.POSITIVE_INFINITY) return tailsFrom('upper', 0);
  return gammaTails(a, x, gammaKernel(a, x));
}

/** The same for a caller who has the kernel of a and x already; x is positive and finite. */
export function gammaTails(a: number, x: number, kernel: number): Tails {
  return x < a + 1
    ? tailsFrom('lower', kernel * gammaSeries(a, x))
    : tailsFrom('upper', kernel * a * gammaFraction(a, x));
}
