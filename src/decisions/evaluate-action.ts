import { daysIn, type Month } from '../domain/month.ts';
import {
  actionEffect,
  type DistrictEffect,
  type EffectVerdict,
} from '../statistics/action-effect.ts';
import { EFFECT_THRESHOLDS } from '../statistics/thresholds.ts';
import { type Controls, chooseControls } from './action-controls.ts';
import { monthsAround } from './action-months.ts';
import type { Action } from './actions.ts';

/** The count of a district in a month; undefined where it is not whole, or not comparable. */
type CountOf = (district: string, month: Month) => number | undefined;

export interface ActionInput {
  readonly action: Action;
  /** All actions of the workspace: their QRR are no controls. */
  readonly actions: readonly Action[];
  /** The month of the report: nothing later is known. */
  readonly month: Month;
  readonly counts: CountOf;
  readonly perimeter: readonly string[];
  /** Areas that the registry declares to compare with. */
  readonly declared: readonly string[];
}

/** Months that are looked at of a short history, some of them perhaps not covered. */
const shortest = EFFECT_THRESHOLDS.shortBeforeMonths + EFFECT_THRESHOLDS.selectionMonths;

/** What followed an action in one indicator. */
export interface EvaluatedAction extends DistrictEffect {
  readonly verdict: EffectVerdict;
  readonly controls: Controls;
  /** The same test on the neighbours together; undefined when none is named. */
  readonly displacement: DistrictEffect | undefined;
}

/**
 * Evaluates a started action by one indicator; undefined for one that had not started. A month that
 * is not whole in one of the districts compared is left out for all of them. How counts scatter is
 * read from all QRR of the perimeter, compared or not, each in the months that it has.
 */
export function evaluateAction(input: ActionInput): EvaluatedAction | undefined {
  const { action, month, counts, perimeter } = input;
  const around = monthsAround(action, month);
  if (around === undefined) return undefined;
  const { before, after } = around;
  const has = (district: string, months: readonly Month[]) =>
    months.some((when) => counts(district, when) !== undefined);
  const controls = chooseControls({
    ...input,
    isMeasured: (code) => has(code, before) && (after.length === 0 || has(code, after)),
  });
  const compared = [action.qrr, ...controls.codes];
  // History that is shorter than it could be is short: "before" then has twelve months, which those
  // that are not compared may have whole.
  const first = before.findIndex((when) =>
    compared.every((code) => counts(code, when) !== undefined),
  );
  const past = before.slice(Math.min(Math.max(first, 0), before.length - shortest));
  const months = [...past, ...after];
  const seriesOf = (code: string) => months.map((when) => counts(code, when));
  const named = new Set([...compared, ...action.neighbours]);
  const effect = actionEffect({
    treated: seriesOf(action.qrr),
    controls: controls.codes.map(seriesOf),
    neighbours: action.neighbours.map(seriesOf),
    others: perimeter.filter((code) => !named.has(code)).map(seriesOf),
    days: months.map(daysIn),
    start: past.length,
  });
  return { ...effect, controls };
}
