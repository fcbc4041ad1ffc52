import { poissonZ } from '../../src/statistics/poisson-z.ts';
import { normalQuantile } from '../../src/statistics/special/normal.ts';
import type { CellCounts } from './history.ts';

/** A rule that people use: how far the last month of a cell is from its past, and from where on that counts. */
export interface UsualRule {
  readonly name: string;
  readonly threshold: number;
  /** Positive for a rise, negative for a fall; 0 where the rule says nothing. */
  readonly score: (counts: CellCounts) => number;
}

const YEAR = 12;
const EARS_BASELINE = 7;
const EARS_ALPHA = 0.001;

/** The count of so many months ago. */
function ago(counts: CellCounts, months: number): number {
  return counts.at(-1 - months) ?? Number.NaN;
}

function past(counts: CellCounts, months: number): readonly number[] {
  return counts.slice(-1 - months, -1).map((count) => count ?? Number.NaN);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Relative change against one month; from 0 it is infinite, from 0 to 0 none. */
function relativeChange(now: number, then: number): number {
  if (!(then >= 0)) return 0;
  return now === then ? 0 : (now - then) / then;
}

/** The larger of the changes against last month and against the same month last year. */
function percentChange(counts: CellCounts): number {
  const changes = [1, YEAR].map((months) => relativeChange(ago(counts, 0), ago(counts, months)));
  return changes.reduce((most, change) => (Math.abs(change) > Math.abs(most) ? change : most), 0);
}

function zAgainstYear(counts: CellCounts): number {
  return poissonZ(ago(counts, 0), mean(past(counts, YEAR))) ?? 0;
}

/** EARS C1 (Hutwagner 2003): standard deviations above the mean of the seven months before; rises only. */
function earsScore(counts: CellCounts, leastDeviation: number): number {
  const months = past(counts, EARS_BASELINE);
  const centre = mean(months);
  const variance =
    months.reduce((sum, count) => sum + (count - centre) ** 2, 0) / (months.length - 1);
  const gap = ago(counts, 0) - centre;
  return gap <= 0 ? 0 : gap / Math.max(leastDeviation, Math.sqrt(variance));
}

export const usualRules: readonly UsualRule[] = [
  { name: 'over 20 % on last month or last year', threshold: 0.2, score: percentChange },
  { name: 'Poisson Z over 3, mean of 12 months', threshold: 3, score: zAgainstYear },
  {
    name: 'EARS C1, α = 0.001',
    threshold: -normalQuantile(EARS_ALPHA),
    score: (counts) => earsScore(counts, 0),
  },
];

/** With the least deviation of 1 that keeps one event after seven empty months from being infinitely far. */
export const usualRulesAtEqualAlarms: readonly UsualRule[] = usualRules.map((rule) =>
  rule.name.startsWith('EARS')
    ? { ...rule, score: (counts: CellCounts) => earsScore(counts, 1) }
    : rule,
);
