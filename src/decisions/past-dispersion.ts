import { effectDispersion } from '../statistics/effect-dispersion.ts';
import type { CountSeries } from '../statistics/monthly-counts.ts';
import { EFFECT_THRESHOLDS } from '../statistics/thresholds.ts';

/**
 * Variance/mean of the counts of several districts over the last two years of their series, or one;
 * at least 1. It is that of the evaluation of actions, with no window set apart at the end.
 */
export function pastDispersion(districts: readonly CountSeries[], days: readonly number[]): number {
  const start = days.length + EFFECT_THRESHOLDS.selectionMonths;
  return effectDispersion({ districts, days, start });
}
