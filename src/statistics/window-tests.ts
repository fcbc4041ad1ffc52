import { type CellHistory, cellHistory } from './cell-history.ts';
import { cellDispersion, type DispersionPool, dispersionPool } from './dispersion.ts';
import type { ReportCell } from './report-cells.ts';
import type { SignalThresholds } from './thresholds.ts';
import { type NotTested, type Window, type WindowTest, windowTest } from './window-test.ts';

/** One window over a whole report. */
export interface WindowTests {
  /** One for the report, or one an indicator. */
  readonly pools: readonly DispersionPool[];
  /** In the order of the cells. */
  readonly tests: readonly (WindowTest | NotTested)[];
}

/** Tests every cell of a report over one window, its dispersion learnt from the cells' history before it. */
export function windowTests(
  cells: readonly ReportCell[],
  window: Window,
  thresholds: SignalThresholds,
): WindowTests {
  const histories = cells.map((cell) =>
    cellHistory({ ...cell, end: cell.counts.length - window }, thresholds),
  );
  const pools = byPool(cells, histories).map((members) => dispersionPool(members, thresholds));
  const tests = cells.flatMap((cell, i) => {
    const history = histories[i];
    const pool = pools[cell.pool];
    if (history === undefined || pool === undefined) return [];
    const dispersion = cellDispersion(history, pool);
    return [windowTest({ cell, window, history, dispersion }, thresholds)];
  });
  return { pools, tests };
}

function byPool(
  cells: readonly ReportCell[],
  histories: readonly CellHistory[],
): readonly (readonly CellHistory[])[] {
  const pools: CellHistory[][] = [];
  histories.forEach((history, i) => {
    const pool = cells[i]?.pool ?? 0;
    const members = pools[pool] ?? [];
    pools[pool] = members;
    members.push(history);
  });
  return pools;
}
