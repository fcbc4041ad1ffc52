import { addMonths, type Month } from '../domain/month.ts';
import type { Measured } from './measured.ts';

/** By indicator, district and month: no key has to be put together, neither for writing nor for reading. */
type Cells = Map<string, Map<string, Map<Month, Measured>>>;

/** An indicator that could not be computed, and what the engine said of it. */
export interface Failure {
  readonly indicator: string;
  readonly error: string;
}

/** What the scans of an evaluation fill, and what purged records left is added to. */
export interface Findings {
  readonly cells: Cells;
  readonly failures: Map<string, Failure>;
  /** The sources that speak of something at all, by `sourcesKey`. */
  readonly sources: Map<string, readonly string[]>;
  /** The first month in which anything came into a stock, as `monthNumber` counts. */
  readonly firsts: Map<string, number>;
}

/** Nothing was found yet. */
export function noFindings(): Findings {
  return { cells: new Map(), failures: new Map(), sources: new Map(), firsts: new Map() };
}

/** The months of an indicator in a district, to write into. */
export function monthsOf(
  { cells }: Findings,
  indicator: string,
  district: string,
): Map<Month, Measured> {
  const districts = cells.get(indicator) ?? new Map<string, Map<Month, Measured>>();
  cells.set(indicator, districts);
  const months = districts.get(district) ?? new Map<Month, Measured>();
  districts.set(district, months);
  return months;
}

/** Every cell that has a measurement. */
export function* cellNames({ cells }: Findings): Iterable<readonly [string, string, Month]> {
  for (const [indicator, districts] of cells)
    for (const [district, months] of districts)
      for (const month of months.keys()) yield [indicator, district, month];
}

/** Something came into a stock in that month, or came in before. */
export function noteFirst({ firsts }: Findings, stock: string, month: number): void {
  firsts.set(stock, Math.min(month, firsts.get(stock) ?? month));
}

/** What the sources of a dataset are asked to tell. */
export function sourcesKey(dataset: string, condition: string): string {
  return `${dataset}: ${condition}`;
}

const numbered = new Map<number, Month>();

/** The month that `monthNumber` counts so; every row of every scan has one of the same few. */
export function monthNumbered(number: number): Month {
  const found = numbered.get(number) ?? addMonths('0000-01' as Month, number);
  numbered.set(number, found);
  return found;
}

/** A cell of an answer as a number; anything else, NULL included, is none. */
export function numeric(value: string | number | boolean | null | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
