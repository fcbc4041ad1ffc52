import type { CountTails } from './count-distribution.ts';

/** Two-sided p: twice the smaller tail, at most 1. */
export function centralP({ lower, upper }: CountTails): number {
  return Math.min(1, 2 * Math.min(lower, upper));
}

/** Two-sided mid-p: the count itself weighs half, so that discreteness costs no power (Lancaster 1961). */
export function midP({ lower, upper, point }: CountTails): number {
  return Math.min(1, Math.max(0, 2 * Math.min(lower, upper) - point));
}
