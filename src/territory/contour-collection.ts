import type { Contour } from './contours.ts';

/**
 * Contours as compact GeoJSON: code and geometry alone, longitude and latitude alone, without
 * white space. `parseContours` reads it back.
 */
export function contourCollection(contours: readonly Contour[]): string {
  const features = contours.map(({ code, polygons }) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates: polygons.map(flat) },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

/** A position may carry an altitude. */
function flat(polygon: Contour['polygons'][number]): readonly (readonly number[][])[] {
  return polygon.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude]));
}
