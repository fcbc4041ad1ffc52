type Real = (x: number) => number;

interface Bracket {
  readonly low: number;
  readonly high: number;
}

const ITERATIONS = 200;
const PRECISION = 4e-16;

/** Steps that double, away from the start, until the function has changed sign. */
function bracket(f: Real, start: number, step: number): Bracket {
  let stride = step;
  let here = start;
  const rising = f(start) < 0;
  for (let i = 0; i < ITERATIONS; i += 1) {
    const next = rising ? here + stride : here - stride;
    if (f(next) < 0 !== rising) {
      return rising ? { low: here, high: next } : { low: next, high: here };
    }
    here = next;
    stride *= 2;
  }
  return { low: here, high: here };
}

/** The next fraction of the bracket to try: inverse quadratic where it is safe, else the middle (Chandrupatla 1997). */
function nextFraction(x: readonly number[], f: readonly number[]): number {
  const [a = 0, b = 0, c = 0] = x;
  const [fa = 0, fb = 0, fc = 0] = f;
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  const safe = phi * phi < xi && (1 - phi) ** 2 < 1 - xi;
  if (!safe) return 0.5;
  return (
    (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
  );
}

/** Where an increasing function is 0, to the last digits; `start` is a guess and `step` its likely error. */
export function increasingRoot(f: Real, start: number, step: number): number {
  const { low, high } = bracket(f, start, step);
  let a = high;
  let b = low;
  let fa = f(a);
  let fb = f(b);
  let fraction = 0.5;
  for (let i = 0; i < ITERATIONS; i += 1) {
    const x = a + fraction * (b - a);
    const fx = f(x);
    const sameSide = fx < 0 === fa < 0;
    const c = sameSide ? a : b;
    const fc = sameSide ? fa : fb;
    if (!sameSide) {
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = PRECISION * Math.max(Math.abs(best), 1e-3);
    const least = tolerance / Math.abs(b - a);
    if (least > 0.5 || fx === 0) return best;
    fraction = Math.min(1 - least, Math.max(least, nextFraction([a, b, c], [fa, fb, fc])));
  }
  return a;
}
