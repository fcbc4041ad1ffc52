import type { Contour, Polygon } from './contours.ts';
import { createLatitudeBands } from './latitude-bands.ts';
import { BORDER_WIDTH, createPolygonSide } from './polygon-side.ts';

/** The box around a polygon, in degrees. No box crosses the antimeridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The districts that a position is inside of, and those whose border it is on; by code. */
interface ContourHits {
  readonly inside: readonly string[];
  readonly border: readonly string[];
}

/** Contours ready to be asked about a million positions. */
export interface ContourIndex {
  readonly codes: ReadonlySet<string>;
  readonly boxes: readonly Box[];
  readonly hits: (longitude: number, latitude: number) => ContourHits;
  /**
   * The districts a position belongs to. A border belongs to its district; on the border of several
   * and inside none, the first in code order has it; inside one, a border of others doesn't count.
   * More than one code is therefore a real overlap.
   */
  readonly find: (longitude: number, latitude: number) => readonly string[];
}

const NO_CODES: readonly string[] = Object.freeze([]);
const NO_HITS: ContourHits = Object.freeze({ inside: NO_CODES, border: NO_CODES });

/** An index of these contours. */
export function createContourIndex(contours: readonly Contour[]): ContourIndex {
  const shapes = [...contours]
    .sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)))
    .flatMap(({ code, polygons }) =>
      polygons.map((polygon) => ({ code, box: boxOf(polygon), side: createPolygonSide(polygon) })),
    );
  const boxes = shapes.map(({ box }) => box);
  const { items, starts, bandOf } = createLatitudeBands(boxes.map((b) => [b.south, b.north]));
  const hits = (longitude: number, latitude: number): ContourHits => {
    const band = bandOf(latitude);
    if (band < 0) return NO_HITS;
    const inside: string[] = [];
    const border: string[] = [];
    for (const item of items.subarray(starts[band], starts[band + 1])) {
      const shape = shapes[item];
      if (!shape || !isInBox(shape.box, longitude, latitude)) continue;
      const side = shape.side(longitude, latitude);
      if (side === 'inside' && inside.at(-1) !== shape.code) inside.push(shape.code);
      if (side === 'border' && border.at(-1) !== shape.code) border.push(shape.code);
    }
    return { inside, border: border.filter((code) => !inside.includes(code)) };
  };
  const find = (longitude: number, latitude: number) => {
    const { inside, border } = hits(longitude, latitude);
    return inside.length > 0 || border.length === 0 ? inside : border.slice(0, 1);
  };
  return { codes: new Set(contours.map(({ code }) => code)), boxes, hits, find };
}

function boxOf(polygon: Polygon): Box {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [longitude, latitude] of polygon.flat()) {
    box.west = Math.min(box.west, longitude - BORDER_WIDTH);
    box.south = Math.min(box.south, latitude - BORDER_WIDTH);
    box.east = Math.max(box.east, longitude + BORDER_WIDTH);
    box.north = Math.max(box.north, latitude + BORDER_WIDTH);
  }
  return box;
}

/** Whether a position lies in a box, its edge included. */
export function isInBox(box: Box, longitude: number, latitude: number): boolean {
  return (
    longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north
  );
}
