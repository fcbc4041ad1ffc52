import { describe, expect, it } from 'vitest';
import { increasingRoot } from '../../../src/statistics/special/increasing-root.ts';

/** The root, and how often the function was asked. */
function rootOf(f: (x: number) => number, start: number, step: number) {
  let asked = 0;
  const root = increasingRoot(
    (x) => {
      asked += 1;
      return f(x);
    },
    start,
    step,
  );
  return { root, asked };
}

describe('increasingRoot', () => {
  // Halving alone would ask some sixty times.
  it.each([
    ['exp x − 5', (x: number) => Math.exp(x) - 5, 1, 0.5, Math.log(5)],
    ['x³ − 2, from far above', (x: number) => x ** 3 - 2, 10, 1, Math.cbrt(2)],
    ['log x − 1', (x: number) => Math.log(x) - 1, 2, 0.3, Math.E],
    ['tanh(x − 3), from below', (x: number) => Math.tanh(x - 3), 0, 0.1, 3],
  ])('%s in a few steps', (_, f, start, step, expected) => {
    const { root, asked } = rootOf(f, start, step);
    expect(root).toBeCloseTo(expected, 14);
    expect(asked).toBeLessThanOrEqual(20);
  });

  it('knows a root that it starts at, or steps on', () => {
    expect(rootOf((x) => x - 4, 4, 1).root).toBe(4);
    expect(rootOf((x) => x - 4, 3, 1).root).toBe(4);
    expect(rootOf((x) => x - 4, 5, 1).root).toBe(4);
  });

  it('gives the last place that it looked at where there is none', () => {
    expect(Number.isFinite(rootOf(() => -1, 0, 1).root)).toBe(true);
  });
});
