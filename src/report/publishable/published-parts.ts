import { type Figure, isKnown, isWhole } from '../cell.ts';
import { figureOf, type SectionContext } from '../section-context.ts';
import { mergeSmall } from './merge-small.ts';
import { absenceOf, toldFigure } from './published-counts.ts';

/** A total by what it is made of. */
export interface Partition {
  readonly total: string;
  /** Those that may be told by name, the last of which gives way first; the others never are. */
  readonly parts: readonly string[];
  /** The name of all that is left, in the tidy table. */
  readonly rest: string;
}

/** A line of a partition as it may be published. */
export interface PublishedPart {
  readonly id: string;
  readonly figure: Figure;
}

/**
 * The parts of a total for the QRR together: those of 5 and more by name, then all that is left. Where
 * the total may not be told, nor may anything of it: one line says why.
 */
export function publishedParts(
  context: SectionContext,
  { parts, rest }: Partition,
  total: Figure,
): readonly PublishedPart[] {
  if (!isKnown(total)) return [{ id: rest, figure: total }];
  const figures = parts.map((id) => ({ id, figure: figureOf(context, id, 'ALL') }));
  const gap = figures.find(({ figure }) => !isWhole(figure));
  if (gap !== undefined) return [{ id: rest, figure: absenceOf(gap.figure) }];
  const counts = figures.map(({ id, figure }) => ({
    id,
    count: isKnown(figure) ? figure.value : 0,
  }));
  const merged = mergeSmall(total.value, counts);
  return [
    ...merged.named.map(({ id, count }) => ({ id, figure: toldFigure(count) })),
    { id: rest, figure: toldFigure(merged.rest) },
  ];
}
