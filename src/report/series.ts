import type { Month } from '../domain/month.ts';
import {
  type Indicator,
  isAdditive,
  isRatio,
  isSampled,
  isScanned,
} from '../indicators/indicator.ts';
import { type Absence, type Figure, isKnown, type Known, missing } from './cell.ts';
import { cellFigure, coverageOfCell, isUnnamed, missingFrom, untold } from './cell-figure.ts';
import { type DerivedSources, derivedFigure } from './derived-figure.ts';
import { casesOf, pooled } from './pool.ts';
import { type StockSources, stockFigures } from './stock-figure.ts';

type OfCell<T> = (indicator: Indicator, district: string, month: Month) => T;

/** The figure of an indicator for a district, `ALL`, `NONE` or `UNPLACED`, in a month. */
export interface Series extends OfCell<Figure> {
  /**
   * The sources that were expected to speak of it, and of what it is linked to, as one text: months of other
   * sources are not compared. A landlord who begins to report is no rise of what is reported.
   */
  readonly sources?: OfCell<string>;
}

/** Whether the same sources are expected to speak of an indicator in two months. */
export function hasSameSources(
  { sources }: Series,
  indicator: Indicator,
  district: string,
  months: readonly [Month, Month],
): boolean {
  if (sources === undefined) return true;
  const [one, other] = months.map((month) => sources(indicator, district, month));
  return one === other;
}

/** The sources that were expected to speak of an indicator in a QRR and month, by name. */
export function sourcesOf(
  { sources }: Series,
  indicator: Indicator,
  district: string,
  month: Month,
): readonly string[] {
  const text = sources?.(indicator, district, month) ?? '[]';
  return [...new Set((JSON.parse(text) as readonly (readonly string[][])[]).flat(2))].sort();
}

/** `districts`: the QRR that the report shows, which `ALL` adds. */
export interface SeriesRequest extends StockSources, DerivedSources {
  /** The indicators that were computed; another one is never 0, it is a fault to ask for it. */
  readonly evaluated?: ReadonlySet<string> | undefined;
  /** Indicators that could not be computed: their cells say so. */
  readonly failed?: ReadonlySet<string> | undefined;
}

/** Puts together what was measured and what was delivered: every cell has a value, or a reason. */
export function seriesOf(request: SeriesRequest): Series {
  const stock = stockFigures(request);
  const series: Series = remember((indicator, district, month) => {
    if (request.evaluated?.has(indicator.id) === false)
      throw new RangeError(`${indicator.id} was not computed`);
    if (request.failed?.has(indicator.id)) return missing('failed');
    if (indicator.since !== undefined && month < indicator.since) return missing('not-applicable');
    if (!isScanned(indicator))
      return derivedFigure(request, series, indicator.derived, [district, month]);
    if (district !== 'ALL')
      return indicator.kind === 'stock'
        ? stock(indicator, district, month)
        : cellFigure(request, indicator, district, month);
    const parts = request.districts.map((code) => ({
      figure: series(indicator, code, month),
      missing: () => lackedBy(request, indicator, code, month),
    }));
    return total(indicator, parts);
  });
  const sources: OfCell<string> = remember((indicator, district, month) => {
    const codes = district === 'ALL' ? request.districts : [district];
    const due = codes.map((code) => {
      const { due: own, alsoDue = [] } = coverageOfCell(request, indicator, code, month);
      return [own, ...alsoDue];
    });
    return JSON.stringify(due);
  });
  return Object.assign(series, { sources });
}

/**
 * The comparisons of a report ask for the same months again and again, a hundred thousand times: a
 * map in a map in a map, so that no key has to be put together.
 */
function remember<T>(ask: OfCell<T>): OfCell<T> {
  const known = new Map<Indicator, Map<string, Map<Month, T>>>();
  return (indicator, district, month) => {
    const months = within(within(known, indicator), district);
    const found = months.get(month);
    if (found !== undefined) return found;
    const made = ask(indicator, district, month);
    months.set(month, made);
    return made;
  };
}

function within<K, A, B>(maps: Map<K, Map<A, B>>, key: K): Map<A, B> {
  const found = maps.get(key);
  if (found !== undefined) return found;
  const made = new Map<A, B>();
  maps.set(key, made);
  return made;
}

/** What a cell without a figure lacks: sources, or what those that delivered do not tell. */
function lackedBy(
  request: SeriesRequest,
  indicator: Indicator,
  code: string,
  month: Month,
): readonly string[] {
  if (isUnnamed(request, indicator, code, month)) return [untold];
  const sources = missingFrom(coverageOfCell(request, indicator, code, month));
  const measured = request.measurements(indicator.id, code, month);
  const isMute = measured !== undefined && measured.value === undefined && !isSampled(indicator);
  return isMute || sources.length === 0 ? [...sources, untold] : sources;
}

/** A QRR's figure, and what its cell lacks, which few ask for. */
interface Part {
  readonly figure: Figure;
  readonly missing: () => readonly string[];
}

/**
 * What the rows show together; partial if one of them is, or is not available. Where a row can't be
 * told and the others come to 0, the sum is no 0: something was seized, and nobody knows how much.
 */
function total(indicator: Indicator, parts: readonly Part[]): Figure {
  const figures = parts.map(({ figure }) => figure);
  const known = figures.flatMap((figure) => (isKnown(figure) ? figure : (casesOf(figure) ?? [])));
  if (known.length === 0) return missing(commonAbsence(figures));
  if (!addsUp(indicator)) {
    return figures.length === 1 && figures[0] !== undefined
      ? figures[0]
      : missing('not-applicable');
  }
  const state = stateOf(parts, known);
  const sum = pooled(indicator, figures, state);
  const isNothing = isKnown(sum) && sum.value === 0 && sum.ratio === undefined;
  return isNothing && state.partial.includes(untold) ? missing('not-available') : sum;
}

/** A stock is no sum over months, but it is one over QRR. */
function addsUp(indicator: Indicator): boolean {
  return (
    isAdditive(indicator) ||
    isRatio(indicator) ||
    isSampled(indicator) ||
    indicator.kind === 'stock'
  );
}

function commonAbsence(figures: readonly Figure[]): Absence {
  const [first] = figures.flatMap((figure) => ('missing' in figure ? figure.missing : []));
  return first ?? 'not-available';
}

function stateOf(
  parts: readonly Part[],
  known: readonly Pick<Known, 'partial' | 'unfinished'>[],
): Pick<Known, 'partial' | 'unfinished'> {
  const lacking = parts.flatMap(({ figure, missing: names }) =>
    'missing' in figure && figure.missing === 'not-available' ? names() : [],
  );
  const names = [...known.flatMap((figure) => figure.partial), ...lacking];
  return {
    partial: [...new Set(names)].sort(),
    unfinished: known.some((figure) => figure.unfinished),
  };
}
