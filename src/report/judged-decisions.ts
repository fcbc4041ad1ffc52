import { monthsAround } from '../decisions/action-months.ts';
import type { Action } from '../decisions/actions.ts';
import { type EvaluatedAction, evaluateAction } from '../decisions/evaluate-action.ts';
import { evaluateObjective, type ObjectiveResult } from '../decisions/evaluate-objective.ts';
import type { Objective } from '../decisions/objectives.ts';
import { pastDispersion } from '../decisions/past-dispersion.ts';
import type { Measure, MonthFigure } from '../decisions/period-total.ts';
import { isActionShown, isObjectiveShown } from '../decisions/progress.ts';
import { type Proposal, propose } from '../decisions/propose.ts';
import { addMonths, daysIn, type Month, monthsBetween } from '../domain/month.ts';
import { type Indicator, isRatio } from '../indicators/indicator.ts';
import { isWhole } from './cell.ts';
import type { DecisionFacts } from './decision-facts.ts';
import type { SectionContext } from './section-context.ts';
import { hasSameSources } from './series.ts';

const nothingDecided: DecisionFacts = {
  objectives: [],
  actions: [],
  perimeter: [],
  controlAreas: [],
};

function factsOf({ decisions }: SectionContext): DecisionFacts {
  return decisions ?? nothingDecided;
}

/** An action by one of the indicators that it should move; `found` is undefined where nothing can be tested. */
export interface JudgedIndicator {
  readonly indicator: Indicator;
  /** It counts what the services did: more of it is what they did more. */
  readonly isActivity: boolean;
  readonly found: EvaluatedAction | undefined;
}

/** The actions that concern the report, each by its indicators. */
export function judgedActions(
  context: SectionContext,
): readonly { readonly action: Action; readonly judged: readonly JudgedIndicator[] }[] {
  const { month } = context;
  return factsOf(context)
    .actions.filter((action) => isConcerned(context, action.qrr) && isActionShown(action, month))
    .map((action) => ({
      action,
      judged: action.indicators.map((id) => judge(context, action, context.indicator(id))),
    }));
}

function judge(context: SectionContext, action: Action, indicator: Indicator): JudgedIndicator {
  const { month } = context;
  const { actions, perimeter, controlAreas: declared } = factsOf(context);
  // Before and after are of the same sources: one that begins to deliver in between is no effect.
  const last = monthsAround(action, month)?.after.at(-1) ?? month;
  const counts = (district: string, when: Month) =>
    comparable(context, { indicator, district, month: when }, last);
  return {
    indicator,
    isActivity: indicator.caveats.includes('activity'),
    // Only counts can be told from chance: a rate or a mass has no such test.
    found:
      indicator.kind === 'count'
        ? evaluateAction({ action, actions, month, counts, perimeter, declared })
        : undefined,
  };
}

/** The objectives that concern the report, and how they stand. */
export function judgedObjectives(
  context: SectionContext,
): readonly { readonly objective: Objective; readonly result: ObjectiveResult }[] {
  const { month } = context;
  return factsOf(context)
    .objectives.filter(
      (objective) => isConcerned(context, objective.qrr) && isObjectiveShown(objective, month),
    )
    .map((objective) => {
      const indicator = context.indicator(objective.indicator);
      const result = evaluateObjective({
        objective,
        month,
        measure: measureOf(indicator),
        figure: (when) => wholeFigure(context, { indicator, district: objective.qrr, month: when }),
        sameSources: (...months) =>
          hasSameSources(context.series, indicator, objective.qrr, months),
        dispersion: dispersionOf(context, indicator, objective.qrr),
      });
      return { objective, result };
    });
}

/** The band in which the next month of a QRR falls if nothing changes, nor the sources. */
export function proposalFor(
  context: SectionContext,
  indicator: Indicator,
  district: string,
): Proposal | undefined {
  const { month } = context;
  const months = monthsBetween(addMonths(month, -11), month).flatMap((when) => {
    const count = comparable(context, { indicator, district, month: when }, month);
    return count === undefined ? [] : [{ count, days: daysIn(when) }];
  });
  return propose({
    counts: months.map(({ count }) => count),
    days: months.map(({ days }) => days),
    nextDays: daysIn(addMonths(month, 1)),
    dispersion: dispersionOf(context, indicator, district),
  });
}

/** A report of some QRR has their decisions, and not those for all of them. */
function isConcerned(context: SectionContext, qrr: string): boolean {
  const shown = context.districts.map(({ code }) => code);
  const isNarrowed = factsOf(context).perimeter.some((code) => !shown.includes(code));
  return !isNarrowed || shown.includes(qrr);
}

interface Cell {
  readonly indicator: Indicator;
  readonly district: string;
  readonly month: Month;
}

function wholeFigure(
  { series }: SectionContext,
  { indicator, district, month }: Cell,
): MonthFigure | undefined {
  const figure = series(indicator, district, month);
  return isWhole(figure) ? figure : undefined;
}

/** What a month counts, where it is whole and of the same sources as another. */
function comparable(context: SectionContext, cell: Cell, other: Month): number | undefined {
  const { indicator, district, month } = cell;
  return hasSameSources(context.series, indicator, district, [month, other])
    ? wholeFigure(context, cell)?.value
    : undefined;
}

/** How months of an indicator make a period. */
export function measureOf(indicator: Indicator): Measure {
  if (indicator.kind === 'count' || indicator.kind === 'sum') return indicator.kind;
  if (indicator.kind === 'stock') return 'last';
  return isRatio(indicator) ? 'ratio' : 'single';
}

/** Two years: what the dispersion is read from. */
const monthsRead = 24;

/** What was found for a report: each QRR of the perimeter asks the same of all of them. */
interface Dispersions {
  readonly perimeter: ReadonlySet<string>;
  readonly found: Map<string, number>;
}

const dispersions = new WeakMap<SectionContext, Dispersions>();

function dispersionsOf(context: SectionContext): Dispersions {
  const known = dispersions.get(context);
  if (known !== undefined) return known;
  const fresh = { perimeter: new Set(factsOf(context).perimeter), found: new Map() };
  dispersions.set(context, fresh);
  return fresh;
}

/** Variance/mean of the counts, over the QRR of the workspace; that of all of them is its own. */
function dispersionOf(context: SectionContext, indicator: Indicator, district: string): number {
  if (indicator.kind !== 'count') return 1;
  const { perimeter, found } = dispersionsOf(context);
  const key = `${indicator.id} ${perimeter.has(district) ? '' : district}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const codes = district === 'ALL' ? ['ALL'] : [...new Set([...perimeter, district])];
  const dispersion = dispersionAmong(context, indicator, codes);
  found.set(key, dispersion);
  return dispersion;
}

function dispersionAmong(
  context: SectionContext,
  indicator: Indicator,
  codes: readonly string[],
): number {
  const { month } = context;
  const months = monthsBetween(addMonths(month, 1 - monthsRead), month);
  const series = codes.map((code) =>
    months.map((when) => comparable(context, { indicator, district: code, month: when }, month)),
  );
  return pastDispersion(series, months.map(daysIn));
}
