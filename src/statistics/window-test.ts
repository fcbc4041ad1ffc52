import type { CellHistory } from './cell-history.ts';
import { type CountTest, countTest } from './count-test.ts';
import type { CellDispersion } from './dispersion.ts';
import type { CountSeries } from './monthly-counts.ts';
import type { ReportCell } from './report-cells.ts';
import type { SignalThresholds } from './thresholds.ts';

/** Months a test looks at: the last one, or the last three together. */
export type Window = 1 | 3;

/** Why a window has no test. */
type NotTestedReason = 'month-not-covered' | 'short-history';

export interface NotTested {
  readonly tested: false;
  readonly reason: NotTestedReason;
}

export interface WindowTest extends CountTest, CellDispersion {
  readonly tested: true;
  readonly observed: number;
}

export interface WindowInput {
  readonly cell: ReportCell;
  readonly window: Window;
  readonly history: CellHistory;
  readonly dispersion: CellDispersion;
}

/** Tests the last one or three months of one cell against its baseline. */
export function windowTest(
  { cell, window, history, dispersion }: WindowInput,
  { minMonths, limitsLevel }: SignalThresholds,
): WindowTest | NotTested {
  const observed = lastTotal(cell.counts, window);
  if (observed === undefined) return { tested: false, reason: 'month-not-covered' };
  const { months, count: baseCount, exposure: baseExposure } = history.baseline;
  const test =
    months < minMonths
      ? undefined
      : countTest({
          count: observed,
          baseCount,
          baseExposure,
          exposure: lastTotal(cell.exposure, window) ?? 0,
          ...dispersion,
          // The factors of three months err independently: their mean has a third of the variance.
          seasonVariance: (lastTotal(cell.seasonVariance, window) ?? 0) / window ** 2,
          level: limitsLevel,
        });
  if (test === undefined) return { tested: false, reason: 'short-history' };
  return { tested: true, observed, ...dispersion, ...test };
}

/** Undefined unless every month of the window is there and covered. */
function lastTotal(values: CountSeries, window: Window): number | undefined {
  let total = 0;
  for (let t = values.length - window; t < values.length; t += 1) {
    const value = values[t];
    if (value === undefined) return undefined;
    total += value;
  }
  return total;
}
