import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/statistics/wilson-interval.ts';
import { expectClose } from './reference-values.ts';

describe('wilsonInterval', () => {
  it('of 3 in 8, 0 in 20 and 29 in 29 (R: prop.test)', () => {
    expectClose(wilsonInterval(3, 8)?.low, 0.136844285823597);
    expectClose(wilsonInterval(3, 8)?.high, 0.694257605397373);
    expect(wilsonInterval(0, 20)?.low).toBe(0);
    expectClose(wilsonInterval(0, 20)?.high, 0.161125158052819);
    expectClose(wilsonInterval(29, 29)?.low, 0.883030201500259);
    expect(wilsonInterval(29, 29)?.high).toBe(1);
  });

  it('does not exist without trials or with too many successes', () => {
    expect(wilsonInterval(0, 0)).toBeUndefined();
    expect(wilsonInterval(3, 2)).toBeUndefined();
    expect(wilsonInterval(-1, 2)).toBeUndefined();
  });

  it('holds the proportion, stays within 0 and 1, and mirrors', () => {
    const trials = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(trials, fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const successes = Math.round(n * share);
        const here = wilsonInterval(successes, n) ?? { low: Number.NaN, high: Number.NaN };
        const mirrored = wilsonInterval(n - successes, n) ?? here;
        expect(here.low).toBeGreaterThanOrEqual(0);
        expect(here.low).toBeLessThanOrEqual(successes / n);
        expect(here.high).toBeGreaterThanOrEqual(successes / n);
        expect(here.high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - here.high, 12);
      }),
    );
  });
});
