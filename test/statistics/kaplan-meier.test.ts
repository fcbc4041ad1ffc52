import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../src/statistics/kaplan-meier.ts';
import { survivalQuantile } from '../../src/statistics/survival-quantile.ts';
import { expectClose } from './reference-values.ts';

const delays = [
  ...[1, 2, 2, 3, 8, 8, 21, 30].map((days) => ({ days, event: true })),
  ...[5, 13, 30, 45].map((days) => ({ days, event: false })),
];

describe('kaplanMeier', () => {
  it('steps down at events only (R: survfit)', () => {
    const curve = kaplanMeier(delays);
    expect(curve.map((step) => step.days)).toEqual([1, 2, 3, 5, 8, 13, 21, 30, 45]);
    expectClose(curve[4]?.survival, 0.476190476190476);
    expectClose(curve[8]?.survival, 0.238095238095238);
    expect(curve[7]?.atRisk).toBe(3);
    expectClose(curve[7]?.logVariance, 0.3488095238095238);
  });

  it('is the share still open when nothing is censored', () => {
    const days = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(days, (all) => {
        for (const step of kaplanMeier(all.map((d) => ({ days: d, event: true })))) {
          const open = all.filter((d) => d > step.days).length / all.length;
          expect(step.survival).toBeCloseTo(open, 12);
        }
      }),
    );
  });
});

describe('survivalQuantile', () => {
  it('has a median of 8 days, from 2 on, with an end not reached yet', () => {
    // Log-log band: the lower edge is 0.41 on day 2, the upper one still 0.53 on day 45.
    expect(survivalQuantile(kaplanMeier(delays), 0.5)).toEqual({
      days: 8,
      low: 2,
      high: undefined,
    });
  });

  it('takes the middle where the curve runs along the level', () => {
    expect(survivalQuantile(kaplanMeier(delays), 0.25).days).toBe(2.5);
  });

  it('ends where the upper edge of the band reaches the level', () => {
    // Of twenty, one a day. The edges were computed apart: 0.4999 below on day 5, 0.5014 above on day 14
    // and 0.4485 on day 15; below 0.1 on day 15; after the last case, 0 below and nothing above.
    const curve = kaplanMeier(
      Array.from({ length: 20 }, (_, day) => ({ days: day + 1, event: true })),
    );
    expect(survivalQuantile(curve, 0.5)).toEqual({ days: 10.5, low: 5, high: 15 });
    expect(survivalQuantile(curve, 0.9)).toEqual({ days: 18.5, low: 15, high: undefined });
    expect(survivalQuantile(curve, 0.999)).toEqual({ days: 20, low: 20, high: undefined });
  });

  it('is where the level is reached for good, if nothing comes after it', () => {
    const half = [3, 3, 9, 9].map((days, at) => ({ days, event: at < 2 }));
    expect(survivalQuantile(kaplanMeier(half), 0.5).days).toBe(3);
  });

  it('is undefined when too few cases have had their event', () => {
    expect(survivalQuantile(kaplanMeier(delays), 0.9).days).toBeUndefined();
    expect(survivalQuantile([], 0.5)).toEqual({
      days: undefined,
      low: undefined,
      high: undefined,
    });
  });

  it('lies within its interval', () => {
    const duration = fc.record({ days: fc.integer({ min: 0, max: 60 }), event: fc.boolean() });
    fc.assert(
      fc.property(fc.array(duration, { minLength: 5, maxLength: 80 }), (durations) => {
        const { days, low, high } = survivalQuantile(kaplanMeier(durations), 0.5);
        if (days === undefined) return;
        expect(low).toBeLessThanOrEqual(days);
        expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(Math.floor(days));
      }),
    );
  });
});
