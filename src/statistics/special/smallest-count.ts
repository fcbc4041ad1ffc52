/**
 * The smallest whole number ≥ 0 from which a condition holds for good, found by doubling steps
 * away from a guess and then halving; `step` is the likely error of the guess.
 */
export function smallestCount(
  holds: (count: number) => boolean,
  guess: number,
  step: number,
): number {
  let stride = Math.max(1, Math.round(step));
  const start = Math.max(0, Math.round(guess));
  let low = start - 1;
  let high = start;
  if (holds(start)) {
    low = start - stride;
    while (low >= 0 && holds(low)) {
      high = low;
      stride *= 2;
      low -= stride;
    }
  } else {
    low = start;
    high = start + stride;
    while (!holds(high)) {
      low = high;
      stride *= 2;
      high += stride;
    }
  }
  return bisect(holds, Math.max(low, -1), high);
}

function bisect(holds: (count: number) => boolean, below: number, from: number): number {
  let low = below;
  let high = from;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
