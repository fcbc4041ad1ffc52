/** One case followed for so many days, until its event or until observation ended (censored). */
export interface Duration {
  readonly days: number;
  readonly event: boolean;
}

/** The curve after one day on which something happened. */
export interface SurvivalStep {
  readonly days: number;
  readonly atRisk: number;
  /** Share of the cases still without the event. */
  readonly survival: number;
  /** Greenwood's sum: the variance of ln survival. Infinite once nobody is left. */
  readonly logVariance: number;
}

/**
 * Kaplan and Meier's survival curve (1958), a step a distinct day. On one day events come before
 * censorings. Open cases count for as long as they were seen, instead of being dropped.
 */
export function kaplanMeier(durations: readonly Duration[]): readonly SurvivalStep[] {
  const byDay = new Map<number, { events: number; cases: number }>();
  for (const { days, event } of durations) {
    const day = byDay.get(days) ?? { events: 0, cases: 0 };
    byDay.set(days, { events: day.events + (event ? 1 : 0), cases: day.cases + 1 });
  }
  let atRisk = durations.length;
  let survival = 1;
  let logVariance = 0;
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([days, { events, cases }]) => {
      const step = atRisk;
      survival *= (step - events) / step;
      logVariance += events / (step * (step - events));
      atRisk -= cases;
      return { days, atRisk: step, survival, logVariance };
    });
}
