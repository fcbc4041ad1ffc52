import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '../../../src/statistics/special/normal.ts';
import { studentCdf, studentQuantile } from '../../../src/statistics/special/student.ts';
import { expectClose } from '../reference-values.ts';

describe('normal distribution', () => {
  // Computed with 40 digits.
  it.each([
    [-1, 0.15865525393145705],
    [-5, 2.866515718791939e-7],
    [-20, 2.7536241186062337e-89],
    [-37, 5.725571222524577e-300],
    [0.5, 0.6914624612740131],
    [0, 0.5],
  ])('at %d', (z, p) => {
    expectClose(normalCdf(z), p);
  });

  it('has its usual quantiles, and finite ones at 0 and 1', () => {
    expectClose(normalQuantile(0.025), -1.959963984540054);
    expectClose(normalQuantile(0.975), 1.959963984540054);
    expectClose(normalQuantile(1e-20), -9.262340089798409);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
    expect(normalQuantile(0)).toBeLessThan(-37);
    expect(normalQuantile(1)).toBeGreaterThan(37);
  });

  it('is undone by its quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: -0.31, noNaN: true }), (exponent) => {
        expectClose(normalCdf(normalQuantile(10 ** exponent)), 10 ** exponent);
      }),
    );
  });
});

describe('Student distribution', () => {
  it.each([
    [-1, 1, 0.25],
    [-2, 4.5, 0.054128953590562516],
    [-2, 1e6, 0.022750266925659603],
    [-10, 30, 2.2876257041148064e-11],
    [2, 4.5, 1 - 0.054128953590562516],
  ])('at %d with %d degrees of freedom', (t, df, p) => {
    expectClose(studentCdf(t, df), p);
  });

  it('is the normal one at infinitely many degrees of freedom', () => {
    expect(studentCdf(-2, Number.POSITIVE_INFINITY)).toBe(normalCdf(-2));
    expect(studentQuantile(0.01, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.01));
  });

  it('is undone by its quantile', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 0.99, noNaN: true }),
        fc.double({ min: 0.5, max: 1e5, noNaN: true }),
        (p, df) => {
          expectClose(studentCdf(studentQuantile(p, df), df), p);
        },
      ),
    );
  });
});
