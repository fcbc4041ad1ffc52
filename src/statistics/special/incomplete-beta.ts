import { logExcess } from './log-excess.ts';
import { stirlingError } from './stirling-error.ts';
import { type Tails, tailsFrom } from './tails.ts';

const ITERATIONS = 1_000_000;
const PRECISION = 1e-15;
const TINY = 1e-300;

/**
 * x^a y^b / B(a, b) with y = 1 − x, for a, b > 0. Written as a deviance around a/(a+b) (Loader 2000),
 * so that it keeps its digits for parameters from 1e-9 to 1e9.
 */
export function betaKernel(a: number, b: number, x: number, y: number): number {
  const sum = a + b;
  const shift = b * x - a * y;
  const deviance =
    a * logExcess(shift / a, (sum * x) / a) + b * logExcess(-shift / b, (sum * y) / b);
  const corrections = stirlingError(sum) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a / sum) * (b / (2 * Math.PI))) * Math.exp(corrections - deviance);
}

/**
 * I_x(a, b) divided by the kernel: the even part of the continued fraction DLMF 8.17.22, evaluated
 * from the top (Lentz). Written with a·y − b·x, which is ≥ 0 below the mean: nothing cancels there.
 */
function betaFraction(a: number, b: number, x: number, y: number): number {
  const below = a * y - b * x;
  let value = (a * (below + 1)) / (a + 1);
  let c = value;
  let d = 0;
  for (let m = 1; m < ITERATIONS; m += 1) {
    const at = a + 2 * m;
    const ratio = x / (at - 1);
    const numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * ratio * ratio;
    const partial = m + m * (b - m) * ratio + ((a + m) * (below + 1 + m * (1 + y))) / (at + 1);
    d = 1 / notZero(partial + numerator * d);
    c = notZero(partial + numerator / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return 1 / value;
}

function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/**
 * Regularised incomplete beta function: lower = I_x(a, b), upper = 1 − I_x(a, b), for a, b > 0.
 * y is 1 − x, given by the caller, who often knows it to more digits than 1 − x has.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (x <= 0) return tailsFrom('lower', 0);
  if (y <= 0) return tailsFrom('upper', 0);
  return betaTails([a, b], [x, y], betaKernel(a, b, x, y));
}

/** The same for a caller who has the kernel of a, b, x and y already; x and y are positive. */
export function betaTails(
  [a, b]: readonly [number, number],
  [x, y]: readonly [number, number],
  kernel: number,
): Tails {
  return b * x <= a * y
    ? tailsFrom('lower', kernel * betaFraction(a, b, x, y))
    : tailsFrom('upper', kernel * betaFraction(b, a, y, x));
}
