import { describe, expect, it } from 'vitest';
import { parseContours } from '../../src/territory/contours.ts';
import { square } from './square.ts';

const ring = square(2, 48, 1);
const feature = (geometry: unknown, properties: unknown = { code: '77_1' }) => ({
  type: 'Feature',
  properties,
  geometry,
});
const polygon = (...rings: readonly unknown[]) => ({ type: 'Polygon', coordinates: rings });
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });

describe('parseContours', () => {
  it('reads polygons and multipolygons, codes in any spelling', () => {
    const multi = { type: 'MultiPolygon', coordinates: [[ring], [square(5, 48, 1)]] };
    const value = collection(
      feature(polygon(ring), { code_qrr: '77-1' }),
      feature(multi, { code: 'own' }),
    );
    expect(parseContours(value)).toEqual({
      ok: true,
      contours: [
        { code: '77_1', polygons: [[ring]] },
        { code: 'own', polygons: multi.coordinates },
      ],
    });
  });

  it('joins the features of one code, and ignores heights', () => {
    const high = ring.map(([x, y]) => [x, y, 40]);
    const parsed = parseContours(collection(feature(polygon(ring)), feature(polygon(high))));
    expect(parsed).toMatchObject({ ok: true, contours: [{ code: '77_1' }] });
    expect(parsed.ok && parsed.contours[0]?.polygons).toHaveLength(2);
  });

  it.each([
    [null, 'not-a-feature-collection'],
    [[], 'not-a-feature-collection'],
    [feature(polygon(ring)), 'not-a-feature-collection'],
    [{ type: 'FeatureCollection', features: {} }, 'not-a-feature-collection'],
    [collection(), 'no-features'],
    [
      {
        ...collection(feature(polygon(ring))),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } },
      },
      'unsupported-crs',
    ],
  ])('refuses the file %j', (value, reason) => {
    expect(parseContours(value)).toEqual({ ok: false, errors: [{ reason }] });
  });

  it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])(
    'accepts the reference system %s',
    (name) => {
      const crs = { type: 'name', properties: { name } };
      expect(parseContours({ ...collection(feature(polygon(ring))), crs }).ok).toBe(true);
    },
  );

  it.each([
    [{ type: 'Polygon' }, 'not-a-feature'],
    [feature(polygon(ring), {}), 'missing-code'],
    [feature(polygon(ring), null), 'missing-code'],
    [feature(polygon(ring), { code: 77 }), 'missing-code'],
    [feature(polygon(ring), { code: 'a b/c' }), 'bad-code'],
    [feature(polygon(ring), { code: 'None' }), 'reserved-code'],
    [feature(null), 'unsupported-geometry'],
    [feature({ type: 'Point', coordinates: [2, 48] }), 'unsupported-geometry'],
    [feature(polygon()), 'unsupported-geometry'],
    [feature({ type: 'MultiPolygon', coordinates: [] }), 'unsupported-geometry'],
    [feature(polygon([])), 'ring-too-short'],
    [
      feature(
        polygon([
          [2, 48],
          [3, 48],
          [2, 48],
        ]),
      ),
      'ring-too-short',
    ],
    [
      feature(
        polygon([
          [2, 48],
          [3, '48'],
          [3, 49],
          [2, 48],
        ]),
      ),
      'bad-position',
    ],
    [
      feature(
        polygon([
          [2, 48],
          [3, Number.NaN],
          [3, 49],
          [2, 48],
        ]),
      ),
      'bad-position',
    ],
    [feature(polygon('ring')), 'bad-position'],
    [feature(polygon(square(650_000, 6_860_000, 100))), 'position-out-of-range'],
    [feature(polygon(ring.slice(0, 4))), 'ring-not-closed'],
    [feature(polygon(ring, square(2.2, 48.2, 0.1).slice(0, 4))), 'ring-not-closed'],
  ])('refuses the feature %j', (value, reason) => {
    const parsed = parseContours(collection(feature(polygon(ring)), value));
    expect(parsed).toMatchObject({ ok: false, errors: [{ feature: 2, reason }] });
  });
});
