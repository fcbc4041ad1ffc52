import { describe, expect, it } from 'vitest';
import { createContourIndex } from '../../src/territory/contour-index.ts';
import { contourOverlaps } from '../../src/territory/contour-overlaps.ts';
import type { Contour, Ring } from '../../src/territory/contours.ts';
import { samplePositions } from '../../src/territory/sample-positions.ts';
import { square } from './square.ts';

const overlapsOf = (...rings: readonly Ring[]) => {
  const contours: readonly Contour[] = rings.map((ring, at) => ({
    code: `c${at}`,
    polygons: [[ring]],
  }));
  const found = contourOverlaps(createContourIndex(contours), samplePositions(contours));
  return found.map(({ codes }) => codes.join('+'));
};

const rectangle = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('the sample finds overlaps', () => {
  it('of two equal contours, whose vertices are all on the border', () => {
    expect(overlapsOf(square(10, 10, 1), square(10, 10, 1))).toEqual(['c0+c1']);
  });

  it('of a cross, no vertex of which is inside the other', () => {
    expect(overlapsOf(rectangle(0, 4, 10, 5), rectangle(4, 0, 5, 10))).toEqual(['c0+c1']);
  });

  it('of one inside another, however small', () => {
    expect(overlapsOf(square(10, 10, 1), square(10.501, 10.501, 0.0001))).toEqual(['c0+c1']);
  });

  it('and none between neighbours', () => {
    expect(overlapsOf(square(10, 10, 1), square(11, 10, 1))).toEqual([]);
  });
});
