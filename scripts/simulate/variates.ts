import type { Random } from '../fixtures/random.ts';

/** Above this mean a Poisson count is the sum of two, so that its first probability is no underflow. */
const MOST_BY_INVERSION = 100;

/** A Poisson count, by inversion. A mean of 0 gives 0. */
export function poissonCount(mean: number, random: Random): number {
  if (mean > MOST_BY_INVERSION)
    return poissonCount(mean / 2, random) + poissonCount(mean / 2, random);
  const u = random();
  let count = 0;
  let point = Math.exp(-mean);
  let below = point;
  while (u > below && point > 0) {
    count += 1;
    point *= mean / count;
    below += point;
  }
  return count;
}

/** A count of this mean and variance/mean ratio ≥ 1: negative binomial, a Poisson one whose rate is gamma. */
export function overdispersedCount(mean: number, ratio: number, random: Random): number {
  if (ratio === 1) return poissonCount(mean, random);
  const excess = ratio - 1;
  return poissonCount(gammaDeviate(mean / excess, random) * excess, random);
}

/** Gamma of scale 1 and any shape > 0 (Marsaglia and Tsang 2000). */
export function gammaDeviate(shape: number, random: Random): number {
  if (shape < 1) return gammaDeviate(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normalDeviate(random);
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < z * z * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A standard normal number (Box and Muller 1958). */
export function normalDeviate(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
