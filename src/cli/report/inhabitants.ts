import { type Month, yearOf } from '../../domain/month.ts';
import type { Inhabitants } from '../../report/derived-figure.ts';
import type { Registry } from '../../territory/registry.ts';

/**
 * How many people live in a district, as the registry knows it for a month: in its year, else in
 * the nearest year, the earlier of two as near. Undefined where no year is known.
 */
export function inhabitantsIn(
  registry: Registry,
): (district: string, month: Month) => Inhabitants | undefined {
  return (district, month) => {
    const years = registry.byCode.get(district)?.population ?? [];
    const distance = (year: number) => Math.abs(year - yearOf(month));
    const [first, ...others] = years;
    if (first === undefined) return undefined;
    const nearest = others.reduce(
      (best, one) => (distance(one.year) < distance(best.year) ? one : best),
      first,
    );
    const { inhabitants, year, approximate = false } = nearest;
    return { inhabitants, year, approximate };
  };
}
