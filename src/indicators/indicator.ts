import type { Month } from '../domain/month.ts';

/** The relations that indicators are computed over; each is one scan of a kind. */
export type Dataset = 'seizure-events' | 'seizure-products' | 'arrests' | 'reports';

/**
 * What kind of figure it is, which decides what may be done with it:
 * `count` and `sum` add up over months and QRR; a `share` or `rate` is a numerator over a
 * denominator, each of which adds up; a `median`, `largest` or `delay` stands for its month alone.
 */
export type IndicatorKind = 'count' | 'sum' | 'share' | 'rate' | 'median' | 'largest';

export type Unit =
  | 'count'
  | 'g'
  | 'eur'
  | 'percent'
  | 'days'
  | 'tablets'
  | 'plants'
  | 'doses'
  | 'cylinders'
  | 'litres';

/** One indicator of the catalogue. Labels, definitions and caveats are in `locale/` by its id. */
export interface Indicator {
  readonly id: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly dataset: Dataset;
  /** The date that makes its month: an SQL expression over the dataset. */
  readonly month: string;
  /** SQL aggregate over the dataset; the numerator of a share or rate. NULL: can't be told. */
  readonly value: string;
  /** It speaks of one member of a column: a product, an origin. The scan groups by that column. */
  readonly member?: { readonly column: string; readonly value: string };
  /** The denominator of a share or rate. */
  readonly base?: string;
  /** Months between its cohort and the month that reports it: 1 for a rate within 30 days. */
  readonly lag?: number;
  /** The notion does not exist before: not applicable, which is not 0. */
  readonly since?: Month;
  /**
   * What is kept of it when its records are purged: `sum` (its value), `ratio` (numerator and
   * denominator), `month` (the value of the month, which can't be added to others).
   */
  readonly survives: 'sum' | 'ratio' | 'month';
  /** The count that says whether a percent of it means anything; itself where absent. */
  readonly countedBy?: string;
  /** Higher is neither better nor worse, unless there is a reason. */
  readonly direction: 'neutral';
}

/** Whether values of the indicator may be added over months and QRR. */
export function isAdditive(indicator: Indicator): boolean {
  return indicator.kind === 'count' || indicator.kind === 'sum';
}

/** Whether it is a numerator over a denominator. */
export function isRatio(indicator: Indicator): boolean {
  return indicator.kind === 'share' || indicator.kind === 'rate';
}
