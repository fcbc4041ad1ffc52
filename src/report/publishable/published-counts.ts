import type { Month } from '../../domain/month.ts';
import { type Figure, isWhole, missing } from '../cell.ts';
import type { SectionContext } from '../section-context.ts';
import { hideParts, type Told } from './hide-parts.ts';

/** What is published of an indicator in a month: of the QRR together, and of each. */
export interface PublishedCounts {
  readonly all: Figure;
  readonly districts: ReadonlyMap<string, Figure>;
}

/**
 * The counts of a month as they may be published. They follow from that month alone, so that the
 * report of every later month says the same of it. What isn't whole, in one QRR, is published of none:
 * it would change.
 */
export function publishedCounts(
  { series, indicator, districts }: Pick<SectionContext, 'series' | 'indicator' | 'districts'>,
  id: string,
  month: Month,
): PublishedCounts {
  const codes = districts.map(({ code }) => code);
  const all = series(indicator(id), 'ALL', month);
  const figures = codes.map((code) => series(indicator(id), code, month));
  const counts = figures.filter(isWhole).map(({ value }) => value);
  if (!isWhole(all) || counts.length < codes.length || all.value !== sumOf(counts)) {
    const none = absenceOf(all);
    return { all: none, districts: new Map(codes.map((code) => [code, none])) };
  }
  const { total, parts } = hideParts(counts);
  return {
    all: toldFigure(total),
    districts: new Map(codes.map((code, at) => [code, toldFigure(parts[at] ?? 'hidden')])),
  };
}

/** A count that may be published as a figure. */
export function toldFigure(count: Told): Figure {
  return count === 'hidden' ? missing('hidden') : { value: count, partial: [], unfinished: false };
}

/** What isn't whole is not available to the public; other reasons stay. */
export function absenceOf(figure: Figure): Figure {
  return missing('missing' in figure ? figure.missing : 'not-available');
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
