import { daysBetween } from '../domain/day.ts';
import { addMonths, lastDay, type Month, monthOfDate } from '../domain/month.ts';
import { longestAfter } from './action-months.ts';
import type { Action, ActionState } from './actions.ts';
import type { Objective } from './objectives.ts';

/** The state of an action at the end of a month: what was done later had not been done. */
export function stateAt({ state, startedOn, endedOn }: Action, month: Month): ActionState {
  const end = lastDay(month);
  if (state === 'planned' || state === 'dropped') return state;
  if (startedOn !== undefined && startedOn > end) return 'planned';
  return endedOn !== undefined && endedOn > end ? 'running' : state;
}

/** Days that an action is, or was, late at the end of a month; 0 in time, undefined without a term. */
export function daysLate(action: Action, month: Month): number | undefined {
  const { dueOn, endedOn } = action;
  const state = stateAt(action, month);
  if (dueOn === undefined || state === 'dropped') return undefined;
  const isOver = state === 'done' || state === 'partly';
  if (isOver && endedOn === undefined) return undefined;
  return Math.max(0, daysBetween(dueOn, isOver && endedOn ? endedOn : lastDay(month)));
}

/** Decided by the meeting that reads the report of a month, which is held the month after. */
function isDecided({ decidedOn }: { readonly decidedOn: string }, month: Month): boolean {
  return monthOfDate(decidedOn) <= addMonths(month, 1);
}

/** It belongs to the report of a month: decided, and not over for more than a year. */
export function isActionShown(action: Action, month: Month): boolean {
  const { state, endedOn, dueOn, decidedOn } = action;
  const isOver = state === 'done' || state === 'partly' || state === 'dropped';
  const last = monthOfDate(endedOn ?? dueOn ?? decidedOn);
  return isDecided(action, month) && !(isOver && last < addMonths(month, -longestAfter));
}

/** It belongs to the report of a month: decided, and not closed by its end. */
export function isObjectiveShown(objective: Objective, month: Month): boolean {
  const { closedOn } = objective;
  const isClosed = closedOn !== undefined && closedOn <= lastDay(month);
  return isDecided(objective, month) && !isClosed;
}
