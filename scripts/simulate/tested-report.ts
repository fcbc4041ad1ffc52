import type { CellCoverage, Coverage } from '../../src/coverage/coverage.ts';
import type { Month } from '../../src/domain/month.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { datasetKind } from '../../src/indicators/datasets.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { keyIndicators } from '../../src/indicators/key-indicators.ts';
import { type Figure, missing } from '../../src/report/cell.ts';
import { type Series, seriesOf } from '../../src/report/series.ts';
import { type Signals, testSignals } from '../../src/report/signals.ts';
import type { SignalEntry } from '../../src/statistics/signals.ts';
import type { History } from './history.ts';

/** Indicators that reports of any size are made of: those tested by the product, then other counts. */
export const tested: readonly Indicator[] = [
  ...keyIndicators.flatMap((id) => catalogue.filter((one) => one.id === id)),
  ...catalogue.filter(({ id, kind }) => kind === 'count' && !keyIndicators.includes(id)),
].slice(0, 10);

/** Indicators of one kind of records are delivered, or missing, together. */
export function deliveryOf(indicator: number): number {
  const { dataset } = tested[indicator] ?? { dataset: 'arrests' };
  return Object.values(datasetKind).indexOf(datasetKind[dataset]);
}

/** The codes of so many simulated districts. */
export function districtCodes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${String(i + 1).padStart(2, '0')}_1`);
}

/** Tests the last month of a history with the product's own code, its figures handed over as they are. */
export function testReport(history: History): Signals {
  return tests(history, directSeries(history));
}

/** The same from measured values and coverage, as the report puts them together. */
export function testMeasured(history: History): Signals {
  return tests(history, joinedSeries(history));
}

function tests({ months, counts }: History, series: Series): Signals {
  return testSignals({
    series,
    indicators: tested.slice(0, counts.length),
    perimeter: districtCodes(counts[0]?.length ?? 0),
    month: months.at(-1) as Month,
  });
}

/** A figure of the history; undefined where it has none. */
type Lookup = (indicator: string, district: string, month: string) => number | undefined;

function lookup({ months, counts }: History): Lookup {
  const indicators = new Map(tested.map(({ id }, k) => [id, k]));
  const districts = new Map(districtCodes(counts[0]?.length ?? 0).map((code, d) => [code, d]));
  const times = new Map<string, number>(months.map((month, t) => [month, t]));
  return (indicator, district, month) => {
    const byDistrict = counts[indicators.get(indicator) ?? -1];
    return byDistrict?.[districts.get(district) ?? -1]?.[times.get(month) ?? -1];
  };
}

function directSeries(history: History): Series {
  const count = lookup(history);
  const absent = missing('not-available');
  return ({ id }, district, month): Figure => {
    const value = count(id, district, month);
    return value === undefined ? absent : { value, partial: [], unfinished: false };
  };
}

function joinedSeries(history: History): Series {
  const count = lookup(history);
  const first = tested.slice(0, history.counts.length);
  const measurements = (indicator: string, district: string, month: string) => {
    const value = count(indicator, district, month);
    // A scan has no row for a cell without records.
    return value === undefined || value === 0 ? undefined : { value, base: undefined };
  };
  const cell = (kind: string, district: string, month: string): CellCoverage => {
    const one = first.find(({ dataset }) => datasetKind[dataset] === kind);
    const isDelivered = count(one?.id ?? '', district, month) !== undefined;
    return { state: isDelivered ? 'full' : 'none', missing: [], due: [], unfinished: false };
  };
  const coverage: Coverage = { cell, expected: [], delivered: () => 'delivered' };
  const districts = districtCodes(history.counts[0]?.length ?? 0);
  return seriesOf({ measurements, coverage, districts });
}

/** Whether anything is established of a cell. */
export function isSignal({ verdict }: SignalEntry): boolean {
  return verdict.startsWith('rise') || verdict.startsWith('fall');
}
