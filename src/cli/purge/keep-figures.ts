import type { Month } from '../../domain/month.ts';
import { datasetKind } from '../../indicators/datasets.ts';
import { type Evaluation, evaluate } from '../../indicators/evaluate.ts';
import { type Indicator, isScanned } from '../../indicators/indicator.ts';
import { definitionOf, type KeptFigure, keptFigure } from '../../indicators/kept-figures.ts';
import type { Engine } from '../../store/engine.ts';
import type { KeptIndicator } from '../../store/purge/kept.ts';
import { remainingRecords } from '../../store/purge/remaining.ts';
import { type PurgePlan, relationsNow, toldTable } from './purge-plan.ts';

/** A figure that the store keeps, of a district and month. */
export interface KeptRow extends KeptFigure {
  readonly indicator: string;
  readonly district: string;
  readonly month: Month;
}

/**
 * What the store must keep so that every figure of every indicator stays what it is once the due
 * records are gone: for each cell, what it says now less what the remaining records say. Figures that
 * earlier purges left are in what it says now, so that this is all there is to keep.
 */
export async function figuresToKeep(
  engine: Engine,
  { before, months, due }: PurgePlan,
  indicators: readonly Indicator[],
): Promise<readonly KeptRow[]> {
  const nothing = '(SELECT * FROM store.aggregates WHERE false)';
  const relations = {
    ...relationsNow,
    records: remainingRecords,
    told: toldTable,
    aggregates: nothing,
  };
  const [from, to] = months;
  const { query } = engine;
  const rest = await evaluate({ indicators, from, to, relations, query });
  const touched = new Set(due.map(({ kind, district, month }) => cellKey(kind, district, month)));
  const scanned = new Map(
    indicators.flatMap((one) => (isScanned(one) ? [[one.id, one] as const] : [])),
  );
  return [...before.cells()].flatMap(([id, district, month]) => {
    const indicator = scanned.get(id);
    const whole = before.measurements(id, district, month);
    if (indicator === undefined || whole === undefined) return [];
    const isTouched = touched.has(cellKey(datasetKind[indicator.dataset], district, month));
    const kept = keptFigure(indicator, whole, rest.measurements(id, district, month), isTouched);
    return kept === undefined ? [] : [{ ...kept, indicator: id, district, month }];
  });
}

function cellKey(kind: string, district: string, month: Month): string {
  return `${kind}\u001f${district}\u001f${month}`;
}

/** Refuses to go on where a figure could not be computed: it would be lost. */
export function failedIndicators({ failures }: Evaluation): readonly string[] {
  return failures.map(({ indicator }) => indicator);
}

/** Which indicators are kept, in which definition and since when: one that changed begins anew. */
export function indicatorsKept(
  indicators: readonly Indicator[],
  known: readonly KeptIndicator[],
  load: number,
): readonly KeptIndicator[] {
  const before = new Map(known.map((kept) => [kept.indicator, kept]));
  const now = indicators.filter(isScanned).map((indicator) => {
    const definition = definitionOf(indicator);
    const found = before.get(indicator.id);
    return found?.definition === definition
      ? found
      : { indicator: indicator.id, definition, since: load };
  });
  const ids = new Set(now.map(({ indicator }) => indicator));
  return [...now, ...known.filter(({ indicator }) => !ids.has(indicator))];
}
