import type { ScannedIndicator } from '../indicator.ts';

type Part<Name extends keyof ScannedIndicator> = Pick<ScannedIndicator, Name>;

/** What every count has in common: how many rows of the dataset a condition holds of, 0 where none. */
export function countOf(condition: string): Part<'kind' | 'unit' | 'value' | 'survives'> {
  return { kind: 'count', unit: 'count', value: filtered(condition), survives: 'sum' };
}

/** A share of rows in those of a base, in percent; each is kept, so that months can be put together. */
export function rateOf(
  of: string,
  base: string,
): Part<'kind' | 'unit' | 'value' | 'base' | 'survives'> {
  return {
    kind: 'rate',
    unit: 'percent',
    value: filtered(of),
    base: filtered(base),
    survives: 'ratio',
  };
}

function filtered(condition: string): string {
  return `coalesce(sum(n) FILTER (${condition}), 0)`;
}
