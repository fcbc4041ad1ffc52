import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaQuantile } from '../../../src/statistics/special/gamma-quantile.ts';
import { incompleteGamma } from '../../../src/statistics/special/incomplete-gamma.ts';
import { expectClose } from '../reference-values.ts';

describe('incompleteGamma', () => {
  // Computed with 40 digits.
  it.each([
    [0.5, 1e-8, 0.00011283791633342487, 0.9998871620836666],
    [1, 1, 0.6321205588285577, 0.36787944117144233],
    [5.5, 150, 1, 8.760297496858904e-58],
    [2000, 2010, 0.5912205283381318, 0.4087794716618682],
    [1e7, 10_005_000, 0.9430587847804951, 0.056941215219504945],
    [1e7, 9_990_000, 0.0007801532152520487, 0.999219846784748],
  ])('of shape %d at %d', (shape, x, lower, upper) => {
    const tails = incompleteGamma(shape, x);
    expectClose(tails.lower, lower);
    expectClose(tails.upper, upper);
  });

  it('starts at 0 and ends at 1', () => {
    expect(incompleteGamma(3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(3, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
  });

  it('is undone by its quantile, on either side', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 5, noNaN: true }),
        fc.double({ min: 1e-9, max: 0.4, noNaN: true }),
        fc.constantFrom('lower' as const, 'upper' as const),
        (exponent, p, side) => {
          const x = gammaQuantile(10 ** exponent, side, p);
          expectClose(incompleteGamma(10 ** exponent, x)[side], p);
        },
      ),
      { numRuns: 100 },
    );
  });
});
