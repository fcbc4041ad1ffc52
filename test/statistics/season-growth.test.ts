import { describe, expect, it } from 'vitest';
import { blockSums, seasonGrowth } from '../../src/statistics/season-growth.ts';
import { expectClose } from './reference-values.ts';

const block = (count: number, pearson = 0) => ({ count, exposure: 365, months: 12, pearson });

describe('blockSums', () => {
  it('of the blocks in which something was counted', () => {
    expect(blockSums([[block(5, 7), block(0)], [block(3, 2)]])).toEqual({ pearson: 9, df: 22 });
  });
});

describe('seasonGrowth', () => {
  it('is what chance leaves of a growth, a year', () => {
    // 400 against 100 two years before: log 4, of which chance may be 1/400 + 1/100.
    const growth = Math.log(4);
    const shrunk = growth * (1 - 0.0125 / growth ** 2);
    expectClose(seasonGrowth([[block(400)], [block(200)], [block(100)]], 5), shrunk / 2);
  });

  it('is none where chance explains all of it, and never passes its cap', () => {
    expect(seasonGrowth([[block(2)], [block(1)]], 5)).toBe(0);
    expect(seasonGrowth([[block(9000)], [block(1)]], 0.7)).toBe(0.7);
    expect(seasonGrowth([[block(1)], [block(9000)]], 0.7)).toBe(-0.7);
    expect(seasonGrowth([[block(0)], [block(0)]], 0.7)).toBe(0);
  });
});
