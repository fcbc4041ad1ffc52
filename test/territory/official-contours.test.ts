import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ContourIndex } from '../../src/territory/contour-index.ts';
import { createContourIndex } from '../../src/territory/contour-index.ts';
import { contourOverlaps } from '../../src/territory/contour-overlaps.ts';
import type { Contour, Position } from '../../src/territory/contours.ts';
import { parseContours } from '../../src/territory/contours.ts';
import { createLocator } from '../../src/territory/locate.ts';
import { OFFICIAL_PLACES } from '../../src/territory/official-places.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { mergeRegistry } from '../../src/territory/registry.ts';
import { looksSwapped } from '../../src/territory/swapped-positions.ts';

const file = new URL('../../../shared/data/qrr/qrr.geojson', import.meta.url);

describe.skipIf(!existsSync(file))("the ministry's qrr.geojson", () => {
  let contours: readonly Contour[];
  let index: ContourIndex;

  beforeAll(() => {
    const parsed = parseContours(JSON.parse(readFileSync(file, 'utf8')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    contours = parsed.contours;
    index = createContourIndex(contours);
  });

  it('has the 62 districts of the registry', () => {
    expect([...index.codes].sort()).toEqual(OFFICIAL_QRR.map(({ code }) => code));
  });

  it('finds Torcy/Noisiel, its outside and its hole', () => {
    expect(index.find(2.62, 48.845)).toEqual(['77_1']);
    expect(index.find(2.625, 48.838)).toEqual([]);
    expect(index.find(2.62913, 48.85452)).toEqual([]);
  });

  it.each([
    ['Mauguio', 4.006, 43.616, '34_1'],
    ['Lunel', 4.136, 43.676, '34_1'],
    ['Fosses', 2.509, 49.098, '95_1'],
    ['Louvres', 2.505, 49.044, '95_1'],
    ['Libourne', -0.2415, 44.917, '33_2'],
    ['Pamandzi', 45.278, -12.8, '976_1'],
  ])('finds %s, written as a hole or not', (_, longitude, latitude, code) => {
    expect(index.find(longitude, latitude)).toEqual([code]);
  });

  it('locates positions, those outside every district included', () => {
    const locate = createLocator(mergeRegistry(OFFICIAL_QRR), OFFICIAL_PLACES, index);
    expect(locate({ longitude: 2.62, latitude: 48.845 })).toEqual({ code: '77_1', by: 'contour' });
    expect(locate({ longitude: 2.625, latitude: 48.838, commune: 'Lunel' })).toEqual({
      code: 'NONE',
      by: 'contour',
    });
  });

  it('knows every vertex as its own, and overlaps nowhere among them', () => {
    const vertices = contours.flatMap(({ code, polygons }) =>
      polygons.flat(2).map(([x, y]) => ({ code, x, y })),
    );
    const lost = vertices.filter(({ code, x, y }) => {
      const { inside, border } = index.hits(x, y);
      return ![...inside, ...border].includes(code);
    });
    expect(lost).toEqual([]);
    const points = vertices.map(({ x, y }): Position => [x, y]);
    expect(contourOverlaps(index, points)).toEqual([]);
    expect(looksSwapped(points, index)).toBe(false);
    expect(
      looksSwapped(
        points.map(([x, y]): Position => [y, x]),
        index,
      ),
    ).toBe(true);
  });
});
