import { predictiveLimits } from '../statistics/predictive.ts';

/** Counts of the last twelve months, of which `counts` and `days` hold the whole ones. */
export interface ProposalInput {
  readonly counts: readonly number[];
  readonly days: readonly number[];
  /** Days of the month to come. */
  readonly nextDays: number;
  /** Variance/mean of the counts. */
  readonly dispersion: number;
}

/** What the next month will be if nothing changes: no target inside the limits says anything. */
export interface Proposal {
  /** Mean of a month, in events. */
  readonly mean: number;
  /** Counts between which 95 of 100 such months fall by chance alone. */
  readonly low: number;
  readonly high: number;
  readonly months: number;
}

/** A mean of fewer months says nothing. */
const leastMonths = 6;

/** The realistic band of the month to come; undefined with fewer than six whole months. */
export function propose({
  counts,
  days,
  nextDays,
  dispersion,
}: ProposalInput): Proposal | undefined {
  const months = counts.length;
  if (months < leastMonths) return undefined;
  const baseCount = counts.reduce((sum, count) => sum + count, 0);
  const baseExposure = days.reduce((sum, count) => sum + count, 0);
  const limits = predictiveLimits({ baseCount, baseExposure, exposure: nextDays, dispersion });
  if (limits === undefined) return undefined;
  return { mean: baseCount / months, low: limits.low, high: limits.high, months };
}
