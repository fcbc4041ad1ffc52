import type { CountDistribution, CountTails } from './count-distribution.ts';
import { gammaKernel, gammaTails } from './special/incomplete-gamma.ts';

/** Poisson distribution of a mean > 0. */
export function poisson(mean: number): CountDistribution {
  return {
    mean,
    variance: mean,
    skewness: 1 / Math.sqrt(mean),
    tailsAt: (count) => poissonTails(count, mean),
  };
}

function poissonTails(count: number, mean: number): CountTails {
  if (count <= 0) {
    const point = count === 0 ? Math.exp(-mean) : 0;
    return { lower: point, upper: 1, point };
  }
  const point = gammaKernel(count, mean);
  const { lower: upper, upper: below } = gammaTails(count, mean, point);
  return { lower: below + point, upper, point };
}
