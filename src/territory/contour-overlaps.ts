import type { ContourIndex } from './contour-index.ts';
import type { Position } from './contours.ts';

/** Two districts that claim the same ground, by ascending code. */
export interface Overlap {
  readonly codes: readonly [string, string];
  /** How many of the sample positions lie inside both. */
  readonly points: number;
}

/**
 * The pairs of districts that overlap at these positions. A common border is no overlap; an
 * overlap that no position falls into is not seen.
 */
export function contourOverlaps(
  index: ContourIndex,
  points: readonly Position[],
): readonly Overlap[] {
  const found = new Map<string, { codes: [string, string]; points: number }>();
  for (const [longitude, latitude] of points) {
    for (const codes of pairsOf(index.find(longitude, latitude))) {
      const key = codes.join('|');
      found.set(key, { codes, points: (found.get(key)?.points ?? 0) + 1 });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, overlap]) => overlap);
}

function pairsOf(codes: readonly string[]): readonly [string, string][] {
  return codes.flatMap((first, index) =>
    codes.slice(index + 1).map((second): [string, string] => [first, second]),
  );
}
