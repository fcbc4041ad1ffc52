import { addMonths, type Month, monthsBetween, yearOf } from '../domain/month.ts';
import { type Indicator, isAdditive, isRatio, isSampled } from '../indicators/indicator.ts';
import { type Figure, isKnown, isWhole, type Known, missing } from './cell.ts';
import { casesOf, pooled } from './pool.ts';
import { hasSameSources, type Series } from './series.ts';

/** One line of the tidy table: an indicator for a district in a month, and what it compares with. */
export interface Comparison {
  readonly indicator: Indicator;
  readonly district: string;
  readonly month: Month;
  readonly value: Figure;
  readonly previousMonth: Figure;
  readonly sameMonthLastYear: Figure;
  /** Over the whole months among the twelve before, at least six of them. */
  readonly mean12: Figure;
  readonly yearToDate: Figure;
  readonly yearToDateLastYear: Figure;
  readonly rolling12: Figure;
  /** Against the mean of twelve; for a ratio, in points; for a delay, in days. */
  readonly difference: Figure;
  readonly percent: Figure;
}

/** A mean of fewer months says nothing. */
export const leastMonthsOfMean = 6;

/** A percent of fewer events than this is noise. */
export const leastBaseOfPercent = 10;

/** `countedBy` gives the indicator that counts the events behind a sum. */
export interface ComparisonRequest {
  readonly series: Series;
  readonly indicator: Indicator;
  readonly district: string;
  readonly month: Month;
  readonly countedBy: (indicator: Indicator) => Indicator;
}

/** Compares a figure with its past. A figure that is not whole is shown, and compared with nothing. */
export function compare(request: ComparisonRequest): Comparison {
  const { series, indicator, district, month } = request;
  const at = (when: Month) => series(indicator, district, when);
  const spans = spansOf(month);
  const value = at(month);
  const mean12 = meanOfTwelve(request);
  const difference =
    isWhole(value) && isKnown(mean12)
      ? known(value.value - mean12.value)
      : missing(whyNot(value, mean12));
  return {
    indicator,
    district,
    month,
    value,
    previousMonth: at(addMonths(month, -1)),
    sameMonthLastYear: at(addMonths(month, -12)),
    mean12,
    yearToDate: sumOver(request, spans.yearToDate),
    yearToDateLastYear: beginsWithin(indicator, spans.yearToDateLastYear)
      ? missing('not-applicable')
      : sumOver(request, spans.yearToDateLastYear),
    rolling12: rollingTwelve(request),
    difference,
    percent: percentOf(request, difference, mean12),
  };
}

/** What a mean or a total is taken of. */
export type Reach = Pick<ComparisonRequest, 'series' | 'indicator' | 'district' | 'month'>;

/** The mean of the whole months among the twelve before. */
export function meanOfTwelve(reach: Reach): Figure {
  const { indicator } = reach;
  if (!isPooled(indicator) && indicator.kind !== 'stock') return missing('not-applicable');
  return mean(indicator, comparableTwelve(reach));
}

/** How many of the twelve months before the mean is of. */
export function monthsOfMean(reach: Reach): number {
  return comparableTwelve(reach).filter(hasWhole).length;
}

/** The twelve months before, as far as they are of the same sources. */
function comparableTwelve({ series, indicator, district, month }: Reach): readonly Figure[] {
  return precedingTwelve(month).map((when) =>
    hasSameSources(series, indicator, district, [when, month])
      ? series(indicator, district, when)
      : missing('not-available'),
  );
}

/** The total of the month and the eleven before; not available if one of them is not whole. */
export function rollingTwelve(reach: Reach): Figure {
  return sumOver(reach, spansOf(reach.month).rolling12);
}

/** What can't be added (a median) has no total. */
function sumOver({ series, indicator, district }: Reach, months: readonly Month[]): Figure {
  if (!isPooled(indicator)) return missing('not-applicable');
  return together(
    indicator,
    months.map((when) => series(indicator, district, when)),
  );
}

/** What a thing has been since it exists is not set against the same months of another year. */
function beginsWithin({ since }: Indicator, months: readonly Month[]): boolean {
  return since !== undefined && months.some((when) => when < since);
}

export function precedingTwelve(month: Month): readonly Month[] {
  return spansOf(month).precedingTwelve;
}

/** The months that a month is compared with. */
interface Spans {
  readonly precedingTwelve: readonly Month[];
  readonly rolling12: readonly Month[];
  readonly yearToDate: readonly Month[];
  readonly yearToDateLastYear: readonly Month[];
}

/** Every line of a report asks for the spans of the same month. */
const spans = new Map<Month, Spans>();

function spansOf(month: Month): Spans {
  const january = `${yearOf(month)}-01` as Month;
  const found = spans.get(month) ?? {
    precedingTwelve: monthsBetween(addMonths(month, -12), addMonths(month, -1)),
    rolling12: monthsBetween(addMonths(month, -11), month),
    yearToDate: monthsBetween(january, month),
    yearToDateLastYear: monthsBetween(addMonths(january, -12), addMonths(month, -12)),
  };
  spans.set(month, found);
  return found;
}

function whyNot(value: Figure, mean12: Figure): 'not-applicable' | 'not-available' {
  const reasons = [value, mean12].flatMap((figure) =>
    'missing' in figure ? [figure.missing] : [],
  );
  return reasons.includes('not-applicable') ? 'not-applicable' : 'not-available';
}

/** One month that is not whole leaves no total. */
function together(indicator: Indicator, figures: readonly Figure[]): Figure {
  const relevant = figures.filter((figure) => !isNotApplicable(figure));
  if (relevant.length === 0) return missing('not-applicable');
  if (!relevant.every(hasWhole)) return missing('not-available');
  return pooled(indicator, relevant, whole);
}

/** Of a stock, the mean level; of a ratio or a delay, what it is over all the months. */
function mean(indicator: Indicator, figures: readonly Figure[]): Figure {
  const usable = figures.filter(hasWhole);
  if (usable.length < leastMonthsOfMean)
    return missing(figures.every(isNotApplicable) ? 'not-applicable' : 'not-available');
  const total = pooled(indicator, usable, whole);
  if (!isKnown(total) || isRatio(indicator) || isSampled(indicator)) return total;
  return known(total.value / usable.length);
}

const whole = { partial: [], unfinished: false } as const;

function isPooled(indicator: Indicator): boolean {
  return isAdditive(indicator) || isRatio(indicator) || isSampled(indicator);
}

/** Cases that are too few by themselves may be enough with those of other months. */
function isNotApplicable(figure: Figure): boolean {
  return (
    'missing' in figure && figure.missing === 'not-applicable' && casesOf(figure) === undefined
  );
}

/** A whole figure, or whole cases that are too few for one. */
function hasWhole(figure: Figure): boolean {
  const cases = casesOf(figure);
  return (
    isWhole(figure) || (cases !== undefined && cases.partial.length === 0 && !cases.unfinished)
  );
}

function percentOf(request: ComparisonRequest, difference: Figure, mean12: Figure): Figure {
  const { indicator, countedBy } = request;
  if (isRatio(indicator) || !isAdditive(indicator)) return missing('not-applicable');
  if (!isKnown(difference) || !isKnown(mean12)) return difference;
  const base = baseOfPercent(request, countedBy(indicator), mean12);
  if (base < leastBaseOfPercent || mean12.value === 0) return missing('base-too-small');
  return known((100 * difference.value) / mean12.value);
}

/** The mean number of events behind the figure, over the same months; of things that are counted, not more than of them. */
function baseOfPercent(request: ComparisonRequest, counted: Indicator, mean12: Known): number {
  const figure = meanOfTwelve({ ...request, indicator: counted });
  const events = isKnown(figure) ? figure.value : 0;
  return request.indicator.unit === 'count' ? Math.min(events, mean12.value) : events;
}

function known(value: number): Known {
  return { value, ...whole };
}
