/**
 * Standardised difference of a count from a past one, 2(√current − √past); over 3 is unusual for
 * Poisson counts (Wheeler 2016). Undefined for a negative count.
 */
export function poissonZ(current: number, past: number): number | undefined {
  if (!(current >= 0 && past >= 0)) return undefined;
  return 2 * (Math.sqrt(current) - Math.sqrt(past));
}
