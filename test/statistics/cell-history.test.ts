import { describe, expect, it } from 'vitest';
import { cellHistory, monthlyMean } from '../../src/statistics/cell-history.ts';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';
import { expectClose } from './reference-values.ts';

const ofTwo = { ...SIGNAL_THRESHOLDS, baselineMonths: 2, blocks: 4, minMonths: 2 };
/** Oldest first: two months a block, and the month that is asked about. */
const counts = [1, 3, 0, 0, undefined, 5, 4, 8, 99];
const exposure = counts.map(() => 1);

describe('cellHistory', () => {
  it('scatters over the blocks that are whole and have events, and no other', () => {
    const found = cellHistory({ counts, exposure, end: 8, dfLoss: 0 }, ofTwo);
    expect(found.baseline).toMatchObject({ count: 12, exposure: 2, months: 2 });
    // 4 and 8 around 6, 1 and 3 around 2: 4/6 + 4/6 + 1/2 + 1/2, a degree of freedom each.
    expectClose(found.pearson, 7 / 3);
    expect(found.df).toBe(2);
    expect(monthlyMean(found)).toBe(6);
  });

  it('gives the season its degrees of freedom, as far as there are any', () => {
    const df = (dfLoss: number) => cellHistory({ counts, exposure, end: 8, dfLoss }, ofTwo).df;
    expect([0.5, 2, 5].map(df)).toEqual([1.5, 0, 0]);
  });

  it('of nothing is empty', () => {
    const found = cellHistory({ counts: [9], exposure: [1], end: 0, dfLoss: 0 }, ofTwo);
    expect(found).toEqual({
      baseline: { count: 0, exposure: 0, months: 0, pearson: 0 },
      pearson: 0,
      df: 0,
    });
    expect(monthlyMean(found)).toBe(0);
  });
});
