import type { Month } from '../../domain/month.ts';
import { datasetKind } from '../../indicators/datasets.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { definitionOf } from '../../indicators/kept-figures.ts';
import { cohortOf } from '../../report/cell-figure.ts';
import type { Engine } from '../../store/engine.ts';
import { listClosedMonths, listKeptIndicators } from '../../store/purge/kept.ts';

/** Whether the records of a figure were purged before anything was kept of it. */
type Lost = (indicator: Indicator, month: Month) => boolean;

export interface LostFigures {
  /** Of a QRR: an indicator that was defined, or defined anew, after the purge. */
  readonly lost: Lost;
  /** Of a part of a QRR: nothing finer than a QRR is kept. */
  readonly lostParts: Lost;
}

/** What purges left no figure of. A stock adds up all months before, so that one of them is enough. */
export async function lostFigures(engine: Engine): Promise<LostFigures> {
  const closed = await listClosedMonths(engine);
  if (closed.length === 0) return { lost: () => false, lostParts: () => false };
  const kept = await listKeptIndicators(engine);
  const known = new Map(kept.map((one) => [one.indicator, one]));
  const lostSince = (indicator: Indicator, month: Month, since: number) => {
    const [first, last] = [cohortOf(indicator, month), month];
    return closed.some(
      (one) =>
        one.kind === datasetKind[indicator.dataset] &&
        one.load < since &&
        one.month <= last &&
        (indicator.kind === 'stock' || one.month >= first),
    );
  };
  return {
    lost: (indicator, month) => {
      const found = known.get(indicator.id);
      const isKept = found !== undefined && found.definition === definitionOf(indicator);
      return lostSince(indicator, month, isKept ? found.since : Number.POSITIVE_INFINITY);
    },
    lostParts: (indicator, month) => lostSince(indicator, month, Number.POSITIVE_INFINITY),
  };
}
