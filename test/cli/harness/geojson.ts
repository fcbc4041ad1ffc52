import type { Ring } from '../../../src/territory/contours.ts';

type Square = readonly [code: string, west: number, south: number, side: number];

/** A FeatureCollection of square contours: code, western and southern edge, side in degrees. */
export function squares(...list: readonly Square[]): string {
  return collection(list.map(([code, west, south, side]) => [code, ring(west, south, side)]));
}

/** The same contours with latitude before longitude. */
export function exchangedSquares(...list: readonly Square[]): string {
  return collection(
    list.map(([code, west, south, side]) => [
      code,
      ring(west, south, side).map(([x, y]) => [y, x] as const),
    ]),
  );
}

function ring(west: number, south: number, side: number): Ring {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
}

function collection(list: readonly (readonly [code: string, ring: Ring])[]): string {
  const features = list.map(([code, coordinates]) => ({
    type: 'Feature',
    properties: { code, name: `district ${code}` },
    geometry: { type: 'Polygon', coordinates: [coordinates] },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}
