import { addMonths, lastDay, type Month, monthOfDate, monthsBetween } from '../domain/month.ts';
import { EFFECT_THRESHOLDS } from '../statistics/thresholds.ts';
import type { Action } from './actions.ts';

/** An action is judged by its first year: what comes later has many other reasons. Convention. */
export const longestAfter = 12;

/** The months that the evaluation of an action looks at. */
export interface ActionMonths {
  /** Before the decision, oldest first; the last three may be why it was taken. */
  readonly before: readonly Month[];
  /** From the first month that lies wholly after the start; none yet is possible. */
  readonly after: readonly Month[];
}

/**
 * The months around an action, at the month of a report: those before the decision, and those after
 * the start. The months in between, and one in which it started after its first day, are neither.
 * Undefined for an action that had not started.
 */
export function monthsAround(action: Action, month: Month): ActionMonths | undefined {
  const { startedOn, decidedOn } = action;
  if (startedOn === undefined || startedOn > lastDay(month)) return undefined;
  const began = monthOfDate(startedOn);
  const first = startedOn.endsWith('-01') ? began : addMonths(began, 1);
  const last = addMonths(first, longestAfter - 1);
  // One that was under way before it was decided has no past between the two either.
  const [earliest = startedOn] = [decidedOn, startedOn].sort();
  const decided = monthOfDate(earliest);
  const { beforeMonths, selectionMonths } = EFFECT_THRESHOLDS;
  return {
    before: monthsBetween(
      addMonths(decided, -(beforeMonths + selectionMonths)),
      addMonths(decided, -1),
    ),
    after: monthsBetween(first, last < month ? last : month),
  };
}
