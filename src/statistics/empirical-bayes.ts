/** Rates drawn towards their common mean, most where the population is small. */
export interface ShrunkRates {
  /** Cases per head over all districts. */
  readonly overall: number;
  /** Variance of the true rates between districts; 0 when chance explains the differences. */
  readonly variance: number;
  /** In the order given; undefined where the population is not positive. */
  readonly rates: readonly (number | undefined)[];
}

interface District {
  readonly cases: number;
  readonly population: number;
}

/** Global empirical Bayes rates (Marshall 1991). Undefined without any population. */
export function empiricalBayes(
  cases: readonly number[],
  population: readonly number[],
): ShrunkRates | undefined {
  const districts = cases.map((count, i) => ({ cases: count, population: population[i] ?? 0 }));
  const known = districts.filter((district) => district.population > 0);
  const people = total(known, (district) => district.population);
  if (!(people > 0)) return undefined;
  const overall = total(known, (district) => district.cases) / people;
  const spread =
    total(known, (d) => d.population * (d.cases / d.population - overall) ** 2) / people;
  const variance = Math.max(0, spread - (overall * known.length) / people);
  const rates = districts.map((district) => shrunk(district, overall, variance));
  return { overall, variance, rates };
}

function shrunk(district: District, overall: number, variance: number): number | undefined {
  if (!(district.population > 0)) return undefined;
  if (variance === 0) return overall;
  const weight = variance / (variance + overall / district.population);
  return overall + weight * (district.cases / district.population - overall);
}

function total(districts: readonly District[], value: (district: District) => number): number {
  return districts.reduce((sum, district) => sum + value(district), 0);
}
