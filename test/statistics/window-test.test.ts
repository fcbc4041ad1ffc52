import { describe, expect, it } from 'vitest';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';
import { windowTest } from '../../src/statistics/window-test.ts';
import { expectClose } from './reference-values.ts';

const cell = {
  indicator: 0,
  district: 0,
  counts: [7, 8, 9],
  exposure: [31, 30, 31],
  seasonVariance: [0.02, 0.03, 0.04],
  dfLoss: 0,
  pool: 0,
};
const baseline = { count: 120, exposure: 365, months: 12, pearson: 0 };
const history = { baseline, pearson: 0, df: 11 };
const dispersion = { dispersion: 2, tailDf: Number.POSITIVE_INFINITY };

describe('windowTest', () => {
  it('adds up three months, whose season errs less than one of them', () => {
    const found = windowTest({ cell, window: 3, history, dispersion }, SIGNAL_THRESHOLDS);
    if (!found.tested) throw new Error('not tested');
    const mean = (120.5 * 92) / 365;
    expect(found.observed).toBe(24);
    expectClose(found.expected, (120 * 92) / 365);
    expectClose(found.distribution.mean, mean);
    expectClose(found.distribution.variance / mean, 2 * (1 + 92 / 365) + mean * (0.03 / 3));
  });

  it('takes the last month alone with its own season', () => {
    const found = windowTest({ cell, window: 1, history, dispersion }, SIGNAL_THRESHOLDS);
    if (!found.tested) throw new Error('not tested');
    const mean = (120.5 * 31) / 365;
    expect(found.observed).toBe(9);
    expectClose(found.distribution.variance / mean, 2 * (1 + 31 / 365) + mean * 0.04);
  });

  it('says first that a month is missing, then that history is short', () => {
    const gap = { ...cell, counts: [undefined, 8, 9] };
    const young = { ...history, baseline: { ...baseline, months: 5 } };
    expect(
      windowTest({ cell: gap, window: 3, history: young, dispersion }, SIGNAL_THRESHOLDS),
    ).toEqual({ tested: false, reason: 'month-not-covered' });
    expect(
      windowTest({ cell: gap, window: 1, history: young, dispersion }, SIGNAL_THRESHOLDS),
    ).toEqual({ tested: false, reason: 'short-history' });
  });
});
