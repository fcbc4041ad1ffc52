import type { Interval } from './interval.ts';
import { normalQuantile } from './special/normal.ts';

/**
 * Interval of a proportion (Wilson 1927, no continuity correction), between 0 and 1.
 * Undefined without trials, or with more successes than trials.
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  level = 0.95,
): Interval | undefined {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) return undefined;
  return {
    low: wilsonLow(successes, trials, level),
    high: 1 - wilsonLow(trials - successes, trials, level),
  };
}

/** Written as a quotient of positive terms, so that one success in ten million keeps its digits. */
function wilsonLow(successes: number, trials: number, level: number): number {
  if (successes === 0) return 0;
  const z = -normalQuantile((1 - level) / 2);
  const square = z * z;
  const root = z * Math.sqrt(square + (4 * successes * (trials - successes)) / trials);
  return (2 * successes * successes) / trials / (2 * successes + square + root);
}
