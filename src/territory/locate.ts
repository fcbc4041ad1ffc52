import type { ContourIndex } from './contour-index.ts';
import { NONE, UNPLACED } from './district.ts';
import { createCodeReader } from './explicit-code.ts';
import type { Location } from './location.ts';
import { createPlaceIndex } from './place-index.ts';
import type { NamedPlace } from './place-key.ts';
import type { PlaceRow } from './places.ts';
import type { Registry } from './registry.ts';

/** All that a record says of its place; text raw or folded. */
export interface Place extends NamedPlace {
  /** The cell of the QRR column. */
  readonly qrr?: string | undefined;
  /** Decimal degrees, WGS84. */
  readonly longitude?: number | undefined;
  readonly latitude?: number | undefined;
}

/** Finds the district of a record. */
export type Locator = (place: Place) => Location;

/**
 * A locator: explicit code, else position in a contour, else commune and neighbourhood.
 *
 * A position inside no contour is `NONE` only if every district of the perimeter has a contour;
 * otherwise it may lie in the one that is missing, and the names decide. By default the
 * perimeter is the whole registry.
 */
export function createLocator(
  registry: Registry,
  places: readonly PlaceRow[],
  contours?: ContourIndex,
  perimeter: readonly string[] = [...registry.byCode.keys()],
): Locator {
  const readCode = createCodeReader(registry.districts);
  const findPlace = createPlaceIndex(places);
  const findPosition = contours && createPositionFinder(contours, perimeter);
  const known = (location: Location): Location =>
    location.code === NONE || location.code === UNPLACED || registry.byCode.has(location.code)
      ? location
      : { code: UNPLACED, by: 'unknown-code' };
  return (place) => {
    const explicit = readCode(place.qrr ?? '');
    if (explicit) return explicit;
    const position = positionOf(place);
    const inside = position && findPosition?.(...position);
    if (inside) return known(inside);
    const named = known(findPlace(place));
    return position && named.code === UNPLACED ? { code: UNPLACED, by: 'no-contour' } : named;
  };
}

function createPositionFinder(index: ContourIndex, perimeter: readonly string[]) {
  const isComplete = index.codes.size > 0 && perimeter.every((code) => index.codes.has(code));
  return (longitude: number, latitude: number): Location | undefined => {
    const codes = index.find(longitude, latitude);
    const [code] = codes;
    if (code === undefined) return isComplete ? { code: NONE, by: 'contour' } : undefined;
    return codes.length > 1 ? { code: UNPLACED, by: 'ambiguous' } : { code, by: 'contour' };
  };
}

// 0, 0 lies in the Gulf of Guinea: it is what programs write for a position they don't have.
function positionOf({ longitude, latitude }: Place): readonly [number, number] | undefined {
  if (longitude === undefined || latitude === undefined) return undefined;
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return undefined;
  return longitude === 0 && latitude === 0 ? undefined : [longitude, latitude];
}
