/** One cell's counts by month, oldest first; undefined = the month is not covered. */
export type CountSeries = readonly (number | undefined)[];

/** What a report tests. All series end with the month of the report and have the length of `days`. */
export interface MonthlyCounts {
  /** By indicator, district, month. */
  readonly counts: readonly (readonly CountSeries[])[];
  /** Days of each month. */
  readonly days: readonly number[];
  /** Calendar month of each month, 1 to 12. */
  readonly calendarMonths: readonly number[];
}

/** Months `from` ≤ t < `to`. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

/** Blocks of `months` months going back from `end` (not included), newest first; the oldest may be cut by the start. */
export function blocksBefore(end: number, months: number, blocks: number): readonly MonthRange[] {
  const ranges: MonthRange[] = [];
  for (let to = end; to > 0 && ranges.length < blocks; to -= months) {
    ranges.push({ from: Math.max(0, to - months), to });
  }
  return ranges;
}
