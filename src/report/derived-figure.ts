import { addMonths, type Month, monthsBetween } from '../domain/month.ts';
import type { Derivation, Indicator } from '../indicators/indicator.ts';
import { type Figure, isKnown, isWhole, type Known, missing } from './cell.ts';
import { type LoadSources, loadFigure } from './load-figure.ts';
import { percentage, sumOf } from './pool.ts';

/** Inhabitants of a district, as they are known for a month: of its year, else of the nearest. */
export interface Inhabitants {
  readonly inhabitants: number;
  readonly year: number;
  readonly approximate: boolean;
}

/** What figures are derived from, beside other figures. */
export interface DerivedSources extends LoadSources {
  /** The QRR that `ALL` adds. */
  readonly districts: readonly string[];
  /** Every district that has records, shown or not, with `NONE` and `UNPLACED`. */
  readonly everywhere?: readonly string[] | undefined;
  readonly inhabitants?: ((district: string, month: Month) => Inhabitants | undefined) | undefined;
  /** An indicator that another is derived from. */
  readonly indicator?: ((id: string) => Indicator) | undefined;
}

type At = (indicator: Indicator, district: string, month: Month) => Figure;

/** The figure of an indicator that follows from others (`at`), or from the loads. */
export function derivedFigure(
  sources: DerivedSources,
  at: At,
  derived: Derivation,
  [district, month]: readonly [string, Month],
): Figure {
  const figures = (ids: readonly string[], where: string) =>
    ids.map((id) => (sources.indicator ? at(sources.indicator(id), where, month) : absent));
  switch (derived.by) {
    case 'population':
      return perThousand(sources, at, derived.of, [district, month]);
    case 'outflow':
      return outflow(figures([derived.of], district)[0], figures([derived.stock], district)[0]);
    case 'ratios':
      return ratiosTogether(figures(derived.of, district));
    case 'unplaced':
      if (district !== 'ALL') return missing('not-applicable');
      return unplacedShare(
        figures(derived.of, 'UNPLACED'),
        (sources.everywhere ?? []).flatMap((where) => figures(derived.of, where)),
      );
    case 'loads':
      return loadFigure(sources, derived, [district, month]);
  }
}

const absent: Figure = missing('not-available');
const whole = { partial: [], unfinished: false } as const;

/** Twelve months, all of them whole, for 1,000 inhabitants; without a population there is no rate. */
function perThousand(
  { districts, inhabitants, indicator }: DerivedSources,
  at: At,
  id: string,
  [district, month]: readonly [string, Month],
): Figure {
  if (district === 'NONE' || district === 'UNPLACED') return missing('not-applicable');
  const codes = district === 'ALL' ? districts : [district];
  const people = codes.map((code) => inhabitants?.(code, month)?.inhabitants);
  const counted = indicator?.(id);
  if (counted === undefined) return absent;
  const months = monthsBetween(addMonths(month, -11), month).map((when) =>
    at(counted, district, when),
  );
  const failed = months.find((figure) => 'missing' in figure && figure.missing === 'failed');
  if (failed !== undefined) return failed;
  if (!months.every(isWhole) || people.some((n) => n === undefined)) return absent;
  const of = sumOf(months.map(({ value }) => value));
  const base = sumOf(people.map((n) => n ?? 0));
  return { value: (1000 * of) / base, ratio: { of, base }, ...whole };
}

function ratiosTogether(parts: readonly Figure[]): Figure {
  const known = parts.filter(isKnown);
  const [first] = parts;
  if (known.length === 0) return first ?? absent;
  const of = sumOf(known.map(({ ratio }) => ratio?.of ?? 0));
  const base = sumOf(known.map(({ ratio }) => ratio?.base ?? 0));
  return percentage(of, base, stateOf(known));
}

/** What left, of what was there at the end and what left; it needs both whole, or is as partial. */
function outflow(gone: Figure = absent, left: Figure = absent): Figure {
  if (!isKnown(gone)) return gone;
  if (!isKnown(left)) return left;
  return percentage(gone.value, left.value + gone.value, stateOf([gone, left]));
}

function unplacedShare(unplaced: readonly Figure[], all: readonly Figure[]): Figure {
  const [of, base] = [unplaced.filter(isKnown), all.filter(isKnown)];
  if (of.length === 0) return unplaced[0] ?? absent;
  const total = (figures: readonly Known[]) => sumOf(figures.map(({ value }) => value));
  return percentage(total(of), total(base), stateOf(of));
}

function stateOf(figures: readonly Known[]): Pick<Known, 'partial' | 'unfinished'> {
  return {
    partial: [...new Set(figures.flatMap(({ partial }) => partial))].sort(),
    unfinished: figures.some(({ unfinished }) => unfinished),
  };
}
