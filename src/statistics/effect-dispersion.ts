import { blockTotal } from './block-total.ts';
import { beforeMonths } from './effect-periods.ts';
import { blocksBefore, type CountSeries } from './monthly-counts.ts';
import { EFFECT_THRESHOLDS, type EffectThresholds } from './thresholds.ts';

export interface EffectHistory {
  readonly districts: readonly CountSeries[];
  /** Days of each month. */
  readonly days: readonly number[];
  /** First month after the action. */
  readonly start: number;
}

/** Variance/mean of the counts ahead of the selection window, all districts together; at least 1. */
export function effectDispersion(
  { districts, days, start }: EffectHistory,
  thresholds: EffectThresholds = EFFECT_THRESHOLDS,
): number {
  const { selectionMonths, blockMonths, minMonths, priorDf, priorDispersion } = thresholds;
  const blocks = Math.ceil(beforeMonths(start, thresholds) / blockMonths);
  const ranges = blocksBefore(start - selectionMonths, blockMonths, blocks);
  const telling = districts
    .flatMap((series) => ranges.map((range) => blockTotal(series, days, range)))
    .filter((block) => block.months >= minMonths && block.count > 0);
  const pearson = telling.reduce((sum, block) => sum + block.pearson, 0);
  const df = telling.reduce((sum, block) => sum + block.months - 1, 0);
  return Math.max(1, (priorDf * priorDispersion + pearson) / (priorDf + df));
}
