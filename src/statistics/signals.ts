import { benjaminiHochberg } from './benjamini-hochberg.ts';
import type { DispersionPool } from './dispersion.ts';
import type { MonthlyCounts } from './monthly-counts.ts';
import { reportCells } from './report-cells.ts';
import type { Season } from './season.ts';
import { judgeWindow, type Verdict, verdictOf, type WindowResult } from './signal-verdict.ts';
import { SIGNAL_THRESHOLDS, type SignalThresholds } from './thresholds.ts';
import type { NotTested, WindowTest } from './window-test.ts';
import { windowTests } from './window-tests.ts';

/** One indicator in one district, both as indices into the input. */
export interface SignalEntry {
  readonly indicator: number;
  readonly district: number;
  /** The last month. */
  readonly one: WindowResult;
  /** The last three months together. */
  readonly three: WindowResult;
  readonly verdict: Verdict;
}

export interface SignalReport {
  /** Indicator by indicator, district by district. */
  readonly entries: readonly SignalEntry[];
  /** Tests made, both windows together: what the false discovery rate runs over. */
  readonly tests: number;
  /** By indicator. */
  readonly seasons: readonly Season[];
  /** By window: one pool for the report, or one an indicator. */
  readonly pools: {
    readonly one: readonly DispersionPool[];
    readonly three: readonly DispersionPool[];
  };
}

/**
 * The signals of one report: which of its counts, over the last month or the last three, differ
 * from the year before by more than chance, at one false discovery rate over all of them.
 */
export function signals(
  input: MonthlyCounts,
  thresholds: SignalThresholds = SIGNAL_THRESHOLDS,
): SignalReport {
  const { cells, seasons } = reportCells(input, thresholds);
  const one = windowTests(cells, 1, thresholds);
  const three = windowTests(cells, 3, thresholds);
  const results = judged([...one.tests, ...three.tests], thresholds);
  const entries = cells.flatMap(({ indicator, district }, i) => {
    const first = results[i];
    const second = results[cells.length + i];
    if (first === undefined || second === undefined) return [];
    const verdict = verdictOf(first, second);
    return [{ indicator, district, one: first, three: second, verdict }];
  });
  const tests = results.filter((result) => result.tested).length;
  return { entries, tests, seasons, pools: { one: one.pools, three: three.pools } };
}

/** Every test of the report judged among all the others; what was not tested stays as it is. */
function judged(
  tests: readonly (WindowTest | NotTested)[],
  thresholds: SignalThresholds,
): readonly WindowResult[] {
  const made = tests.filter((test) => test.tested);
  const adjusted = benjaminiHochberg(made.map((test) => test.p));
  const rank = new Map(made.map((test, i) => [test, adjusted[i] ?? 1]));
  return tests.map((test) =>
    test.tested
      ? judgeWindow(test, { adjusted: rank.get(test) ?? 1, tests: made.length }, thresholds)
      : test,
  );
}
