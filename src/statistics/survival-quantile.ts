import type { SurvivalStep } from './kaplan-meier.ts';
import { normalQuantile } from './special/normal.ts';

/** Days by which a share of the cases has had its event; an end that is not reached yet is undefined. */
export interface SurvivalQuantile {
  readonly days: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** Products of fractions reach a level only up to rounding. */
const ROUNDING = 1e-9;

/**
 * Quantile of a survival curve with the interval that inverts its log-log band (Brookmeyer and
 * Crowley 1982; Borgan and Liestøl 1990). Where the curve runs exactly along the level, the middle
 * of that stretch, as R's survfit does.
 */
export function survivalQuantile(
  curve: readonly SurvivalStep[],
  share: number,
  level = 0.95,
): SurvivalQuantile {
  const z = -normalQuantile((1 - level) / 2);
  const remaining = 1 - share;
  const reached = (value: (step: SurvivalStep) => number) =>
    curve.find((step) => value(step) <= remaining + ROUNDING)?.days;
  return {
    days: crossing(curve, remaining),
    low: reached((step) => band(step, z)),
    high: reached((step) => band(step, -z)),
  };
}

function crossing(curve: readonly SurvivalStep[], remaining: number): number | undefined {
  const first = curve.find((step) => step.survival <= remaining + ROUNDING);
  // The same step, unless the curve runs along the level.
  const next = curve.find((step) => step.survival < remaining - ROUNDING);
  return first && next ? (first.days + next.days) / 2 : first?.days;
}

/**
 * Edge of the log-log band: the lower one for z > 0, the upper one for z < 0. After the last case
 * its variance is infinite, and the upper edge says nothing.
 */
function band({ survival, logVariance }: SurvivalStep, z: number): number {
  if (survival >= 1) return 1;
  if (survival <= 0) return z > 0 ? 0 : 1;
  const log = Math.log(survival);
  return survival ** Math.exp((-z * Math.sqrt(logVariance)) / log);
}
