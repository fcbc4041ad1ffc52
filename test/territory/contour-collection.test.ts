import { expect, it } from 'vitest';
import { contourCollection } from '../../src/territory/contour-collection.ts';
import type { Contour } from '../../src/territory/contours.ts';
import { parseContours } from '../../src/territory/contours.ts';
import { square } from './square.ts';

const hole = square(11, 11, 1);
const contours: readonly Contour[] = [
  { code: 'a', polygons: [[square(10, 10, 4), hole], [square(20, 10, 1)]] },
  { code: 'b', polygons: [[square(30, 10, 1)]] },
];

it('is read back as it was, holes and parts included', () => {
  expect(parseContours(JSON.parse(contourCollection(contours)))).toEqual({ ok: true, contours });
});

it('has neither white space, nor altitudes, nor anything but codes', () => {
  const high = square(10, 10, 4).map(([x, y]) => [x, y, 120] as unknown as [number, number]);
  const text = contourCollection([{ code: 'a', polygons: [[high]] }]);
  expect(text).not.toContain('120');
  expect(text.trimEnd()).not.toMatch(/\s/);
  expect(JSON.parse(text).features[0].properties).toEqual({ code: 'a' });
});
