/** Below this distance from 0 the difference t − ln(1+t) would cancel. */
const SERIES_WITHIN = 0.4;

/**
 * t − ln(1+t), for t > −1, without cancellation near 0: the deviance of one count, per unit.
 * The caller gives 1+t too, which it knows to more digits than 1 + t has near t = −1.
 * Near 0 it is summed with s = t/(2+t), since ln(1+t) = 2 artanh s.
 */
export function logExcess(t: number, onePlusT: number): number {
  if (Math.abs(t) > SERIES_WITHIN) return t - Math.log(onePlusT);
  const s = t / (2 + t);
  const square = s * s;
  let power = s * square;
  let sum = 0;
  for (let odd = 3; Math.abs(power) > 1e-18 * square; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return t * s - 2 * sum;
}
