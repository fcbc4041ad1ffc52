import { blockTotal } from './block-total.ts';
import { blocksBefore, type CountSeries, type MonthRange } from './monthly-counts.ts';
import { blockSums, seasonGrowth } from './season-growth.ts';
import { incompleteGamma } from './special/incomplete-gamma.ts';
import { SIGNAL_THRESHOLDS, type SignalThresholds } from './thresholds.ts';

const CALENDAR = 12;
const FREE = CALENDAR - 1;

/** The season of one indicator, shared by its districts. */
export interface Season {
  readonly on: boolean;
  /** p of "no season"; undefined when history is too short to ask. */
  readonly p: number | undefined;
  /** Yearly growth (natural log) set aside before reading it. */
  readonly growth: number;
  /** By calendar month, January first, mean 1: how much of the exposure counts. All 1 when off. */
  readonly factors: readonly number[];
  /** Relative variance of each factor. */
  readonly variances: readonly number[];
  /** Degrees of freedom the factors cost, over all districts. */
  readonly dfLoss: number;
}

/** One indicator's history. */
export interface SeasonInput {
  readonly districts: readonly CountSeries[];
  readonly days: readonly number[];
  readonly calendarMonths: readonly number[];
  /** First month not read. */
  readonly end: number;
}

interface ByCalendarMonth {
  readonly observed: readonly number[];
  readonly expected: readonly number[];
}

/**
 * Seasonal factors of an indicator from up to three blocks of history, drawn towards 1 as far as
 * chance explains them, and only if a season is established. Needs two consecutive blocks with
 * enough covered months, and every calendar month seen; otherwise off.
 */
export function seasonOf(
  input: SeasonInput,
  thresholds: SignalThresholds = SIGNAL_THRESHOLDS,
): Season {
  const ranges = seenBlocks(input, thresholds);
  if (ranges.length < 2) return noSeason();
  const totals = ranges.map((range) =>
    input.districts.map((series) => blockTotal(series, input.days, range)),
  );
  const growth = seasonGrowth(totals, thresholds.growthCap);
  const sums = byCalendarMonth(input, ranges, growth);
  if (sums.expected.some((expected) => expected <= 0)) return noSeason();
  const chi = total(
    sums.observed.map((o, c) => (o - at(sums.expected, c)) ** 2 / at(sums.expected, c)),
  );
  const { pearson, df } = blockSums(totals);
  const dispersion = Math.max(1, (pearson - chi) / Math.max(df - FREE, 1));
  const p = incompleteGamma(FREE / 2, chi / dispersion / 2).upper;
  return p < thresholds.seasonLevel
    ? { on: true, p, growth, ...shrunkFactors(sums, dispersion) }
    : { ...noSeason(), p, growth };
}

function noSeason(): Season {
  const all = (value: number) => Array.from({ length: CALENDAR }, () => value);
  return { on: false, p: undefined, growth: 0, factors: all(1), variances: all(0), dfLoss: 0 };
}

/** The consecutive blocks, newest first, of which enough months are covered somewhere. */
function seenBlocks(
  { districts, end }: SeasonInput,
  { blocks, seasonMonths }: SignalThresholds,
): readonly MonthRange[] {
  const ranges = blocksBefore(end, CALENDAR, blocks);
  const enough = ({ from, to }: MonthRange) => {
    let seen = 0;
    for (let t = from; t < to; t += 1) {
      if (districts.some((series) => series[t] !== undefined)) seen += 1;
    }
    return seen >= seasonMonths;
  };
  const gap = ranges.findIndex((range) => !enough(range));
  return gap < 0 ? ranges : ranges.slice(0, gap);
}

/** Counts by calendar month, and what each district's yearly totals, grown evenly, would give. */
function byCalendarMonth(
  { districts, days, calendarMonths }: SeasonInput,
  ranges: readonly MonthRange[],
  growth: number,
): ByCalendarMonth {
  const observed = new Array<number>(CALENDAR).fill(0);
  const expected = new Array<number>(CALENDAR).fill(0);
  const exposure = grownDays(days, ranges, growth);
  for (const series of districts) {
    for (const range of ranges) {
      const block = blockTotal(series, exposure, range);
      const rate = block.count / block.exposure;
      for (let t = range.from; t < range.to; t += 1) {
        const counted = series[t];
        if (counted === undefined) continue;
        const c = at(calendarMonths, t) - 1;
        observed[c] = at(observed, c) + counted;
        expected[c] = at(expected, c) + rate * at(exposure, t);
      }
    }
  }
  return { observed, expected };
}

/** Days of each month as an even growth within its block weighs them. */
function grownDays(
  days: readonly number[],
  ranges: readonly MonthRange[],
  growth: number,
): readonly number[] {
  const grown = [...days];
  for (const { from, to } of ranges) {
    for (let t = from; t < to; t += 1) {
      const position = CALENDAR - (to - 1 - t) - 6.5;
      grown[t] = at(days, t) * Math.exp((growth * position) / CALENDAR);
    }
  }
  return grown;
}

function shrunkFactors(
  { observed, expected }: ByCalendarMonth,
  dispersion: number,
): Pick<Season, 'factors' | 'variances' | 'dfLoss'> {
  const raw = observed.map((o, c) => o / at(expected, c));
  const chance = expected.map((e) => dispersion / e);
  const excess = raw.map((r, c) => (r - 1) ** 2 - (at(chance, c) * FREE) / CALENDAR);
  const spread = Math.max(0, total(excess) / FREE);
  const weights = chance.map((variance) => spread / (spread + variance));
  const drawn = raw.map((r, c) => 1 + at(weights, c) * (r - 1));
  const mean = total(drawn) / CALENDAR;
  return {
    factors: drawn.map((factor) => factor / mean),
    variances: weights.map((weight, c) => weight * at(chance, c)),
    dfLoss: (FREE * total(weights)) / CALENDAR,
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? Number.NaN;
}
