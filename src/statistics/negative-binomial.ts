import type { CountDistribution, CountTails } from './count-distribution.ts';
import { poisson } from './poisson.ts';
import { betaKernel, betaTails } from './special/incomplete-beta.ts';

/**
 * Negative binomial distribution of a mean > 0 and a variance/mean ratio ≥ 1: size mean/(ratio − 1),
 * probability 1/ratio. A ratio of 1 is the Poisson distribution.
 */
export function negativeBinomial(mean: number, ratio: number): CountDistribution {
  if (ratio <= 1) return poisson(mean);
  const variance = mean * ratio;
  return {
    mean,
    variance,
    skewness: (2 * ratio - 1) / Math.sqrt(variance),
    tailsAt: (count) => negativeBinomialTails(count, mean / (ratio - 1), ratio),
  };
}

function negativeBinomialTails(count: number, size: number, ratio: number): CountTails {
  if (count <= 0) {
    const point = count === 0 ? Math.exp(-size * Math.log(ratio)) : 0;
    return { lower: point, upper: 1, point };
  }
  const success = 1 / ratio;
  const failure = (ratio - 1) / ratio;
  const kernel = betaKernel(count, size, failure, success);
  const point = kernel / count;
  const { lower: upper, upper: below } = betaTails([count, size], [failure, success], kernel);
  return { lower: below + point, upper, point };
}
