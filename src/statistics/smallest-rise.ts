import { type CountDistribution, quantileGuess } from './count-distribution.ts';
import { midP } from './count-p-value.ts';
import { normalQuantile } from './special/normal.ts';
import { smallestCount } from './special/smallest-count.ts';

/** The smallest count above the mean whose mid-p is at most `p`: what a rise must reach to be seen. */
export function smallestRise(distribution: CountDistribution, p: number): number {
  const reached = (count: number) =>
    count > distribution.mean && midP(distribution.tailsAt(count)) <= p;
  const guess = quantileGuess(distribution, -normalQuantile(p / 2));
  return smallestCount(reached, guess, Math.sqrt(distribution.variance) / 20);
}
