import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaOddsQuantile } from '../../../src/statistics/special/beta-odds-quantile.ts';
import { incompleteBeta } from '../../../src/statistics/special/incomplete-beta.ts';
import { expectClose } from '../reference-values.ts';

const shape = fc.double({ min: -2, max: 7, noNaN: true }).map((exponent) => 10 ** exponent);

describe('incompleteBeta', () => {
  // Computed with 40 digits.
  it.each([
    [0.5, 0.5, 0.25, 1 / 3, 2 / 3],
    [2, 3, 0.5, 0.6875, 0.3125],
    [12_000, 12_346, 0.5, 0.9867078643341811, 0.013292135665818897],
    [1e7, 1e7, 0.5001, 0.8144533146406842, 0.18554668535931582],
    [0.01, 5, 1e-6, 0.8892360083175224, 0.11076399168247762],
    [500_000, 0.5, 0.9999961853027344, 0.05080462247840083, 0.9491953775215992],
  ])('I(%d, %d) at %d', (a, b, x, lower, upper) => {
    const tails = incompleteBeta(a, b, x, 1 - x);
    expectClose(tails.lower, lower);
    expectClose(tails.upper, upper);
  });

  it('is symmetric, within 0 and 1, and 0 and 1 at the ends', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
        const here = incompleteBeta(a, b, x, 1 - x);
        const mirrored = incompleteBeta(b, a, 1 - x, x);
        expect(Math.abs(here.lower - mirrored.upper)).toBeLessThan(1e-12);
        expect(here.lower).toBeGreaterThanOrEqual(0);
        expect(here.lower).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
    expect(incompleteBeta(2, 3, 0, 1)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBeta(2, 3, 1, 0)).toEqual({ lower: 1, upper: 0 });
  });

  it('is undone by its quantile, on either side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 1e-6, max: 0.4, noNaN: true }),
        fc.constantFrom('lower' as const, 'upper' as const),
        (a, b, p, side) => {
          const odds = betaOddsQuantile(a, b, side, p);
          expectClose(incompleteBeta(a, b, odds / (1 + odds), 1 / (1 + odds))[side], p);
        },
      ),
      { numRuns: 100 },
    );
  });
});
