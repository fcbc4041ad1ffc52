import { addMonths, daysIn, type Month, monthsBetween } from '../domain/month.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { type SignalEntry, signals } from '../statistics/signals.ts';
import { SIGNAL_THRESHOLDS, type SignalThresholds } from '../statistics/thresholds.ts';
import { isWhole } from './cell.ts';
import { hasSameSources, type Series } from './series.ts';

/** What the rule says of each tested indicator in each QRR of the perimeter. */
export interface Signals {
  readonly of: (indicator: string, district: string) => SignalEntry | undefined;
  /** Every tested cell, in the order of indicators and districts. */
  readonly all: readonly {
    readonly indicator: Indicator;
    readonly district: string;
    readonly entry: SignalEntry;
  }[];
  readonly thresholds: SignalThresholds;
}

export interface SignalsRequest {
  readonly series: Series;
  readonly indicators: readonly Indicator[];
  /**
   * The QRR of the workspace, all of them whatever is shown: the same month gives the same signals
   * to whoever looks at a part of it.
   */
  readonly perimeter: readonly string[];
  readonly month: Month;
  readonly thresholds?: SignalThresholds;
}

/** A season is read from blocks of a year, whatever the length of the baseline. */
const seasonMonths = 12;

/** How many months a report's tests look at: the blocks before the last three months, and those. */
export function monthsTested({
  baselineMonths,
  blocks,
}: SignalThresholds = SIGNAL_THRESHOLDS): number {
  return Math.max(baselineMonths, seasonMonths) * blocks + 3;
}

/**
 * Tests the month and the last three months of every tested indicator in every QRR, all together.
 * A month that is not whole is neither tested nor part of a baseline; nor is one of other sources than
 * the tested one part of the months that give its level: those before only give the season and the
 * dispersion. `ALL`, `NONE` and `UNPLACED` are not tested: they are sums of what is, or no place at all.
 */
export function testSignals(request: SignalsRequest): Signals {
  const { series, indicators, perimeter, month, thresholds = SIGNAL_THRESHOLDS } = request;
  const months = monthsBetween(addMonths(month, 1 - monthsTested(thresholds)), month);
  const level = addMonths(month, 1 - (thresholds.baselineMonths + 3));
  const counts = indicators.map((indicator) =>
    perimeter.map((district) =>
      months.map((when) =>
        when < level || hasSameSources(series, indicator, district, [when, month])
          ? wholeCount(series, { indicator, district, month: when })
          : undefined,
      ),
    ),
  );
  const first = firstMonthKnown(counts);
  const report = signals(
    {
      counts: counts.map((byDistrict) => byDistrict.map((values) => values.slice(first))),
      days: months.slice(first).map(daysIn),
      calendarMonths: months.slice(first).map((when) => Number(when.slice(5))),
    },
    thresholds,
  );
  const all = report.entries.flatMap((entry) => {
    const indicator = indicators[entry.indicator];
    const district = perimeter[entry.district];
    return indicator === undefined || district === undefined
      ? []
      : [{ indicator, district, entry }];
  });
  const byKey = new Map(
    all.map(({ indicator, district, entry }) => [`${indicator.id} ${district}`, entry]),
  );
  return { all, thresholds, of: (indicator, district) => byKey.get(`${indicator} ${district}`) };
}

interface Cell {
  readonly indicator: Indicator;
  readonly district: string;
  readonly month: Month;
}

function wholeCount(series: Series, { indicator, district, month }: Cell): number | undefined {
  const figure = series(indicator, district, month);
  return isWhole(figure) ? figure.value : undefined;
}

/** Months before anything was delivered are no history. */
function firstMonthKnown(
  counts: readonly (readonly (readonly (number | undefined)[])[])[],
): number {
  const firsts = counts.flat().map((values) => values.findIndex((value) => value !== undefined));
  return Math.min(...firsts.filter((at) => at >= 0), (counts[0]?.[0]?.length ?? 1) - 1);
}
