import type { Outline } from './outline.ts';

/** An outline in metres on a plane: x to the east, y to the south, from its own north-west corner. */
export interface PlaneShape {
  readonly code: string;
  readonly width: number;
  readonly height: number;
  /** The longer of the two. */
  readonly size: number;
  readonly geometry: {
    readonly type: 'MultiPolygon';
    readonly coordinates: [number, number][][][];
  };
}

/** Metres in a degree of latitude. */
const degree = 111_320;

/** Vertices nearer to each other than this part of the shape are one: finer than it is drawn. */
const finest = 1 / 220;

/**
 * A QRR is a few kilometres wide: a plane that touches the ground in its middle is exact enough, and
 * has no preferred winding, which the official contours don't keep either.
 */
export function planeShape({ code, polygons }: Outline): PlaneShape {
  const all = polygons.flat(2);
  const [west, east] = [least(all, 0), most(all, 0)];
  const [south, north] = [least(all, 1), most(all, 1)];
  const slope = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const width = Math.max(1, (east - west) * degree * slope);
  const height = Math.max(1, (north - south) * degree);
  const size = Math.max(width, height);
  const coordinates = polygons.map((rings) =>
    rings.map((ring) =>
      thinned(
        ring.map(([longitude, latitude]) => [
          (longitude - west) * degree * slope,
          (north - latitude) * degree,
        ]),
        size * finest,
      ),
    ),
  );
  return { code, width, height, size, geometry: { type: 'MultiPolygon', coordinates } };
}

/** Without the vertices that lie closer than `distance` to the last one kept; a ring stays a ring. */
function thinned(ring: [number, number][], distance: number): [number, number][] {
  const kept: [number, number][] = [];
  for (const [x, y] of ring.slice(0, -1)) {
    const [lastX, lastY] = kept.at(-1) ?? [Number.NEGATIVE_INFINITY, 0];
    if (Math.hypot(x - lastX, y - lastY) >= distance) kept.push([x, y]);
  }
  const [first] = kept;
  return first === undefined ? [] : [...kept, first];
}

function least(positions: readonly (readonly [number, number])[], axis: 0 | 1): number {
  return positions.reduce((found, position) => Math.min(found, position[axis]), 180);
}

function most(positions: readonly (readonly [number, number])[], axis: 0 | 1): number {
  return positions.reduce((found, position) => Math.max(found, position[axis]), -180);
}
