import { type BlockTotal, blockTotal } from './block-total.ts';
import { blocksBefore, type CountSeries } from './monthly-counts.ts';
import type { SignalThresholds } from './thresholds.ts';

/** What the past of one cell says: its level, and how much it scatters around its levels. */
export interface CellHistory {
  /** The newest block: the baseline. */
  readonly baseline: BlockTotal;
  /** Pearson's X² over the blocks with enough months and at least one event. */
  readonly pearson: number;
  readonly df: number;
}

export interface CellInput {
  readonly counts: CountSeries;
  /** Days times the season's factor, by month. */
  readonly exposure: readonly number[];
  /** First month that is not history. */
  readonly end: number;
  /** Degrees of freedom the season takes from this cell. */
  readonly dfLoss: number;
}

const EMPTY: BlockTotal = { count: 0, exposure: 0, months: 0, pearson: 0 };

/** Level and scatter of one cell before a window. */
export function cellHistory(
  { counts, exposure, end, dfLoss }: CellInput,
  { baselineMonths, blocks, minMonths }: SignalThresholds,
): CellHistory {
  const totals = blocksBefore(end, baselineMonths, blocks).map((range) =>
    blockTotal(counts, exposure, range),
  );
  const telling = totals.filter((block) => block.months >= minMonths && block.count > 0);
  const df = telling.reduce((sum, block) => sum + block.months - 1, 0);
  return {
    baseline: totals[0] ?? EMPTY,
    pearson: telling.reduce((sum, block) => sum + block.pearson, 0),
    df: Math.max(0, df - dfLoss),
  };
}

/** Events a covered month of the baseline; 0 without any. */
export function monthlyMean({ baseline }: CellHistory): number {
  return baseline.months > 0 ? baseline.count / baseline.months : 0;
}
