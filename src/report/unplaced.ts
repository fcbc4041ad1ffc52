import { isKnown } from './cell.ts';
import { figureOf, type SectionContext } from './section-context.ts';

/** Records of a kind that have no QRR: `of` so many `base`. */
export interface Unplaced {
  readonly kind: string;
  readonly of: number;
  readonly base: number;
}

/** The kinds that the key figures count. */
const kinds = ['reports', 'seizures', 'arrests'] as const;

/** The part of each of them that has no QRR. */
export const unplacedIndicators = kinds.map((kind) => `quality.unassigned.${kind}`);

/** From this share on, what no QRR counts is told beside what the QRR count. Convention. */
const leastShare = 0.1;

/**
 * The kinds of which so many records of the month have no QRR, and may belong to one, that its figures are
 * not to be read without a word of it: the largest share first.
 */
export function unplacedKinds(context: SectionContext): readonly Unplaced[] {
  return kinds
    .flatMap((kind) => {
      const figure = figureOf(context, `quality.unassigned.${kind}`, 'ALL');
      const { of, base } = (isKnown(figure) ? figure.ratio : undefined) ?? { of: 0, base: 0 };
      return of > 0 && of >= leastShare * base ? [{ kind, of, base }] : [];
    })
    .sort((one, other) => other.of / other.base - one.of / one.base);
}
