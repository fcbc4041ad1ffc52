import type { Population } from './district.ts';

/**
 * The population to divide by for a year: that of the latest known year up to it, else of the
 * earliest known one; undefined where none is known.
 */
export function populationAt(known: readonly Population[], year: number): Population | undefined {
  return known.filter((one) => one.year <= year).at(-1) ?? known[0];
}
