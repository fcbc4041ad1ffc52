import type { CountSeries, MonthRange } from './monthly-counts.ts';
import type { EffectThresholds } from './thresholds.ts';
import type { BeforeAfter } from './weighted-displacement.ts';

/** The months compared: those covered in every district compared. */
export interface EffectPeriods {
  readonly before: readonly number[];
  /** The last months before the decision, which may be why it was taken. */
  readonly selection: readonly number[];
  readonly after: readonly number[];
}

/** Months of history used ahead of the selection window: the long "before", or the short one. */
export function beforeMonths(
  start: number,
  { selectionMonths, beforeMonths: long, shortBeforeMonths }: EffectThresholds,
): number {
  return start - selectionMonths >= long ? long : shortBeforeMonths;
}

/** Periods around an action of which `start` is the first month after; a month missing anywhere is left out everywhere. */
export function effectPeriods(
  districts: readonly CountSeries[],
  start: number,
  thresholds: EffectThresholds,
): EffectPeriods {
  const selection = start - thresholds.selectionMonths;
  const from = selection - beforeMonths(start, thresholds);
  const covered = (range: MonthRange) => coveredMonths(districts, range);
  return {
    before: covered({ from, to: selection }),
    selection: covered({ from: selection, to: start }),
    after: covered({ from: start, to: districts[0]?.length ?? 0 }),
  };
}

function coveredMonths(
  districts: readonly CountSeries[],
  { from, to }: MonthRange,
): readonly number[] {
  const months: number[] = [];
  for (let t = Math.max(0, from); t < to; t += 1) {
    if (districts.every((series) => series[t] !== undefined)) months.push(t);
  }
  return months;
}

/** One district's counts before and after, with or without the selection window in "before". */
export function beforeAfter(
  series: CountSeries,
  { before, selection, after }: EffectPeriods,
  selectionIncluded: boolean,
): BeforeAfter {
  const total = (months: readonly number[]) => months.reduce((sum, t) => sum + (series[t] ?? 0), 0);
  return {
    before: total(before) + (selectionIncluded ? total(selection) : 0),
    after: total(after),
  };
}
