import { type Bound, meets, type ObjectiveResult } from './evaluate-objective.ts';

/** Decimals that figures have beyond their usual ones, two at most. */
export type Decimals = 0 | 1 | 2;

/** A figure as it is read where it is written with so many decimals. */
type Rounding = (value: number, decimals: Decimals) => number;

/**
 * The least decimals with which nothing that misses its bound is written as if it met it: « 64 at the
 * end, at most 64, would be missed » is 64.3.
 */
export function decimalsApart(result: ObjectiveResult, read: Rounding = rounded): Decimals {
  const { bound } = result;
  if (bound === undefined) return 0;
  const isApart = (decimals: Decimals) => {
    const asRead: Bound = { ...bound, value: read(bound.value, decimals) };
    return missedValues(result, bound).every((value) => !meets(read(value, decimals), asRead));
  };
  return ([0, 1] as const).find(isApart) ?? 2;
}

/** What the verdict says does not meet the bound: the result, or what is projected. */
function missedValues({ verdict, result, projection }: ObjectiveResult, { direction }: Bound) {
  const { value, limits, misses = false, lost = false } = projection ?? {};
  const best = direction === 'at-least' ? limits?.high : limits?.low;
  return [
    ...(verdict === 'missed' ? [result] : []),
    ...(misses ? [value] : []),
    ...(lost ? [best] : []),
  ].flatMap((one) => one ?? []);
}

function rounded(value: number, decimals: Decimals): number {
  return Number(value.toFixed(decimals));
}
