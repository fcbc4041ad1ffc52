import type { CellCoverage, Coverage } from '../coverage/coverage.ts';
import { addMonths, type Month } from '../domain/month.ts';
import { datasetKind } from '../indicators/datasets.ts';
import type { Measured, Measurements } from '../indicators/evaluate.ts';
import { type Indicator, isAdditive, isRatio } from '../indicators/indicator.ts';
import { type Absence, type Figure, isKnown, type Known, missing } from './cell.ts';

/** The figure of an indicator for a district, `ALL`, `NONE` or `UNPLACED`, in a month. */
export type Series = (indicator: Indicator, district: string, month: Month) => Figure;

export interface SeriesRequest {
  readonly measurements: Measurements;
  readonly coverage: Coverage;
  /** The QRR that the report shows: `ALL` adds these. */
  readonly districts: readonly string[];
}

/**
 * Puts what was measured and what was delivered together. No record is 0 only where every expected
 * source covers the cell; where some do, what is known is shown and marked; where none does, it is
 * not available, unless there are records all the same.
 */
export function seriesOf({ measurements, coverage, districts }: SeriesRequest): Series {
  const single: Series = (indicator, district, month) => {
    if (indicator.since !== undefined && month < indicator.since) return missing('not-applicable');
    const cohort = addMonths(month, -(indicator.lag ?? 0));
    const covered = coverage.cell(datasetKind[indicator.dataset], district, cohort);
    return figureOf(indicator, measurements(indicator.id, district, month), covered);
  };
  const remembered = remember(single);
  return remember((indicator, district, month) => {
    if (district !== 'ALL') return remembered(indicator, district, month);
    const cohort = addMonths(month, -(indicator.lag ?? 0));
    const parts = districts.map((code) => ({
      figure: remembered(indicator, code, month),
      missing: missingFrom(coverage.cell(datasetKind[indicator.dataset], code, cohort)),
    }));
    return total(indicator, parts);
  });
}

/** Stands for a source where none can be named: nobody is expected there, or the cell can't be told. */
const noName = '?';

/** The sources that a cell lacks; never none where it is not fully covered. */
function missingFrom({ state, missing: names }: CellCoverage): readonly string[] {
  if (state === 'full') return [];
  return names.length > 0 ? names : [noName];
}

/** The comparisons of a report ask for the same months again and again. */
function remember(series: Series): Series {
  const known = new Map<Indicator, Map<string, Map<Month, Figure>>>();
  return (indicator, district, month) => {
    const figures = ensure(ensure(known, indicator), district);
    const found = figures.get(month) ?? series(indicator, district, month);
    figures.set(month, found);
    return found;
  };
}

/** The inner map of a key, made when first asked for: joined keys cost more than the figures. */
function ensure<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const found = maps.get(key) ?? new Map<L, V>();
  maps.set(key, found);
  return found;
}

function figureOf(
  indicator: Indicator,
  measured: Measured | undefined,
  covered: CellCoverage,
): Figure {
  if (measured === undefined && covered.state === 'none') return missing('not-available');
  const state = { partial: missingFrom(covered), unfinished: covered.unfinished };
  if (measured === undefined)
    return isAdditive(indicator) ? { value: 0, ...state } : missing('not-applicable');
  if (isRatio(indicator)) return ratio(measured.value ?? 0, measured.base ?? 0, state);
  if (measured.value === undefined)
    return missing(isAdditive(indicator) ? 'not-available' : 'not-applicable');
  return { value: measured.value, ...state };
}

function ratio(of: number, base: number, state: Pick<Known, 'partial' | 'unfinished'>): Figure {
  return base === 0
    ? missing('not-applicable')
    : { value: (100 * of) / base, ratio: { of, base }, ...state };
}

/** A QRR's figure, and the sources that its cell lacks. */
interface Part {
  readonly figure: Figure;
  readonly missing: readonly string[];
}

/** The sum of what the rows show; partial if one of them is, or is not available. */
function total(indicator: Indicator, parts: readonly Part[]): Figure {
  const figures = parts.map(({ figure }) => figure);
  const known = figures.filter(isKnown);
  const absences = figures
    .filter((figure) => !isKnown(figure))
    .map((figure) => (figure as { missing: Absence }).missing);
  if (known.length === 0) return missing(absences[0] ?? 'not-available');
  if (!isAdditive(indicator) && !isRatio(indicator)) {
    return known.length === 1 && figures.length === 1
      ? (known[0] as Figure)
      : missing('not-applicable');
  }
  const lacking = parts.filter(
    ({ figure }) => 'missing' in figure && figure.missing === 'not-available',
  );
  const names = [
    ...known.flatMap((figure) => figure.partial),
    ...lacking.flatMap((part) => (part.missing.length > 0 ? part.missing : [noName])),
  ];
  const partial = [...new Set(names)].sort();
  const state = { partial, unfinished: known.some((figure) => figure.unfinished) };
  if (!isRatio(indicator)) return { value: sum(known.map((figure) => figure.value)), ...state };
  return ratio(
    sum(known.map((figure) => figure.ratio?.of ?? 0)),
    sum(known.map((figure) => figure.ratio?.base ?? 0)),
    state,
  );
}

/** Decimal fractions of the store are exact; adding them as binary ones must not show. */
function sum(values: readonly number[]): number {
  const total = values.reduce((a, b) => a + b, 0);
  return Number(total.toPrecision(15));
}
