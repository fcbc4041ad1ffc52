import { addMonths, type Month } from '../domain/month.ts';
import { datasetKind } from '../indicators/datasets.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { type Figure, missing } from './cell.ts';
import { type CellSources, coverageOfCell, missingFrom } from './cell-figure.ts';

/** What was open at the end of a month, as somebody counted it. */
export interface OpeningStock {
  readonly month: Month;
  readonly stock: number;
}

/** What stocks are counted from, beside what cells are made of. */
export interface StockSources extends CellSources {
  readonly opening?: ((kind: string, district: string) => OpeningStock | undefined) | undefined;
  readonly stockSince?: ((indicator: string) => Month | undefined) | undefined;
}

interface Level {
  readonly stock: number;
  /** Sources that were missing in any month since the opening: what came then is not known. */
  readonly partial: readonly string[];
}

/**
 * The figure of a stock at the end of a month: that of the month before, what came, less what left,
 * from the declared opening on; without one, from the first record on, as if nothing had been open.
 */
export function stockFigures(
  sources: StockSources,
): (indicator: Indicator, district: string, month: Month) => Figure {
  const known = new Map<string, Level | undefined>();
  const levelAt = (indicator: Indicator, district: string, month: Month): Level | undefined => {
    const key = `${indicator.id} ${district} ${month}`;
    if (!known.has(key)) known.set(key, next(indicator, district, month));
    return known.get(key);
  };
  const next = (indicator: Indicator, district: string, month: Month): Level | undefined => {
    const opening = openingOf(sources, indicator, district);
    if (opening === undefined || month < opening.month) return undefined;
    if (month === opening.month) return { stock: opening.stock, partial: [] };
    const before = levelAt(indicator, district, addMonths(month, -1));
    const flows = sources.measurements(indicator.id, district, month);
    const covered = coverageOfCell(sources, indicator, district, month);
    return {
      stock: (before?.stock ?? 0) + (flows?.value ?? 0) - (flows?.base ?? 0),
      partial: [...new Set([...(before?.partial ?? []), ...covered.missing])].sort(),
    };
  };
  return (indicator, district, month) => {
    if (sources.lost?.(indicator, month)) return missing('not-available');
    const covered = coverageOfCell(sources, indicator, district, month);
    const flows = sources.measurements(indicator.id, district, month);
    const level = levelAt(indicator, district, month);
    if (level === undefined || (covered.state === 'none' && flows === undefined))
      return missing('not-available');
    const partial = level.partial.length > 0 ? level.partial : missingFrom(covered);
    return { value: level.stock, partial, unfinished: covered.unfinished };
  };
}

function openingOf(
  { opening, stockSince }: StockSources,
  indicator: Indicator,
  district: string,
): OpeningStock | undefined {
  const declared = opening?.(datasetKind[indicator.dataset], district);
  const since = stockSince?.(indicator.id);
  if (declared !== undefined || since === undefined) return declared;
  return { month: addMonths(since, -1), stock: 0 };
}
