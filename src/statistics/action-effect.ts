import { effectDispersion } from './effect-dispersion.ts';
import { beforeAfter, effectPeriods } from './effect-periods.ts';
import type { CountSeries } from './monthly-counts.ts';
import { agreement, type PlaceboTest, placeboTest } from './placebo-test.ts';
import { type RatioToControls, ratioToControls } from './ratio-to-controls.ts';
import { EFFECT_THRESHOLDS, type EffectThresholds } from './thresholds.ts';
import {
  type BeforeAfter,
  type DisplacementDifference,
  weightedDisplacementDifference,
} from './weighted-displacement.ts';

/** Monthly counts around an action; all series have the length of `days` and end with the last month after it. */
export interface ActionInput {
  readonly treated: CountSeries;
  /** Districts without action, neighbours excepted. */
  readonly controls: readonly CountSeries[];
  /** Neighbours to which events may have moved; they are no controls. */
  readonly neighbours?: readonly CountSeries[];
  /** All other districts, those with an action of their own too: only how they scatter is read. */
  readonly others?: readonly CountSeries[];
  readonly days: readonly number[];
  /** First month after the action. */
  readonly start: number;
}

export type EffectVerdict = 'fall' | 'rise' | 'not-established' | 'too-early' | 'insufficient-data';

/** What was found, as far as it can be computed. */
interface EffectAnalysis {
  /** Events after the action. */
  readonly observed: number;
  readonly monthsBefore: number;
  readonly monthsAfter: number;
  /** Variance/mean of the counts. */
  readonly dispersion: number;
  /** Expected count with limits; "before" without the selection window. */
  readonly prediction: RatioToControls;
  readonly without: PlaceboTest;
  readonly with: PlaceboTest;
  /** Size of the effect in events, against the mean of the controls. */
  readonly size: DisplacementDifference;
}

export interface DistrictEffect {
  readonly verdict: EffectVerdict;
  /** Undefined when there is no control, or nothing counted in them. */
  readonly analysis: EffectAnalysis | undefined;
}

export interface ActionEffect extends DistrictEffect {
  /** The same test on the sum of the neighbours; undefined when none is named. */
  readonly displacement: DistrictEffect | undefined;
}

interface Comparison extends Omit<ActionInput, 'neighbours' | 'others'> {
  readonly dispersion: number;
}

/**
 * What followed an action, beyond chance, beyond what the controls did, and beyond a return to the
 * mean of a district chosen at its worst. It never proves the cause.
 */
export function actionEffect(
  input: ActionInput,
  thresholds: EffectThresholds = EFFECT_THRESHOLDS,
): ActionEffect {
  const { treated, controls, neighbours = [], others = [], days, start } = input;
  const districts = [treated, ...controls, ...neighbours, ...others];
  if (districts.some((series) => series.length !== days.length)) {
    throw new RangeError('counts and days differ in length');
  }
  const dispersion = effectDispersion({ districts, days, start }, thresholds);
  const comparison = { treated, controls, days, start, dispersion };
  return {
    ...districtEffect(comparison, thresholds),
    displacement:
      neighbours.length > 0
        ? districtEffect({ ...comparison, treated: summed(neighbours) }, thresholds)
        : undefined,
  };
}

function districtEffect(comparison: Comparison, thresholds: EffectThresholds): DistrictEffect {
  const analysis = analyse(comparison, thresholds);
  const { days, start } = comparison;
  if (days.length - start < thresholds.minAfterMonths) return { verdict: 'too-early', analysis };
  const { minMonths, minAfterMonths, minExpected, level } = thresholds;
  const enough =
    analysis !== undefined &&
    analysis.monthsBefore >= minMonths &&
    analysis.monthsAfter >= minAfterMonths &&
    analysis.prediction.expected >= minExpected;
  if (!enough) return { verdict: 'insufficient-data', analysis };
  const direction = agreement(analysis.without, analysis.with, level);
  return { verdict: direction ?? 'not-established', analysis };
}

function analyse(
  { treated, controls, start, dispersion }: Comparison,
  thresholds: EffectThresholds,
): EffectAnalysis | undefined {
  const periods = effectPeriods([treated, ...controls], start, thresholds);
  const counts = (selectionIncluded: boolean) => ({
    treated: beforeAfter(treated, periods, selectionIncluded),
    controls: controls.map((series) => beforeAfter(series, periods, selectionIncluded)),
    dispersion,
  });
  const without = counts(false);
  const control = addedUp(without.controls);
  const level = thresholds.limitsLevel;
  const prediction = ratioToControls({ ...without, controls: control, level });
  if (prediction === undefined) return undefined;
  const monthsBefore = periods.before.length;
  const monthsAfter = periods.after.length;
  const weights = { periodWeight: monthsAfter / monthsBefore, controlWeight: 1 / controls.length };
  return {
    observed: without.treated.after,
    monthsBefore,
    monthsAfter,
    dispersion,
    prediction,
    without: placeboTest(without, thresholds),
    with: placeboTest(counts(true), thresholds),
    size: weightedDisplacementDifference({ ...without, control, ...weights }, level),
  };
}

function addedUp(districts: readonly BeforeAfter[]): BeforeAfter {
  return {
    before: districts.reduce((sum, district) => sum + district.before, 0),
    after: districts.reduce((sum, district) => sum + district.after, 0),
  };
}

/** Counts of several districts together; a month missing in one is missing in the sum. */
function summed(districts: readonly CountSeries[]): CountSeries {
  const [first = [], ...others] = districts;
  return others.reduce<CountSeries>(
    (sum, series) => sum.map((count, t) => plus(count, series[t])),
    first,
  );
}

function plus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
