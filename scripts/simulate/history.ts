import { addMonths, daysIn, type Month, monthsBetween } from '../../src/domain/month.ts';
import type { Random } from '../fixtures/random.ts';
import { overdispersedCount } from './variates.ts';
import type { Size, World } from './world.ts';

/** One cell's counts by month; undefined = not delivered. */
export type CellCounts = readonly (number | undefined)[];

/** Counts by indicator, district and month. */
export interface History {
  readonly months: readonly Month[];
  readonly counts: readonly (readonly CellCounts[])[];
}

export interface HistoryRequest extends Size {
  readonly world: World;
  /** Reports taken from it: so many of the last months have the whole history of the world before them. */
  readonly reports: number;
  /** Indicators with the same number here are delivered, or missing, together. */
  readonly delivery: (indicator: number) => number;
  readonly random: Random;
}

/** Means of the cells: from 0.5 to 50 a month, evenly on a logarithmic scale. */
const LEAST_MEAN = 0.5;
const SPAN = 100;
const USUAL_DAYS = 30.4;
const FIRST = '2010-01' as Month;

/** Draws the history of a report, or of a few in a row, in which nothing changes. */
export function drawHistory(request: HistoryRequest): History {
  const { world, districts, indicators, reports, random } = request;
  const first = addMonths(FIRST, Math.floor(random() * 12));
  const months = monthsBetween(first, addMonths(first, world.history + reports - 1));
  const weights = months.map((month) => weightOf(world, month));
  const gone = goneMonths(request, months.length);
  const counts = Array.from({ length: indicators }, (_, k) => {
    const growth = Math.log1p(world.trend) * (random() < 0.5 ? -1 : 1);
    return Array.from({ length: districts }, (_, d) => {
      const mean = usualMean(random);
      const missing = gone(request.delivery(k), d);
      return weights.map((weight, t) => {
        const rate = mean * weight * Math.exp((growth * t) / 12);
        const count = overdispersedCount(rate, world.dispersion(d, k), random);
        return missing.has(t) ? undefined : count;
      });
    });
  });
  return { months, counts };
}

/** The mean of a cell of which nothing is known. */
export function usualMean(random: Random): number {
  return LEAST_MEAN * SPAN ** random();
}

/** How a cell changes. */
export interface Change {
  /** Events in a month of 30.4 days before the change. */
  readonly mean: number;
  /** By which its rate is multiplied. */
  readonly factor: number;
  /** Months at the end of the history that are changed. */
  readonly lasts: number;
}

export interface CellRequest {
  readonly world: World;
  readonly months: readonly Month[];
  readonly district: number;
  readonly indicator: number;
  readonly change: Change;
  readonly random: Random;
}

/** Draws one cell that changes; it is delivered throughout. */
export function drawChangedCell(request: CellRequest): CellCounts {
  const { world, months, district, indicator, change, random } = request;
  return months.map((month, t) => {
    const factor = t >= months.length - change.lasts ? change.factor : 1;
    const rate = change.mean * weightOf(world, month) * factor;
    return overdispersedCount(rate, world.dispersion(district, indicator), random);
  });
}

/** The same history with other counts in some cells; the others stay the same objects. */
export function withCells(
  { months, counts }: History,
  replaced: (indicator: number, district: number) => CellCounts | undefined,
): History {
  return {
    months,
    counts: counts.map((byDistrict, k) => byDistrict.map((cell, d) => replaced(k, d) ?? cell)),
  };
}

/** What was known so many months earlier. */
export function before({ months, counts }: History, reports: number): History {
  const end = months.length - reports;
  return {
    months: months.slice(0, end),
    counts: counts.map((byDistrict) => byDistrict.map((cell) => cell.slice(0, end))),
  };
}

/** Days and season: July has most, January least. */
function weightOf({ season }: World, month: Month): number {
  const calendarMonth = Number(month.slice(5));
  const wave = 1 + season * Math.cos((2 * Math.PI * (calendarMonth - 7)) / 12);
  return (daysIn(month) / USUAL_DAYS) * wave;
}

/** The months that a delivery lacks in a district, drawn once for all its indicators. */
function goneMonths(
  { world, random }: HistoryRequest,
  months: number,
): (delivery: number, district: number) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  const none: ReadonlySet<number> = new Set();
  if (world.missing === 0) return () => none;
  return (delivery, district) => {
    const key = `${delivery} ${district}`;
    const drawn = () =>
      new Set(Array.from({ length: months }, (_, t) => t).filter(() => random() < world.missing));
    const found = known.get(key) ?? drawn();
    known.set(key, found);
    return found;
  };
}
