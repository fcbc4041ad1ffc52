import { describe, expect, it } from 'vitest';
import { predictive, predictiveLimits, predictiveTest } from '../../src/statistics/predictive.ts';
import { expectClose } from './reference-values.ts';

const base = { baseCount: 60, baseExposure: 12, exposure: 1 };

describe('predictive', () => {
  it('gives 1 to 10 for the month after 60 in twelve months (R: qnbinom)', () => {
    expect(predictiveLimits(base)).toEqual({ low: 1, high: 10 });
    expect(predictiveLimits(base, 0.995)).toEqual({ low: 0, high: 13 });
  });

  it('gives 12 a p of 0.0162 (R: pnbinom)', () => {
    const test = predictiveTest(12, base);
    expectClose(test?.upper, 0.00809627128823074);
    expectClose(test?.lower, 0.996652886294735);
    expectClose(test?.p, 0.0161925425764615);
  });

  it('widens with dispersion and with an uncertain season', () => {
    const plain = predictive(base)?.variance ?? 0;
    expect(predictive({ ...base, dispersion: 2 })?.variance).toBeGreaterThan(plain);
    expect(predictive({ ...base, seasonVariance: 0.01 })?.variance).toBeGreaterThan(plain);
  });

  it('does not exist without exposure, nor after less than nothing', () => {
    expect(predictive({ ...base, baseCount: -1 })).toBeUndefined();
    expect(predictive({ ...base, baseExposure: 0 })).toBeUndefined();
    expect(predictiveLimits({ ...base, exposure: 0 })).toBeUndefined();
    expect(predictiveTest(1, { ...base, exposure: Number.NaN })).toBeUndefined();
  });
});
