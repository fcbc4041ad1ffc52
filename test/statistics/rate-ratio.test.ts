import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateRatio } from '../../src/statistics/rate-ratio.ts';
import { expectClose } from './reference-values.ts';

const even = { exposure: 1, baseExposure: 1 };

describe('rateRatio', () => {
  it('of 9 in 31 days against 4 in 30 days (R: binom.test)', () => {
    const found = rateRatio({ count: 9, exposure: 31, baseCount: 4, baseExposure: 30 });
    expectClose(found?.ratio, 2.17741935483871);
    expectClose(found?.low, 0.607713600395924);
    expectClose(found?.high, 9.67609589692331);
    expectClose(found?.p, 0.293449226361357);
  });

  it('of ten million against ten million and 5,000 (40 digits)', () => {
    const found = rateRatio({ ...even, count: 10_000_000, baseCount: 10_005_000 });
    expectClose(found?.low, 0.9986245587210321);
    expectClose(found?.high, 1.0003767088729056);
    expectClose(found?.p, 0.2637076682603832);
  });

  it('has an open end when a count is 0, and does not exist when both are', () => {
    expect(rateRatio({ ...even, count: 3, baseCount: 0 })).toMatchObject({
      ratio: Number.POSITIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
    expect(rateRatio({ ...even, count: 0, baseCount: 5 })).toMatchObject({ ratio: 0, low: 0 });
    expect(rateRatio({ ...even, count: 0, baseCount: 0 })).toBeUndefined();
    expect(rateRatio({ count: 1, exposure: 0, baseCount: 1, baseExposure: 1 })).toBeUndefined();
    expect(rateRatio({ count: 1, exposure: 1, baseCount: 1, baseExposure: 0 })).toBeUndefined();
    expect(rateRatio({ ...even, count: 5, baseCount: -1 })).toBeUndefined();
    expect(rateRatio({ ...even, count: -1, baseCount: 5 })).toBeUndefined();
  });

  it('turns round with its two sides, and excludes 1 exactly when p is under 5 %', () => {
    const count = fc.integer({ min: 1, max: 5000 });
    const exposure = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(count, count, exposure, exposure, (a, b, e, f) => {
        const forth = rateRatio({ count: a, exposure: e, baseCount: b, baseExposure: f });
        const back = rateRatio({ count: b, exposure: f, baseCount: a, baseExposure: e });
        if (!(forth && back)) throw new Error('no ratio');
        expectClose(forth.low, 1 / back.high);
        expectClose(forth.p, back.p);
        if (Math.abs(forth.p - 0.05) > 1e-9) {
          expect(forth.low > 1 || forth.high < 1).toBe(forth.p < 0.05);
        }
      }),
    );
  });
});
