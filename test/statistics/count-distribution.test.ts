import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLimits } from '../../src/statistics/count-distribution.ts';
import { centralP, midP } from '../../src/statistics/count-p-value.ts';
import { negativeBinomial } from '../../src/statistics/negative-binomial.ts';
import { poisson } from '../../src/statistics/poisson.ts';
import { expectClose } from './reference-values.ts';

const mean = fc.double({ min: -2, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);
const ratio = fc.double({ min: 1, max: 8, noNaN: true });

describe('poisson', () => {
  it('of mean 10 has the limits 4 and 17', () => {
    expectClose(poisson(10).tailsAt(3).lower, 0.010336050675925726);
    expect(countLimits(poisson(10), 0.025)).toEqual({ low: 4, high: 17 });
  });
});

describe('negativeBinomial', () => {
  it('keeps its digits at ten million (40 digits)', () => {
    const tails = negativeBinomial(1e7, 2).tailsAt(10_010_000);
    expectClose(tails.upper, 0.012691967089787074);
    expectClose(tails.lower, 0.9873153590605129);
    expectClose(tails.point, 7.3261503000323515e-6);
  });

  it('adds up to 1, with the mean and the variance it says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 40, noNaN: true }), ratio, (m, r) => {
        const distribution = negativeBinomial(m, r);
        let total = 0;
        let first = 0;
        let second = 0;
        for (let y = 0; y < 1200; y += 1) {
          const { point } = distribution.tailsAt(y);
          total += point;
          first += y * point;
          second += y * y * point;
        }
        expectClose(total, 1);
        expectClose(first, m);
        expect(second - first * first).toBeCloseTo(distribution.variance, 5);
      }),
      { numRuns: 30 },
    );
  });

  it('becomes the Poisson distribution as the ratio nears 1', () => {
    const near = negativeBinomial(12, 1 + 1e-10).tailsAt(20);
    expect(near.upper).toBeCloseTo(poisson(12).tailsAt(20).upper, 9);
    expect(negativeBinomial(12, 1).variance).toBe(12);
  });

  it('has tails that meet, fall and rise', () => {
    fc.assert(
      fc.property(mean, ratio, fc.integer({ min: 0, max: 2_000_000 }), (m, r, y) => {
        const distribution = negativeBinomial(m, r);
        const here = distribution.tailsAt(y);
        const next = distribution.tailsAt(y + 1);
        expect(Math.abs(here.lower + next.upper - 1)).toBeLessThan(1e-9);
        expect(next.upper).toBeLessThanOrEqual(here.upper);
        expect(midP(here)).toBeLessThanOrEqual(centralP(here));
      }),
    );
  });
});

describe('countLimits', () => {
  it('leaves no more than the tail outside, and not one count fewer', () => {
    const tail = fc.double({ min: 1e-6, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(mean, ratio, tail, (m, r, t) => {
        const distribution = negativeBinomial(m, r);
        const { low, high } = countLimits(distribution, t);
        expect(distribution.tailsAt(low).lower).toBeGreaterThanOrEqual(t);
        expect(distribution.tailsAt(low - 1).lower).toBeLessThan(t);
        expect(distribution.tailsAt(high + 1).upper).toBeLessThanOrEqual(t);
        if (high > 0) expect(distribution.tailsAt(high).upper).toBeGreaterThan(t);
      }),
    );
  });
});
