import type { Polygon } from './contours.ts';
import { createLatitudeBands } from './latitude-bands.ts';

/** Where a position lies. */
export type Side = 'inside' | 'border' | 'outside';

/** Degrees; about a tenth of a millimetre. Rounding puts a point of a slanted border beside it. */
export const BORDER_WIDTH = 1e-9;

/**
 * Tells the side of a position: inside if an odd number of rings encloses it; on the border within
 * `BORDER_WIDTH` of an edge. Only the edges of its latitude are looked at.
 */
export function createPolygonSide(polygon: Polygon): (longitude: number, latitude: number) => Side {
  const edges = edgesOf(polygon);
  const spans = Array.from({ length: edges.length / 4 }, (_, edge) => spanOf(edges, edge * 4));
  const { items, starts, bandOf } = createLatitudeBands(spans);
  return (longitude, latitude) => {
    const band = bandOf(latitude);
    if (band < 0) return 'outside';
    const end = starts[band + 1] as number;
    let crossings = 0;
    for (let item = starts[band] as number; item < end; item += 1) {
      const meeting = meet(edges, (items[item] as number) * 4, longitude, latitude);
      if (meeting === ON_EDGE) return 'border';
      crossings += meeting;
    }
    return crossings % 2 === 1 ? 'inside' : 'outside';
  };
}

const MISSED = 0;
const CROSSED = 1;
const ON_EDGE = 2;

/** What a ray from the position to the east does with the edge at this place of the list. */
function meet(edges: Float64Array, at: number, longitude: number, latitude: number): 0 | 1 | 2 {
  const ax = edges[at] as number;
  const ay = edges[at + 1] as number;
  const bx = edges[at + 2] as number;
  const by = edges[at + 3] as number;
  if (longitude > Math.max(ax, bx) + BORDER_WIDTH) return MISSED;
  // An end at the very latitude belongs to the edge north of it: no vertex is counted twice.
  const isAcross = ay > latitude !== by > latitude;
  if (longitude < Math.min(ax, bx) - BORDER_WIDTH) return isAcross ? CROSSED : MISSED;
  if (latitude < Math.min(ay, by) - BORDER_WIDTH) return MISSED;
  if (latitude > Math.max(ay, by) + BORDER_WIDTH) return MISSED;
  // Twice the area of the triangle position, a, b: positive if the position is left of a to b.
  const area = (bx - ax) * (latitude - ay) - (by - ay) * (longitude - ax);
  const reach = BORDER_WIDTH * (Math.abs(bx - ax) + Math.abs(by - ay));
  if (Math.abs(area) <= reach) return ON_EDGE;
  return isAcross && area > 0 === by > ay ? CROSSED : MISSED;
}

/** Edges without length are left out: they have no border of their own. */
function edgesOf(polygon: Polygon): Float64Array {
  const edges = polygon.flatMap((ring) =>
    ring.slice(1).flatMap((to, index) => {
      const from = ring[index] ?? to;
      return from[0] === to[0] && from[1] === to[1] ? [] : [from[0], from[1], to[0], to[1]];
    }),
  );
  return Float64Array.from(edges);
}

function spanOf(edges: Float64Array, at: number): readonly [number, number] {
  const ay = edges[at + 1] as number;
  const by = edges[at + 3] as number;
  return [Math.min(ay, by) - BORDER_WIDTH, Math.max(ay, by) + BORDER_WIDTH];
}
