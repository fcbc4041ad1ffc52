import { daysIn, type Month, monthsBetween } from '../domain/month.ts';
import { predictiveLimits } from '../statistics/predictive.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { Objective } from './objectives.ts';
import { periodInYear } from './period.ts';
import { type FigureOf, type Measure, type MonthFigure, ratioOf, totalOf } from './period-total.ts';
import type { Target } from './target.ts';

export interface ObjectiveInput {
  readonly objective: Objective;
  /** The month of the report: nothing later is known. */
  readonly month: Month;
  readonly measure: Measure;
  readonly figure: FigureOf;
  /** Whether the same sources are expected to speak of two months. */
  readonly sameSources: (month: Month, other: Month) => boolean;
  /** Variance/mean of the monthly counts, for the limits. */
  readonly dispersion: number;
}

type ObjectiveVerdict =
  | 'reached'
  | 'missed'
  | 'on-the-way'
  | 'followed'
  | 'not-begun'
  | 'not-measurable'
  | 'no-total'
  | 'other-sources';

/** What the end of the period will be at the pace so far. */
export interface Projection {
  readonly value: number;
  /** Undefined where no limits exist: a sum of masses has none. */
  readonly limits: { readonly low: number; readonly high: number } | undefined;
  /** At that pace the target is not met. */
  readonly misses: boolean;
  /** Even the limit that is kindest to the target does not meet it. */
  readonly lost: boolean;
}

export interface ObjectiveResult {
  readonly verdict: ObjectiveVerdict;
  /** What the target comes to, in the unit of the indicator. */
  readonly bound: Bound | undefined;
  /** Over the whole months so far. */
  readonly result: number | undefined;
  readonly monthsCounted: number;
  readonly months: number;
  readonly projection: Projection | undefined;
}

export interface Bound {
  readonly direction: 'at-least' | 'at-most';
  readonly value: number;
}

/**
 * Says how an objective stands at a month. The target bounds the total of its period. A period that
 * is not over can be decided already: events that were counted do not go away.
 */
export function evaluateObjective(input: ObjectiveInput): ObjectiveResult {
  const { objective, month, measure, figure } = input;
  const { from, to } = objective.period;
  const all = monthsBetween(from, to);
  const figures = all
    .filter((when) => when <= month)
    .flatMap((when) => {
      const found = figure(when);
      return found === undefined ? [] : [{ ...found, days: daysIn(when) }];
    });
  const isComparable = hasComparableYear(input);
  const bound = isComparable ? boundOf(objective, measure, figure) : undefined;
  const result = totalOf(measure, figures);
  const base = { bound, result, monthsCounted: figures.length, months: all.length };
  const say = (verdict: ObjectiveVerdict, projection?: Projection): ObjectiveResult => ({
    ...base,
    verdict,
    projection,
  });
  if (from > month) return say('not-begun');
  if (measure === 'single' && all.length > 1) return say('no-total');
  if (objective.target.kind === 'follow') return say('followed');
  if (!isComparable) return say('other-sources');
  if (bound === undefined || result === undefined) return say('not-measurable');
  const isWhole = figures.length === all.length;
  if (isWhole) return say(meets(result, bound) ? 'reached' : 'missed');
  const settled = settledBy(result, bound, measure);
  if (settled !== undefined) return say(settled);
  if (to <= month) return say('not-measurable');
  return say('on-the-way', project(input, figures, bound));
}

/** A change counts as one only between months of the same sources: one that begins to deliver is no rise. */
function hasComparableYear({ objective, month, sameSources }: ObjectiveInput): boolean {
  const { target, period } = objective;
  if (target.kind !== 'change') return true;
  const compared = periodInYear(period, target.year);
  const others = monthsBetween(compared.from, compared.to);
  return monthsBetween(period.from, period.to).every(
    (when, at) => when > month || sameSources(when, others[at] ?? when),
  );
}

/** Whether a figure meets its bound. */
export function meets(value: number, { direction, value: target }: Bound): boolean {
  return direction === 'at-least' ? value >= target : value <= target;
}

/** What is counted only grows: a part of the period may settle all of it. */
function settledBy(result: number, bound: Bound, measure: Measure): ObjectiveVerdict | undefined {
  if (measure !== 'count' && measure !== 'sum') return undefined;
  if (bound.direction === 'at-least') return result >= bound.value ? 'reached' : undefined;
  return result > bound.value ? 'missed' : undefined;
}

function boundOf(objective: Objective, measure: Measure, figure: FigureOf): Bound | undefined {
  const { target } = objective;
  if (target.kind === 'follow') return undefined;
  if (target.kind !== 'change') return { direction: target.kind, value: target.value };
  return changeBound(target, objective, { measure, figure });
}

/** A change is counted from the same months of its year, all of them whole. */
function changeBound(
  { percent, year }: Extract<Target, { kind: 'change' }>,
  { period }: Objective,
  { measure, figure }: { readonly measure: Measure; readonly figure: FigureOf },
): Bound | undefined {
  const { from, to } = periodInYear(period, year);
  const figures = monthsBetween(from, to).map(figure);
  if (figures.some((found) => found === undefined)) return undefined;
  const base = totalOf(measure, figures as readonly MonthFigure[]);
  if (base === undefined) return undefined;
  const direction = percent < 0 ? 'at-most' : 'at-least';
  return { direction, value: Number((base * (1 + percent / 100)).toPrecision(12)) };
}

function project(
  { objective, measure, dispersion }: ObjectiveInput,
  figures: readonly (MonthFigure & { readonly days: number })[],
  bound: Bound,
): Projection {
  const { from, to } = objective.period;
  const baseExposure = figures.reduce((sum, { days }) => sum + days, 0);
  const exposure =
    monthsBetween(from, to).reduce((sum, when) => sum + daysIn(when), 0) - baseExposure;
  const result = totalOf(measure, figures) ?? 0;
  if (measure !== 'count' && measure !== 'sum') {
    const { of, base } = ratioOf(figures);
    const found = measure === 'ratio' ? wilsonInterval(of, base) : undefined;
    const limits = found && { low: 100 * found.low, high: 100 * found.high };
    return judged(result, limits, bound);
  }
  const value = result + (result * exposure) / baseExposure;
  if (measure === 'sum') return judged(value, undefined, bound);
  const rest = predictiveLimits({ baseCount: result, baseExposure, exposure, dispersion });
  const limits = rest && { low: result + rest.low, high: result + rest.high };
  return judged(value, limits, bound);
}

function judged(value: number, limits: Projection['limits'], bound: Bound): Projection {
  const best = bound.direction === 'at-least' ? limits?.high : limits?.low;
  const lost = best !== undefined && !meets(best, bound);
  return { value, limits, misses: !meets(value, bound), lost };
}
