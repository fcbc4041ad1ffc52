import type { Box } from './contour-index.ts';
import { isInBox } from './contour-index.ts';
import type { Contour } from './contours.ts';

/** Generous boxes around the land where QRR can be, none of which is another one swapped. */
const FRENCH_LAND: readonly Box[] = [
  { west: -5.7, south: 41.2, east: 10, north: 51.3 },
  // Guadeloupe, Martinique, Saint-Martin and Saint-Barthélemy
  { west: -63.4, south: 14.2, east: -60.6, north: 18.3 },
  // Guyane
  { west: -54.8, south: 1.9, east: -51.4, north: 6 },
  // Saint-Pierre-et-Miquelon
  { west: -56.7, south: 46.6, east: -56, north: 47.3 },
  // Mayotte
  { west: 44.8, south: -13.2, east: 45.5, north: -12.4 },
  // La Réunion
  { west: 55, south: -21.6, east: 56, north: -20.7 },
  // Nouvelle-Calédonie
  { west: 157.9, south: -23, east: 168.4, north: -17.9 },
  // Wallis-et-Futuna
  { west: -178.5, south: -14.6, east: -175.8, north: -12.9 },
];

/**
 * The codes of contours that are written latitude first: none of their positions is on French
 * land, all of them are once exchanged. GeoJSON puts the longitude first. What lies abroad either
 * way is left alone.
 */
export function swappedContours(contours: readonly Contour[]): readonly string[] {
  return contours
    .filter(({ polygons }) => {
      const positions = polygons.flat(2);
      const isWritten = positions.some(([x, y]) => isOnLand(x, y));
      return !isWritten && positions.every(([x, y]) => isOnLand(y, x));
    })
    .map(({ code }) => code);
}

function isOnLand(longitude: number, latitude: number): boolean {
  return FRENCH_LAND.some((box) => isInBox(box, longitude, latitude));
}
