import { expect, it } from 'vitest';
import { diffContours } from '../../src/territory/contour-diff.ts';
import type { Contour } from '../../src/territory/contours.ts';
import { square } from './square.ts';

const contour = (code: string, west: number): Contour => ({
  code,
  polygons: [[square(west, 10, 4)]],
});

it('tells new, gone and changed contours, by code', () => {
  const before = [contour('c', 3), contour('a', 1), contour('b', 2)];
  const after = [contour('e', 5), contour('d', 4), contour('c', 3.5), contour('b', 2)];
  expect(diffContours(before, after)).toEqual({
    added: ['d', 'e'],
    removed: ['a'],
    changed: ['c'],
  });
});

it('sees no change in another order or in altitudes', () => {
  const high = square(1, 10, 4).map(([x, y]) => [x, y, 50] as unknown as [number, number]);
  const before = [contour('b', 2), { code: 'a', polygons: [[high]] }];
  const none = { added: [], removed: [], changed: [] };
  expect(diffContours(before, [contour('a', 1), contour('b', 2)])).toEqual(none);
});
