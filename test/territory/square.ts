import type { Ring } from '../../src/territory/contours.ts';

/** A square ring by its south-west corner and its side, in degrees. */
export function square(west: number, south: number, side: number): Ring {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
}
