import { addMonths, daysIn, type Month, monthsBetween } from '../domain/month.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { type CountTest, countTest } from '../statistics/count-test.ts';
import type { SignalThresholds } from '../statistics/thresholds.ts';
import { type Figure, isWhole, missing } from './cell.ts';
import { leastMonthsOfMean } from './comparison.ts';
import { hasSameSources, type Series, sourcesOf } from './series.ts';
import type { Signals } from './signals.ts';

/** One of two QRR that are compared. */
export interface PairSide {
  readonly code: string;
  /** Undefined where it is not known. */
  readonly inhabitants: number | undefined;
}

/** What is said of the first QRR beside the second. */
type PairVerdict = 'higher' | 'lower' | 'chance' | 'not-tested';

/** An indicator of both, over those of the last twelve months that are whole and of its sources for both. */
export interface PairRow {
  readonly indicator: Indicator;
  readonly values: readonly [Figure, Figure];
  /** How many months these are; under six, nothing is compared. */
  readonly months: number;
  /** Per 1,000 inhabitants and year; undefined where a population or a figure is not known. */
  readonly rates: readonly [number | undefined, number | undefined];
  /** Rate of the first over that of the second, or of counts where a population is missing. */
  readonly ratio: number | undefined;
  /** What the first would count at the rate of the second, and between which counts chance keeps it. */
  readonly chance:
    | { readonly expected: number; readonly low: number; readonly high: number }
    | undefined;
  readonly verdict: PairVerdict;
  /** The sources that are expected to speak of it in each, in the last month; by name. */
  readonly sources: readonly [readonly string[], readonly string[]];
}

export interface PairRequest {
  readonly series: Series;
  readonly signals: Signals;
  readonly indicators: readonly Indicator[];
  readonly sides: readonly [PairSide, PairSide];
  /** The last of the twelve months. */
  readonly month: Month;
}

/**
 * Compares two QRR over the same months, by the test that the signals use: the counts of one
 * predicted from those of the other, with the dispersion of the report, corrected together, and a
 * gap of at least five events. Per inhabitant where both populations are known; else as they are,
 * and the reader is told. So he is where they have other sources: two QRR in which different services
 * work never have the same, and are compared all the same.
 */
export function pairRows(request: PairRequest): readonly PairRow[] {
  const { thresholds } = request.signals;
  const rows = request.indicators.map((indicator) => rowOf(request, indicator));
  const tested = rows.filter(({ test }) => test !== undefined);
  const adjusted = benjaminiHochberg(tested.map(({ test }) => test?.p ?? 1));
  return rows.map(({ test, ...row }) => {
    const p = adjusted[tested.findIndex(({ indicator }) => indicator === row.indicator)];
    if (test === undefined || p === undefined)
      return { ...row, chance: undefined, verdict: 'not-tested' };
    const chance = { expected: test.expected, ...test.limits() };
    return { ...row, chance, verdict: verdictOf(test, p, thresholds) };
  });
}

function verdictOf(
  { gap }: CountTest,
  adjusted: number,
  { level, minGap }: SignalThresholds,
): PairVerdict {
  if (adjusted > level || Math.abs(gap) < minGap) return 'chance';
  return gap > 0 ? 'higher' : 'lower';
}

type Untested = Omit<PairRow, 'chance' | 'verdict'> & { readonly test: CountTest | undefined };

function rowOf(request: PairRequest, indicator: Indicator): Untested {
  const { series, sides, signals, month } = request;
  const { months, counts } = inCommon(request, indicator);
  const days = months.reduce((sum, when) => sum + daysIn(when), 0);
  const [a, b] = sides.map(({ code }) => sourcesOf(series, indicator, code, month));
  const sources = [a ?? [], b ?? []] as const;
  const shared = { indicator, months: months.length, sources };
  if (months.length < leastMonthsOfMean) {
    const values = [missing('not-available'), missing('not-available')] as const;
    return { ...shared, values, rates: [undefined, undefined], ratio: undefined, test: undefined };
  }
  const [exposure, baseExposure] = exposures(sides, days);
  const [count, baseCount] = counts;
  const rate = (events: number, { inhabitants }: PairSide) =>
    inhabitants === undefined ? undefined : (1000 * 365 * events) / days / inhabitants;
  const dispersions = sides.flatMap(({ code }) => {
    const entry = signals.of(indicator.id, code);
    return entry?.one.tested ? [entry.one] : [];
  });
  const test =
    dispersions.length < sides.length
      ? undefined
      : countTest({
          count,
          baseCount,
          exposure,
          baseExposure,
          dispersion: Math.max(...dispersions.map(({ dispersion }) => dispersion)),
          tailDf: Math.min(...dispersions.map(({ tailDf }) => tailDf)),
          level: signals.thresholds.limitsLevel,
        });
  return {
    ...shared,
    values: [known(count), known(baseCount)],
    rates: [rate(count, sides[0]), rate(baseCount, sides[1])],
    ratio: baseCount === 0 ? undefined : count / exposure / (baseCount / baseExposure),
    test,
  };
}

/** The months that are whole, and of the sources of the last, on both sides; and what each counts in them. */
function inCommon({ series, sides, month }: PairRequest, indicator: Indicator) {
  const [a, b] = sides;
  const both = monthsBetween(addMonths(month, -11), month).flatMap((when) => {
    const first = series(indicator, a.code, when);
    const second = series(indicator, b.code, when);
    const isAlike = [a, b].every(({ code }) =>
      hasSameSources(series, indicator, code, [when, month]),
    );
    return isAlike && isWhole(first) && isWhole(second)
      ? [{ when, counts: [first.value, second.value] }]
      : [];
  });
  const sum = (side: number) => both.reduce((total, { counts }) => total + (counts[side] ?? 0), 0);
  return { months: both.map(({ when }) => when), counts: [sum(0), sum(1)] as const };
}

/** Days times inhabitants, or days alone where a population is not known. */
function exposures([a, b]: PairRequest['sides'], days: number): readonly [number, number] {
  if (a.inhabitants === undefined || b.inhabitants === undefined) return [days, days];
  return [days * a.inhabitants, days * b.inhabitants];
}

function known(value: number): Figure {
  return { value, partial: [], unfinished: false };
}
