import { isReservedCode, normaliseCode } from './district.ts';

/** Longitude and latitude in decimal degrees, WGS84. */
export type Position = readonly [longitude: number, latitude: number];

/** A closed line: the last position is the first. */
export type Ring = readonly Position[];

/**
 * Rings of which an odd number encloses what is inside. In valid GeoJSON that is the outer ring
 * less its holes. The ministry's file of QRR also writes detached parts of a district (Lunel beside
 * Mauguio) in the place of holes, in 25 of 62: taken as holes, they would be lost.
 */
export type Polygon = readonly Ring[];

/** The contour of a district. */
export interface Contour {
  readonly code: string;
  readonly polygons: readonly Polygon[];
}

/** Why a GeoJSON file, or a feature in it, is refused. */
export type ContourReason =
  | 'not-a-feature-collection'
  | 'no-features'
  | 'unsupported-crs'
  | 'not-a-feature'
  | 'missing-code'
  | 'bad-code'
  | 'reserved-code'
  | 'unsupported-geometry'
  | 'bad-position'
  | 'position-out-of-range'
  | 'ring-too-short'
  | 'ring-not-closed';

export interface ContourError {
  readonly reason: ContourReason;
  /** Number of the feature in the file, from 1; absent where the file as a whole is meant. */
  readonly feature?: number;
  readonly code?: string;
}

export type ParsedContours =
  | { readonly ok: true; readonly contours: readonly Contour[] }
  | { readonly ok: false; readonly errors: readonly ContourError[] };

/**
 * Contours from a GeoJSON FeatureCollection of polygons, already parsed as JSON: by code, features
 * of one code joined. Or the first reason of every feature that is refused.
 */
export function parseContours(value: unknown): ParsedContours {
  const features = featuresOf(value);
  if (typeof features === 'string') return { ok: false, errors: [{ reason: features }] };
  const errors: ContourError[] = [];
  const byCode = new Map<string, Polygon[]>();
  for (const [index, feature] of features.entries()) {
    const contour = readFeature(feature);
    if ('reason' in contour) errors.push({ feature: index + 1, ...contour });
    else byCode.set(contour.code, [...(byCode.get(contour.code) ?? []), ...contour.polygons]);
  }
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, contours: [...byCode].map(([code, polygons]) => ({ code, polygons })) };
}

const WGS84 = /(?:CRS84|EPSG:+4326)$/i;

function featuresOf(value: unknown): readonly unknown[] | ContourReason {
  if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
    return 'not-a-feature-collection';
  }
  if (value.features.length === 0) return 'no-features';
  // The member `crs` is of GeoJSON 2008; RFC 7946 knows WGS84 only.
  const crs =
    isObject(value.crs) && isObject(value.crs.properties) ? value.crs.properties.name : '';
  return crs === '' || WGS84.test(String(crs)) ? value.features : 'unsupported-crs';
}

function readFeature(feature: unknown): Contour | ContourError {
  if (!isObject(feature) || feature.type !== 'Feature') return { reason: 'not-a-feature' };
  const properties = isObject(feature.properties) ? feature.properties : {};
  const text = properties.code ?? properties.code_qrr;
  if (typeof text !== 'string' || text.trim() === '') return { reason: 'missing-code' };
  const code = normaliseCode(text);
  if (code === undefined) return { reason: 'bad-code', code: text };
  if (isReservedCode(code)) return { reason: 'reserved-code', code };
  const polygons = polygonsOf(feature.geometry);
  if (!polygons) return { reason: 'unsupported-geometry', code };
  const reason = faultOf(polygons);
  return reason ? { reason, code } : { code, polygons: polygons as readonly Polygon[] };
}

function polygonsOf(geometry: unknown): readonly unknown[] | undefined {
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates)) return undefined;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'Polygon' ? [geometry.coordinates] : undefined;
}

function faultOf(polygons: readonly unknown[]): ContourReason | undefined {
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'unsupported-geometry';
    for (const ring of polygon) {
      const reason = ringFault(ring);
      if (reason) return reason;
    }
  }
  return polygons.length === 0 ? 'unsupported-geometry' : undefined;
}

function ringFault(ring: unknown): ContourReason | undefined {
  if (!Array.isArray(ring) || !ring.every(isPosition)) return 'bad-position';
  const first = ring[0];
  const last = ring.at(-1);
  if (ring.length < 4 || !first || !last) return 'ring-too-short';
  if (!ring.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
    return 'position-out-of-range';
  }
  return first[0] === last[0] && first[1] === last[1] ? undefined : 'ring-not-closed';
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
