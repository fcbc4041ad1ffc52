import type { CellHistory } from './cell-history.ts';
import { type CountTest, countTest } from './count-test.ts';
import type { CellDispersion } from './dispersion.ts';
import type { CountSeries } from './monthly-counts.ts';
import type { ReportCell } from './report-cells.ts';
import type { SignalThresholds } from './thresholds.ts';

/** Months a test looks at: the last one, or the last three together. */
export type Window = 1 | 3;

/** Why a window has no test. */
export type NotTestedReason = 'month-not-covered' | 'short-history';

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
  const observed = coveredTotal(cell.counts.slice(-window), window);
  if (observed === undefined) return { tested: false, reason: 'month-not-covered' };
  const { months, count: baseCount, exposure: baseExposure } = history.baseline;
  const test =
    months < minMonths
      ? undefined
      : countTest({
          count: observed,
          baseCount,
          baseExposure,
          exposure: sum(cell.exposure.slice(-window)),
          ...dispersion,
          // The factors of three months err independently: their mean has a third of the variance.
          seasonVariance: sum(cell.seasonVariance.slice(-window)) / window ** 2,
          level: limitsLevel,
        });
  if (test === undefined) return { tested: false, reason: 'short-history' };
  return { tested: true, observed, ...dispersion, ...test };
}

/** Undefined unless every month of the window is there and covered. */
function coveredTotal(counts: CountSeries, window: Window): number | undefined {
  const covered = counts.filter((count) => count !== undefined);
  return covered.length === window ? sum(covered) : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
