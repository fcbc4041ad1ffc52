import type { CountSeries, MonthlyCounts } from './monthly-counts.ts';
import { type Season, seasonOf } from './season.ts';
import type { SignalThresholds } from './thresholds.ts';

/** One indicator in one district, with all that its tests read. */
export interface ReportCell {
  readonly indicator: number;
  readonly district: number;
  readonly counts: CountSeries;
  /** By month: days times the season's factor. */
  readonly exposure: readonly number[];
  /** By month: relative variance of that factor. */
  readonly seasonVariance: readonly number[];
  /** Degrees of freedom the season takes from this cell. */
  readonly dfLoss: number;
  /** Which pool its dispersion comes from. */
  readonly pool: number;
}

export interface ReportCells {
  /** Indicator by indicator, district by district. */
  readonly cells: readonly ReportCell[];
  /** By indicator. */
  readonly seasons: readonly Season[];
}

/** Seasons of a report's indicators, and its cells with the exposure these give. */
export function reportCells(input: MonthlyCounts, thresholds: SignalThresholds): ReportCells {
  assertAligned(input);
  const { counts, days, calendarMonths } = input;
  const end = days.length - 1;
  const seasons = counts.map((districts) =>
    seasonOf({ districts, days, calendarMonths, end }, thresholds),
  );
  const cells = seasons.flatMap((season, indicator) => {
    const districts = counts[indicator] ?? [];
    const shared = {
      indicator,
      exposure: days.map((length, t) => length * ofMonth(season.factors, calendarMonths[t])),
      seasonVariance: calendarMonths.map((month) => ofMonth(season.variances, month)),
      dfLoss: season.dfLoss / districts.length,
      pool: districts.length >= thresholds.poolDistricts ? indicator : 0,
    };
    return districts.map((series, district) => ({ ...shared, district, counts: series }));
  });
  return { cells, seasons };
}

function ofMonth(values: readonly number[], calendarMonth = Number.NaN): number {
  return values[calendarMonth - 1] ?? Number.NaN;
}

function assertAligned({ counts, days, calendarMonths }: MonthlyCounts): void {
  const aligned = counts.flat().every((series) => series.length === days.length);
  const rectangular = counts.every((districts) => districts.length === counts[0]?.length);
  if (!aligned || !rectangular || calendarMonths.length !== days.length) {
    throw new RangeError('counts, days and calendar months differ in length');
  }
}
