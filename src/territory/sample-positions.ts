import type { Contour, Polygon, Position } from './contours.ts';

/** Points of the grid over a polygon's box, each way. */
const GRID = 24;

/**
 * Positions at which contours can be compared: vertices, middles of edges, and a grid over the box
 * of each polygon, since an overlap may hold no vertex (two equal contours, a cross).
 */
export function samplePositions(contours: readonly Contour[]): readonly Position[] {
  return contours.flatMap(({ polygons }) =>
    polygons.flatMap((polygon) => [...edgePoints(polygon), ...gridPoints(polygon)]),
  );
}

function edgePoints(polygon: Polygon): readonly Position[] {
  return polygon.flatMap((ring) =>
    ring.slice(1).flatMap(([x, y], index): Position[] => {
      const [fromX, fromY] = ring[index] ?? [x, y];
      return [
        [x, y],
        [(x + fromX) / 2, (y + fromY) / 2],
      ];
    }),
  );
}

function gridPoints(polygon: Polygon): readonly Position[] {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [x, y] of polygon.flat()) {
    box.west = Math.min(box.west, x);
    box.south = Math.min(box.south, y);
    box.east = Math.max(box.east, x);
    box.north = Math.max(box.north, y);
  }
  // Between the lines of the grid: the edge of a box is often the border of the polygon.
  const steps = Array.from({ length: GRID }, (_, at) => (at + 0.5) / GRID);
  return steps.flatMap((across) =>
    steps.map(
      (up): Position => [
        box.west + across * (box.east - box.west),
        box.south + up * (box.north - box.south),
      ],
    ),
  );
}
