import type { ContourIndex } from './contour-index.ts';
import { isInBox } from './contour-index.ts';
import type { Position } from './contours.ts';

/** Degrees around a district's box that count as near it: about 30 km. */
const NEAR = 0.3;

/** How many times more positions must be near a district swapped than as they are. */
const DOMINANCE = 10;

/**
 * Whether longitude and latitude look exchanged: swapped, at least one position is inside a
 * contour, and ten times more of them are near a district than as they are written.
 */
export function looksSwapped(points: readonly Position[], index: ContourIndex): boolean {
  const near = index.boxes.map((box) => ({
    west: box.west - NEAR,
    south: box.south - NEAR,
    east: box.east + NEAR,
    north: box.north + NEAR,
  }));
  const isNear = (x: number, y: number) => near.some((box) => isInBox(box, x, y));
  const swapped = points.filter(([x, y]) => isNear(y, x));
  const written = points.filter(([x, y]) => isNear(x, y));
  if (swapped.length < DOMINANCE * written.length) return false;
  return swapped.some(([x, y]) => index.find(y, x).length > 0);
}
