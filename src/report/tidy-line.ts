import type { Month } from '../domain/month.ts';
import type { Unit } from '../indicators/indicator.ts';
import { type Figure, isKnown } from './cell.ts';

/** The figures of a line, in the order of its columns. */
export const tidyFigures = [
  'value',
  'previous_month',
  'same_month_last_year',
  'mean_12',
  'ytd',
  'ytd_last_year',
  'rolling_12',
  'difference',
  'percent',
] as const;

/** One line of the tidy table, as it can be kept: an indicator for a district in a month. */
export interface TidyLine {
  readonly month: Month;
  readonly district: string;
  readonly indicator: string;
  readonly unit: Unit;
  readonly figures: Readonly<Record<(typeof tidyFigures)[number], Figure>>;
  /** What the rule says of it; empty where nothing is tested. */
  readonly signal: string;
}

/** What stands beside a value: `final`, `provisional`, `partial:…` or why it is absent. */
export function statusOf(value: Figure): string {
  if (!isKnown(value)) return value.missing;
  if (value.partial.length > 0) return `partial:${value.partial.join('+')}`;
  return value.unfinished ? 'provisional' : 'final';
}
