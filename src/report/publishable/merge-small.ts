import { leastShown } from './hide-parts.ts';

/** Parts that may be told by name, and all that is left of their total. */
export interface MergedParts {
  readonly named: readonly { readonly id: string; readonly count: number }[];
  readonly rest: number;
}

/**
 * The parts of a published total, those under 5 put together with what has no name of its own. A rest
 * of 1 to 4 takes the last named part in, in the order given, never by its size. The total is 0, or 5 and more; what has
 * no name may be any number, so that a part that was put together keeps its whole range.
 */
export function mergeSmall(
  total: number,
  parts: readonly { readonly id: string; readonly count: number }[],
): MergedParts {
  const named = parts.filter(({ count }) => count >= leastShown);
  const rest = total - named.reduce((sum, { count }) => sum + count, 0);
  if (rest === 0 || rest >= leastShown) return { named, rest };
  const last = named.at(-1);
  if (last === undefined) return { named, rest };
  return { named: named.slice(0, -1), rest: rest + last.count };
}
