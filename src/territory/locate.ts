import { createElsewhereCheck } from './commune-of-district.ts';
import type { ContourIndex } from './contour-index.ts';
import { NONE, UNPLACED } from './district.ts';
import { createCodeReader } from './explicit-code.ts';
import type { Location } from './location.ts';
import { createPlaceIndex } from './place-index.ts';
import type { NamedPlace } from './place-key.ts';
import type { PlaceRow } from './places.ts';
import type { Registry } from './registry.ts';

/** What a record says of its place in words, raw or folded. */
export interface PlaceWords extends NamedPlace {
  /** The cell of the QRR column. */
  readonly qrr?: string | undefined;
}

/** All that a record says of its place. */
interface Place extends PlaceWords {
  /** Decimal degrees, WGS84. */
  readonly longitude?: number | undefined;
  readonly latitude?: number | undefined;
}

/** Finds the district of a position that stands beside words already read. */
export type PositionLocator = (
  longitude: number | undefined,
  latitude: number | undefined,
) => Location;

/** Finds the district of a record. */
export interface Locator {
  (place: Place): Location;
  /** The same for many positions beside the same words, which are read once. */
  readonly beside: (words: PlaceWords) => PositionLocator;
  /** The district that the words name, where the commune that they name is none of its own. */
  readonly contradicted: (words: PlaceWords) => string | undefined;
  /** The contours that decide positions; without them, none is decided. */
  readonly contours: ContourIndex | undefined;
}

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
  const liesElsewhere = createElsewhereCheck(places);
  const findPosition = contours && createPositionFinder(contours, perimeter);
  const known = (location: Location): Location =>
    location.code === NONE || location.code === UNPLACED || registry.byCode.has(location.code)
      ? location
      : UNKNOWN_CODE;
  const beside = (words: PlaceWords): PositionLocator => {
    const explicit = readCode(words.qrr ?? '');
    if (explicit) return () => explicit;
    const named = known(findPlace(words));
    return (longitude, latitude) => {
      if (!isPosition(longitude, latitude)) return named;
      const inside = findPosition?.(longitude as number, latitude as number);
      if (inside) return known(inside);
      return named.code === UNPLACED ? NO_CONTOUR : named;
    };
  };
  const contradicted = (words: PlaceWords) => {
    const explicit = readCode(words.qrr ?? '');
    return explicit?.by === 'code' && liesElsewhere(explicit.code, words)
      ? explicit.code
      : undefined;
  };
  const locate = (place: Place) => beside(place)(place.longitude, place.latitude);
  return Object.assign(locate, { beside, contradicted, contours });
}

const UNKNOWN_CODE: Location = { code: UNPLACED, by: 'unknown-code' };
const NO_CONTOUR: Location = { code: UNPLACED, by: 'no-contour' };

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
function isPosition(longitude: number | undefined, latitude: number | undefined): boolean {
  if (longitude === undefined || latitude === undefined) return false;
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return false;
  return longitude !== 0 || latitude !== 0;
}
