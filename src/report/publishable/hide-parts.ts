/** Counts under it are not published, 0 apart. */
export const leastShown = 5;

/** A count as it may be published. */
export type Told = number | 'hidden';

/** A total and the parts that add up to it, as they may be published together. */
export interface ToldParts {
  readonly total: Told;
  readonly parts: readonly Told[];
}

/** 0, or 5 and more, is told; 1 to 4 is not. */
export function told(count: number): Told {
  return count > 0 && count < leastShown ? 'hidden' : count;
}

/**
 * What may be told of a total and its parts. A total of 1 to 4 is hidden with all its parts. Else it
 * is told, and so are its parts unless one of them is 1 to 4: then all parts under 5 are hidden, zeros
 * too, and with them the first others, in the order given and never by their size, until what is
 * hidden together leaves each of them its whole range; where that can't be had, all parts are.
 * Which parts are hidden follows from these counts alone, and reveals nothing itself
 * (docs/publishable.md).
 */
export function hideParts(counts: readonly number[]): ToldParts {
  const total = sum(counts);
  if (told(total) === 'hidden') return { total: 'hidden', parts: counts.map(() => 'hidden') };
  if (counts.every((count) => told(count) === count)) return { total, parts: counts };
  const hidden = hiddenParts(counts);
  return { total, parts: counts.map((count, at) => (hidden.has(at) ? 'hidden' : count)) };
}

function hiddenParts(counts: readonly number[]): ReadonlySet<number> {
  const places = counts.map((_, at) => at);
  const isSmall = (at: number) => (counts[at] ?? 0) < leastShown;
  const small = places.filter(isSmall);
  const large = places.filter((at) => !isSmall(at));
  for (let added = 0; added <= large.length; added += 1) {
    const hidden = [...small, ...large.slice(0, added)];
    const together = sum(hidden.map((at) => counts[at] ?? 0));
    if (leavesWholeRange(together, small.length, added)) return new Set(hidden);
  }
  return new Set(places);
}

/**
 * Whether counts under 5 whose sum with some larger ones is known may each be 1, or 4, whatever is
 * known of the others: that those are 1 to 4, and the larger ones 5 or more.
 */
function leavesWholeRange(together: number, small: number, large: number): boolean {
  const most = leastShown - 1;
  const mayBeMost = together - leastShown * large - (small - 1) >= most;
  const mayBeOne = large > 0 || together <= most * (small - 1) + 1;
  return together >= leastShown && mayBeMost && mayBeOne;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
