import type { Month } from '../domain/month.ts';
import { monthsAround } from './action-months.ts';
import type { Action } from './actions.ts';
import type { Objective } from './objectives.ts';
import { periodInYear } from './period.ts';

/** The first month that the evaluation of these decisions looks at; undefined if it looks at none. */
export function firstMonthOf(
  decisions: { readonly objectives: readonly Objective[]; readonly actions: readonly Action[] },
  month: Month,
): Month | undefined {
  const months = [
    ...decisions.actions.flatMap((action) => monthsAround(action, month)?.before.slice(0, 1) ?? []),
    ...decisions.objectives.flatMap(({ period, target }) =>
      target.kind === 'change'
        ? [period.from, periodInYear(period, target.year).from]
        : [period.from],
    ),
  ];
  return months.sort()[0];
}
