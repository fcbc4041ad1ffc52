import { describe, expect, it } from 'vitest';
import { reportCells } from '../../src/statistics/report-cells.ts';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';

const year = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const thrice = [...year, ...year, ...year];
const calendarMonths = thrice.map((_, t) => (t % 12) + 1);
/** A summer of twice as many as the winter has. */
const seasonal = thrice.map((length, t) =>
  Math.round(length * (1.5 - 0.5 * Math.cos((t * Math.PI) / 6))),
);
const even = thrice.map(() => 20);
/** Two indicators of two districts. */
const input = {
  counts: [
    [seasonal, seasonal],
    [even, even],
  ],
  days: thrice,
  calendarMonths,
};

describe('reportCells', () => {
  it('gives each cell the days and the season of its months, and its part of what that takes', () => {
    const { cells, seasons } = reportCells(input, SIGNAL_THRESHOLDS);
    const [season] = seasons;
    if (season === undefined) throw new Error('no season');
    expect(seasons.map(({ on }) => on)).toEqual([true, false]);
    expect(cells.map(({ indicator, district }) => [indicator, district])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    const [cell] = cells;
    expect(cell?.exposure).toEqual(
      thrice.map((length, t) => length * (season.factors[t % 12] ?? 0)),
    );
    expect(cell?.seasonVariance).toEqual(thrice.map((_, t) => season.variances[t % 12]));
    expect(season.dfLoss).toBeGreaterThan(0);
    expect(cell?.dfLoss).toBe(season.dfLoss / 2);
  });

  it('pools an indicator alone from so many districts on', () => {
    const pools = (poolDistricts: number) =>
      reportCells(input, { ...SIGNAL_THRESHOLDS, poolDistricts }).cells.map(({ pool }) => pool);
    expect(pools(2)).toEqual([0, 0, 1, 1]);
    expect(pools(3)).toEqual([0, 0, 0, 0]);
  });

  it('takes nothing of the month that is asked about into the season', () => {
    const changed = seasonal.map((count, t) => (t === 35 ? 10 * count : count));
    const counts = [[changed, changed]];
    expect(reportCells({ ...input, counts }, SIGNAL_THRESHOLDS).seasons[0]).toEqual(
      reportCells(input, SIGNAL_THRESHOLDS).seasons[0],
    );
  });

  it('refuses what is not aligned', () => {
    const refused = (changes: Partial<typeof input>) =>
      expect(() => reportCells({ ...input, ...changes }, SIGNAL_THRESHOLDS)).toThrow(RangeError);
    refused({ counts: [[seasonal, seasonal.slice(1)]] });
    refused({ counts: [[seasonal, seasonal], [even]] });
    refused({ calendarMonths: calendarMonths.slice(1) });
  });
});
