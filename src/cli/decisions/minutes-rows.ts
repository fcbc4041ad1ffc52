import { actionOf, actions } from '../../decisions/actions.ts';
import type { DecisionFields, DecisionType } from '../../decisions/decision-field.ts';
import { objectiveOf, objectives } from '../../decisions/objectives.ts';
import { isActionShown, isObjectiveShown, stateAt } from '../../decisions/progress.ts';
import type { WrittenDecision } from '../../decisions/write-decisions.ts';
import { addMonths } from '../../domain/month.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import { fill } from '../../locale/fill.ts';
import { formatCount, formatMean } from '../../report/format.ts';
import { judgedActions, judgedObjectives, proposalFor } from '../../report/judged-decisions.ts';
import { rowsShown, type SectionContext } from '../../report/section-context.ts';
import { actionSentence } from '../../report/sections/actions.ts';
import { objectiveSentence } from '../../report/sections/objectives.ts';
import type { DecisionVersion } from '../../store/decision-records.ts';

export interface MinutesRequest {
  readonly context: SectionContext;
  /** What stands, by type, with the version that a change must name. */
  readonly stored: ReadonlyMap<DecisionType, readonly DecisionVersion[]>;
  /** The day on which the minutes are made: that of the new decisions. */
  readonly today: string;
}

/** Empty rows for actions that the meeting decides. */
const blankActions = 6;

/**
 * The rows to be completed at a meeting: actions that are not over, objectives that stand, then, for
 * each key indicator, a row for the next month that becomes an objective once it has a target.
 */
export function minutesDecisions(request: MinutesRequest): readonly WrittenDecision[] {
  return [
    ...standingActions(request),
    ...Array.from({ length: blankActions }, () => blank(actions, request.today)),
    ...standingObjectives(request),
    ...proposals(request),
  ];
}

function standingActions({ context, stored }: MinutesRequest): readonly WrittenDecision[] {
  const { month } = context;
  const judged = new Map(judgedActions(context).map((one) => [one.action.code, one]));
  return (stored.get(actions) ?? []).flatMap(({ fields, version }) => {
    const action = actionOf(fields);
    const found = judged.get(action.code);
    const isOpen = ['planned', 'running'].includes(stateAt(action, month));
    if (found === undefined || !isOpen || !isActionShown(action, month)) return [];
    return [{ type: actions, fields, version, hint: actionSentence(context, found) }];
  });
}

function standingObjectives({ context, stored }: MinutesRequest): readonly WrittenDecision[] {
  const judged = new Map(judgedObjectives(context).map((one) => [one.objective.code, one]));
  return (stored.get(objectives) ?? []).flatMap(({ fields, version }) => {
    const objective = objectiveOf(fields);
    const found = judged.get(objective.code);
    const isOpen = objective.closedOn === undefined && isObjectiveShown(objective, context.month);
    if (found === undefined || !isOpen) return [];
    const hint = objectiveSentence(context, objective, found.result);
    return [{ type: objectives, fields, version, hint }];
  });
}

function proposals({ context, today }: MinutesRequest): readonly WrittenDecision[] {
  const { words, lang, month } = context;
  return keyIndicators.flatMap((id) =>
    rowsShown(context).flatMap(({ code }) => {
      const proposal = proposalFor(context, context.indicator(id), code);
      if (proposal === undefined) return [];
      const { mean, low, high } = proposal;
      const params = {
        mean: formatMean(mean, lang),
        low: formatCount(low, lang),
        high: formatCount(high, lang),
      };
      const own = { qrr: code, indicator: id, period: addMonths(month, 1) };
      const hint = fill(words.decisions.minutes.hint, params, lang);
      return [{ ...blank(objectives, today, own), hint }];
    }),
  );
}

function blank(type: DecisionType, today: string, own: DecisionFields = {}): WrittenDecision {
  return { type, fields: { ...own, decided_on: today }, version: undefined };
}
