import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContourIndex } from '../../src/territory/contour-index.ts';
import { contourOverlaps } from '../../src/territory/contour-overlaps.ts';
import type { Contour, Polygon, Position } from '../../src/territory/contours.ts';
import { createPolygonSide } from '../../src/territory/polygon-side.ts';
import { looksSwapped } from '../../src/territory/swapped-positions.ts';
import { square } from './square.ts';

const contour = (code: string, ...polygons: readonly Polygon[]): Contour => ({ code, polygons });

describe('createPolygonSide', () => {
  const side = createPolygonSide([square(0, 0, 10), square(4, 4, 2)]);

  it('knows inside, outside and the hole', () => {
    expect([side(1, 1), side(5, 5), side(11, 5), side(5, -1)]).toEqual([
      'inside',
      'outside',
      'outside',
      'outside',
    ]);
    // Level with corners and with the horizontal edges of the hole.
    expect([side(2, 4), side(8, 6), side(-1, 0), side(-1, 10)]).toEqual([
      'inside',
      'inside',
      'outside',
      'outside',
    ]);
  });

  it('counts every edge and corner as border, the hole’s too', () => {
    const points: Position[] = [
      [0, 0],
      [10, 10],
      [0, 5],
      [5, 10],
      [4, 5],
      [5, 4],
      [6, 6],
    ];
    expect(points.map(([x, y]) => side(x, y))).toEqual(points.map(() => 'border'));
  });

  it('is as wide as rounding, on the outermost edges too', () => {
    const near = 1e-10;
    expect([side(5, -near), side(5, 10 + near), side(-near, 5), side(10 + near, 5)]).toEqual(
      Array(4).fill('border'),
    );
    expect([side(5, -1e-8), side(5, 1e-8)]).toEqual(['outside', 'inside']);
  });

  it('finds the border of a slanted edge in spite of rounding', () => {
    const slanted = createPolygonSide([
      [
        [2.61001, 48.84003],
        [2.63017, 48.84011],
        [2.61907, 48.85713],
        [2.61001, 48.84003],
      ],
    ]);
    const along = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    const sides = along.map((t) =>
      slanted(2.63017 + t * (2.61907 - 2.63017), 48.84011 + t * (48.85713 - 48.84011)),
    );
    expect(new Set(sides)).toEqual(new Set(['border']));
  });

  it('takes a detached ring in the place of a hole for a part', () => {
    const parts = createPolygonSide([square(0, 0, 2), square(5, 0, 2)]);
    expect([parts(1, 1), parts(6, 1), parts(3.5, 1)]).toEqual(['inside', 'inside', 'outside']);
  });
});

/** Even-odd over all rings, the textbook way, for positions that are on no edge. */
function naive(polygon: Polygon, [x, y]: Position): boolean {
  let isInside = false;
  for (const ring of polygon) {
    for (const [index, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring[index - 1] ?? [bx, by];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
    }
  }
  return isInside;
}

// Corners on whole degrees and positions on odd fractions: nothing is near a border but by design.
const corner = fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }));
const anyRing = fc
  .array(corner, { minLength: 3, maxLength: 12 })
  .map((corners): Position[] => [...corners, corners[0] ?? [0, 0]]);
const anyPolygon = fc.array(anyRing, { minLength: 1, maxLength: 3 });
const anyPosition = fc.tuple(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.double({ min: -10, max: 10, noNaN: true }),
);

describe('createPolygonSide against ray casting', () => {
  it('agrees off the border', () => {
    fc.assert(
      fc.property(anyPolygon, fc.array(anyPosition, { maxLength: 20 }), (polygon, positions) => {
        const side = createPolygonSide(polygon);
        for (const position of positions) {
          const found = side(...position);
          if (found === 'border') continue;
          expect(found).toBe(naive(polygon, position) ? 'inside' : 'outside');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('agrees level with corners, where crossings are easily counted twice', () => {
    const level = fc.tuple(
      fc.integer({ min: -40, max: 40 }).map((n) => n / 4 + 0.01),
      fc.integer({ min: -9, max: 9 }),
    );
    fc.assert(
      fc.property(anyPolygon, level, (polygon, position) => {
        const found = createPolygonSide(polygon)(...position);
        fc.pre(found !== 'border');
        expect(found).toBe(naive(polygon, position) ? 'inside' : 'outside');
      }),
      { numRuns: 500 },
    );
  });

  it('has every corner on the border', () => {
    fc.assert(
      fc.property(anyPolygon, (polygon) => {
        const side = createPolygonSide(polygon);
        // A ring of one repeated position has no edge.
        const rings = polygon.filter((ring) => new Set(ring.map(String)).size > 1);
        for (const [x, y] of rings.flat()) expect(side(x, y)).toBe('border');
      }),
    );
  });
});

describe('createContourIndex', () => {
  const index = createContourIndex([
    contour('b', [square(10, 0, 10)]),
    contour('a', [square(0, 0, 10)]),
    contour('c', [square(5, 5, 2)], [square(100, -20, 1)]),
  ]);

  it('finds codes in code order, and none', () => {
    expect(index.find(1, 1)).toEqual(['a']);
    expect(index.find(6, 6)).toEqual(['a', 'c']);
    expect(index.find(100.5, -19.5)).toEqual(['c']);
    expect([index.find(50, 5), index.find(5, 50), index.find(Number.NaN, 5)]).toEqual([[], [], []]);
    expect(index.codes).toEqual(new Set(['a', 'b', 'c']));
  });

  it('gives a common border to the first in code order, and says that it is one', () => {
    expect(index.find(10, 5)).toEqual(['a']);
    expect(index.hits(10, 5)).toEqual({ inside: [], border: ['a', 'b'] });
    expect(index.find(20, 5)).toEqual(['b']);
  });

  it('lets the inside of one win over the border of another', () => {
    expect(index.find(5, 6)).toEqual(['a']);
    expect(index.hits(5, 6)).toEqual({ inside: ['a'], border: ['c'] });
  });

  it('names a code once for polygons that touch or overlap', () => {
    const twice = createContourIndex([contour('x', [square(0, 0, 2)], [square(1, 0, 2)])]);
    expect(twice.find(1.5, 1)).toEqual(['x']);
    expect(twice.hits(2, 1)).toEqual({ inside: ['x'], border: [] });
  });
});

describe('contourOverlaps', () => {
  const index = createContourIndex([
    contour('a', [square(0, 0, 10)]),
    contour('b', [square(5, 0, 10)]),
    contour('c', [square(0, 10, 10)]),
  ]);

  it('counts positions inside two districts, not those on a common border', () => {
    expect(
      contourOverlaps(index, [
        [6, 1],
        [7, 2],
        [1, 1],
        [1, 10],
      ]),
    ).toEqual([{ codes: ['a', 'b'], points: 2 }]);
    expect(contourOverlaps(index, [[1, 10]])).toEqual([]);
  });
});

describe('looksSwapped', () => {
  const index = createContourIndex([contour('77_1', [square(2.6, 48.8, 0.1)])]);
  const inside: readonly Position[] = [
    [2.65, 48.85],
    [2.5, 48.7],
    [-61, 16],
  ];
  const swap = (points: readonly Position[]) => points.map(([x, y]): Position => [y, x]);

  it('sees exchanged positions, and only those', () => {
    expect(looksSwapped(swap(inside), index)).toBe(true);
    expect(looksSwapped(inside, index)).toBe(false);
    expect(looksSwapped([], index)).toBe(false);
  });

  it('is not moved by one odd position among many, nor by positions merely near', () => {
    expect(looksSwapped([...inside, [48.85, 2.65]], index)).toBe(false);
    expect(looksSwapped([[48.7, 2.5]], index)).toBe(false);
  });
});
