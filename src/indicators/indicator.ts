import type { Month } from '../domain/month.ts';

/**
 * What indicators are computed over: a scan of records, or, for `loads`, what is known of the files
 * themselves.
 */
export type Dataset = ScannedDataset | 'loads';

/** The relations that are laid out from records, one of them for each grain. */
export type ScannedDataset =
  | 'seizure-events'
  | 'seizure-products'
  | 'arrests'
  | 'reports'
  | 'deal-points'
  | 'operations';

/**
 * What kind of figure it is, which decides what may be done with it:
 * `count` and `sum` add up over months and QRR; a `share` (of a whole) or a `rate` (of the step
 * before) is in percent; a `ratio` relates two different things, such as persons and inhabitants;
 * a `stock` is a level at the end of the month, which adds up over QRR and not over months;
 * a `median` stands for its month alone; a `delay` is taken again from the delays of its cases.
 */
type IndicatorKind = 'count' | 'sum' | 'ratio' | 'median' | 'share' | 'stock' | 'rate' | 'delay';

export type Unit =
  | 'count'
  | 'g'
  | 'eur'
  | 'percent'
  | 'per-1000'
  | 'days'
  | 'tablets'
  | 'plants'
  | 'doses'
  | 'cylinders'
  | 'litres'
  | 'hours'
  | 'per-operation';

/** Where a definition comes from; its words are in `locale/`. */
type DefinitionSource =
  | 'state-4001'
  | 'ssmsi'
  | 'fixed-fine-law'
  | 'kaplan-meier'
  | 'own'
  | 'workspace';

/** What must be kept in mind with a figure; its words are in `locale/`. */
export type Caveat =
  | 'activity'
  | 'products-overlap'
  | 'few-large'
  | 'no-sum'
  | 'single-only'
  | 'seized'
  | 'contradicting-lines'
  | 'unknown-words'
  | 'person-by-procedure'
  | 'step-unknown'
  | 'reception-date'
  | 'cohort-30'
  | 'cohort-90'
  | 'population'
  | 'telling-sources'
  | 'open-cases'
  | 'opening-stock'
  | 'linked'
  | 'tied-only'
  | 'undated'
  | 'small-base'
  | 'of-loads'
  | 'own-filter'
  | 'points-followed'
  | 'points-closed'
  | 'monthly-rate'
  | 'hours-as-told'
  | 'linked-day';

/** What every indicator says of itself. Labels and definitions are in `locale/` by its id. */
interface Described {
  readonly id: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly dataset: Dataset;
  /** The date that makes its month: an SQL expression over the dataset; empty for `loads`. */
  readonly month: string;
  /** The notion does not exist before: not applicable, which is not 0. */
  readonly since?: Month;
  /**
   * What is kept of it when its records are purged: `sum` (its value), `ratio` (numerator and
   * denominator), `flows` (what came and what left), `month` (the value of the month, which can't be
   * added to others), `derived` (it follows from what others left), `none` (it is about loads).
   */
  readonly survives: 'sum' | 'ratio' | 'flows' | 'month' | 'derived' | 'none';
  /** The count that says whether a percent of it means anything; itself where absent. */
  readonly countedBy?: string;
  readonly source: DefinitionSource;
  readonly caveats: readonly Caveat[];
  /** Higher is neither better nor worse, unless there is a reason. */
  readonly direction: 'neutral';
  /** Label and definition of an indicator of the workspace, by language. */
  readonly own?: Readonly<Record<'fr' | 'en', readonly [label: string, definition: string]>>;
}

/** An indicator that a scan of records computes. */
export interface ScannedIndicator extends Described {
  readonly dataset: ScannedDataset;
  /**
   * SQL aggregate over the dataset; the numerator of a share or rate. NULL: can't be told. Of a
   * stock, what a row adds to it; with `sample`, a text (see `sample.ts`).
   */
  readonly value: string;
  /** It speaks of one member of a column: a product, an origin. The scan groups by that column. */
  readonly member?: { readonly column: string; readonly value: string };
  /** The denominator of a share or rate. */
  readonly base?: string;
  /**
   * Columns that name what is counted, of which the dataset has several rows: value and denominator
   * are those of each of them, and are added up.
   */
  readonly each?: string;
  /** The date on which what came into a stock leaves it, as `month` is that on which it came. */
  readonly leaves?: string;
  /** The value is a list of cases, which are put together before anything is computed of them. */
  readonly sample?: 'durations' | 'tally';
  /** The share of the durations, or the number of largest parts of the tally, that is asked for. */
  readonly of?: number;
  /** Months between its cohort and the month that reports it: 1 for a rate within 30 days. */
  readonly lag?: number;
  /** Days that each case of its cohort must have had: too early before the last has had them. */
  readonly within?: number;
  /** A condition over the dataset; only sources of which a row fulfils it speak of this at all. */
  readonly toldBy?: string;
  /** It is of one of the things that its records are of (a product): files that don't name them say nothing of it. */
  readonly bySubject?: true;
  /** Kinds of records that must be there too, from the month of the cohort on. */
  readonly alsoNeeds?: readonly string[];
}

/** What is computed from other figures of the report, without a scan of its own. */
export type Derivation =
  /** Persons of twelve months for 1,000 inhabitants; `of` counts the persons. */
  | { readonly by: 'population'; readonly of: string }
  /** The part of all records, wherever they are, that could not be placed; `of` count them. */
  | { readonly by: 'unplaced'; readonly of: readonly string[] }
  /** What left a stock, as a share of all that was in it in the month: its end, and what left. */
  | { readonly by: 'outflow'; readonly of: string; readonly stock: string }
  /** Numerators and denominators of several ratios together. */
  | { readonly by: 'ratios'; readonly of: readonly string[] }
  /** What the loads say of the files that cover a month; `records`: of one kind, or of all. */
  | {
      readonly by: 'loads';
      readonly what: 'rejected' | 'revised' | 'latency' | 'coverage';
      readonly records: string | undefined;
    };

/** An indicator that follows from others, or from the loads. */
export interface DerivedIndicator extends Described {
  readonly derived: Derivation;
}

/** One indicator: of the catalogue, or of the workspace. */
export type Indicator = ScannedIndicator | DerivedIndicator;

export function isScanned(indicator: Indicator): indicator is ScannedIndicator {
  return 'value' in indicator;
}

/** Whether values of the indicator may be added over months and QRR. */
export function isAdditive(indicator: Indicator): boolean {
  return indicator.kind === 'count' || indicator.kind === 'sum';
}

/** Whether it is a numerator over a denominator, each of which adds up. */
export function isRatio(indicator: Indicator): boolean {
  return isScanned(indicator)
    ? indicator.base !== undefined
    : ['unplaced', 'outflow', 'ratios'].includes(indicator.derived.by);
}

/** Whether it is computed of cases that are put together first: those of several months or QRR. */
export function isSampled(indicator: Indicator): boolean {
  return 'sample' in indicator;
}
