import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poisson } from '../../src/statistics/poisson.ts';
import { poissonInterval } from '../../src/statistics/poisson-interval.ts';
import { expectClose } from './reference-values.ts';

function interval(count: number, level?: number) {
  const found = poissonInterval(count, level);
  if (found === undefined) throw new Error('no interval');
  return found;
}

describe('poissonInterval', () => {
  // R: qgamma; the last two with 40 digits.
  it.each([
    [0, 0, 3.68887945411394],
    [1, 0.0253178079842899, 5.5716433909389],
    [37, 26.051414567106, 50.9996261419308],
    [100_000, 99381.1526637447, 100621.74473974388],
    [10_000_000, 9993802.996884268, 10006199.897731498],
  ])('of %d', (count, low, high) => {
    expectClose(interval(count).low, low);
    expectClose(interval(count).high, high);
  });

  it('does not exist for a negative count', () => {
    expect(poissonInterval(-1)).toBeUndefined();
    expect(poissonInterval(Number.NaN)).toBeUndefined();
  });

  it('covers any mean at least as often as it says', () => {
    const level = 0.9;
    const byCount = Array.from({ length: 200 }, (_, count) => interval(count, level));
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 100, noNaN: true }), (mean) => {
        const distribution = poisson(mean);
        const covering = byCount.reduce((sum, { low, high }, count) => {
          const inside = low <= mean && mean <= high;
          return sum + (inside ? distribution.tailsAt(count).point : 0);
        }, 0);
        expect(covering).toBeGreaterThanOrEqual(level - 1e-9);
      }),
    );
  });

  it('grows with the count and with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
        const here = interval(count);
        const next = interval(count + 1);
        const wider = interval(count, 0.99);
        expect(next.low).toBeGreaterThan(here.low);
        expect(next.high).toBeGreaterThan(here.high);
        expect(wider.low).toBeLessThanOrEqual(here.low);
        expect(wider.high).toBeGreaterThan(here.high);
        expect(here.low).toBeLessThanOrEqual(count);
        expect(here.high).toBeGreaterThan(count);
      }),
    );
  });
});
