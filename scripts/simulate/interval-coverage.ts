import { negativeBinomial } from '../../src/statistics/negative-binomial.ts';
import { poisson } from '../../src/statistics/poisson.ts';
import { poissonInterval } from '../../src/statistics/poisson-interval.ts';
import { predictiveLimits } from '../../src/statistics/predictive.ts';
import { rateRatio } from '../../src/statistics/rate-ratio.ts';
import { wilsonInterval } from '../../src/statistics/wilson-interval.ts';

/** Least and mean coverage over a range of true values, summed exactly: no simulation, no error. */
export interface Coverage {
  readonly name: string;
  readonly exact: boolean;
  readonly least: number;
  readonly mean: number;
}

/** Beyond so many standard deviations nothing is left to add. */
const WIDTH = 12;

/** Sum over the counts of a Poisson law of this mean of what holds. */
function poissonSum(mean: number, value: (count: number) => number): number {
  const law = poisson(mean);
  const spread = WIDTH * Math.sqrt(mean) + WIDTH;
  let sum = 0;
  for (let y = Math.max(0, Math.floor(mean - spread)); y <= mean + spread; y += 1) {
    sum += law.tailsAt(y).point * value(y);
  }
  return sum;
}

/** Values from low to high, evenly on a logarithmic scale. */
function scale(low: number, high: number, steps: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, i) => low * (high / low) ** (i / steps));
}

function remember<Value>(compute: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}

function over(values: readonly number[], coverage: (value: number) => number) {
  const found = values.map(coverage);
  return {
    least: Math.min(...found),
    mean: found.reduce((sum, one) => sum + one, 0) / found.length,
  };
}

/** An interval that holds its own value up to rounding. */
const ROUNDING = 1e-12;

function holds({ low, high }: { readonly low: number; readonly high: number }, value: number) {
  return low <= value * (1 + ROUNDING) && value <= high * (1 + ROUNDING) ? 1 : 0;
}

function garwood(low: number, high: number): Coverage {
  const interval = remember((count) => poissonInterval(count) ?? { low: 1, high: 0 });
  const coverage = (mean: number) => poissonSum(mean, (y) => holds(interval(y), mean));
  return {
    name: `Garwood, mean ${low} to ${high}`,
    exact: true,
    ...over(scale(low, high, 600), coverage),
  };
}

/** Binomial probability, by the ratio of one to the next from the middle out. */
function binomialLaw(trials: number, probability: number): readonly number[] {
  const weights = new Array<number>(trials + 1).fill(0);
  const mode = Math.floor((trials + 1) * probability);
  const odds = probability / (1 - probability);
  weights[mode] = 1;
  for (let y = mode; y < trials; y += 1) {
    weights[y + 1] = ((weights[y] ?? 0) * odds * (trials - y)) / (y + 1);
  }
  for (let y = mode; y > 0; y -= 1) {
    weights[y - 1] = ((weights[y] ?? 0) * y) / odds / (trials - y + 1);
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function wilson(trials: number): Coverage {
  const interval = remember((y) => wilsonInterval(y, trials) ?? { low: 1, high: 0 });
  const coverage = (share: number) =>
    binomialLaw(trials, share).reduce(
      (sum, weight, y) => sum + weight * holds(interval(y), share),
      0,
    );
  const shares = Array.from({ length: 399 }, (_, i) => (i + 1) / 400);
  return {
    name: `Wilson, ${trials} trials, share 0 to 1`,
    exact: false,
    ...over(shares, coverage),
  };
}

/** One month against twelve, given the sum of both, which is what the interval is exact for. */
function ratio(total: number): Coverage {
  const exposure = 1;
  const baseExposure = 12;
  const interval = remember(
    (count) =>
      rateRatio({ count, exposure, baseCount: total - count, baseExposure }) ?? { low: 1, high: 0 },
  );
  const coverage = (value: number) => {
    const odds = (value * exposure) / baseExposure;
    return binomialLaw(total, odds / (1 + odds)).reduce(
      (sum, weight, count) => sum + weight * holds(interval(count), value),
      0,
    );
  };
  return {
    name: `rate ratio, a month against twelve, ${total} events in all, ratio 0.1 to 10`,
    exact: true,
    ...over(scale(0.1, 10, 400), coverage),
  };
}

/** A month predicted from twelve whose rate is the same; both have this variance/mean. */
function predicted(dispersion: number, low: number, high: number): Coverage {
  const coverage = (mean: number) => {
    const base = negativeBinomial(12 * mean, dispersion);
    const next = negativeBinomial(mean, dispersion);
    const spread = WIDTH * Math.sqrt(base.variance) + WIDTH;
    let sum = 0;
    for (let b = Math.max(0, Math.floor(12 * mean - spread)); b <= 12 * mean + spread; b += 1) {
      const limits = predictiveLimits({ baseCount: b, baseExposure: 12, exposure: 1, dispersion });
      if (limits === undefined) continue;
      const inside = next.tailsAt(limits.high).lower - next.tailsAt(limits.low - 1).lower;
      sum += base.tailsAt(b).point * inside;
    }
    return sum;
  };
  return {
    name: `predictive limits, variance/mean ${dispersion}, mean ${low} to ${high}`,
    exact: false,
    ...over(scale(low, high, 20), coverage),
  };
}

/** Everything that can be summed; the exact ones are never under 95 %. */
export const summedCoverages: readonly (() => Coverage)[] = [
  () => garwood(0.01, 1),
  () => garwood(1, 20),
  () => garwood(20, 200),
  () => ratio(5),
  () => ratio(20),
  () => ratio(100),
  () => wilson(10),
  () => wilson(30),
  () => wilson(200),
  () => predicted(1, 0.5, 5),
  () => predicted(1, 5, 50),
  () => predicted(1.5, 0.5, 5),
  () => predicted(1.5, 5, 50),
  () => predicted(3, 5, 50),
];
