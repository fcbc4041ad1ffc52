import { expect, it } from 'vitest';
import type { Contour, Ring } from '../../src/territory/contours.ts';
import { swappedContours } from '../../src/territory/swapped-contours.ts';
import { square } from './square.ts';

const exchanged = (ring: Ring): Ring => ring.map(([x, y]) => [y, x]);
const contour = (code: string, ring: Ring): Contour => ({ code, polygons: [[ring]] });

/** A square in each part of France, by its south-west corner. */
const places: readonly (readonly [string, number, number])[] = [
  ['Torcy', 2.62, 48.84],
  ['Brest', -4.5, 48.4],
  ['Ajaccio', 8.7, 41.9],
  ['Pointe-à-Pitre', -61.5, 16.2],
  ['Fort-de-France', -61.1, 14.6],
  ['Cayenne', -52.3, 4.9],
  ['Saint-Denis', 55.4, -20.9],
  ['Mamoudzou', 45.2, -12.8],
];

it.each(places)('tells %s written latitude first, and not longitude first', (name, x, y) => {
  const ring = square(x, y, 0.05);
  expect(swappedContours([contour(name, ring)])).toEqual([]);
  expect(swappedContours([contour(name, exchanged(ring))])).toEqual([name]);
});

it('names the exchanged ones among others', () => {
  const good = contour('a', square(2.62, 48.84, 0.05));
  const bad = contour('b', exchanged(square(2.62, 48.84, 0.05)));
  expect(swappedContours([good, bad])).toEqual(['b']);
});

it('leaves alone what lies abroad either way', () => {
  expect(swappedContours([contour('London', square(-0.1, 51.5, 0.05))])).toEqual([]);
  expect(swappedContours([contour('London', exchanged(square(-0.1, 51.5, 0.05)))])).toEqual([]);
});
