import { UserError } from '../../errors.ts';
import { createContourIndex } from '../../territory/contour-index.ts';
import type { Contour } from '../../territory/contours.ts';
import { createLocator, type Locator } from '../../territory/locate.ts';
import { OFFICIAL_PLACES } from '../../territory/official-places.ts';
import { OFFICIAL_QRR } from '../../territory/official-qrr.ts';
import { mergePlaces, type PlaceRow, parsePlaces } from '../../territory/places.ts';
import type { ReferenceRow, RowError } from '../../territory/reference-row.ts';
import { type DistrictPatch, mergeRegistry, type Registry } from '../../territory/registry.ts';
import { parseRegistry } from '../../territory/registry-rows.ts';
import { readContours } from './contours-file.ts';
import type { WorkspacePaths } from './paths.ts';
import { readReferenceFile } from './reference-file.ts';

/** What a workspace says of its territory, beside what is official. */
export interface OwnTerritory {
  readonly districts: readonly DistrictPatch[];
  readonly places: readonly PlaceRow[];
  /** Undefined as long as none were imported. */
  readonly contours: readonly Contour[] | undefined;
}

/** What is official alone: there is no workspace, or an empty one. */
export const officialTerritory: OwnTerritory = { districts: [], places: [], contours: undefined };

/** What the workspace's `qrr.csv`, `places.csv` and contours say. */
export function readOwnTerritory(paths: WorkspacePaths): OwnTerritory {
  return {
    districts: readDistricts(paths.registry),
    places: readPlaces(paths.places),
    contours: readContours(paths),
  };
}

/** The districts in force: the official QRR with the workspace's own `qrr.csv`. */
export function readRegistry(paths: WorkspacePaths): Registry {
  return mergeRegistry(OFFICIAL_QRR, readDistricts(paths.registry));
}

/**
 * Finds the QRR of a place, by the registry, `places.csv` and, where they were imported, the
 * contours. A position outside the contours of all the districts of the perimeter is outside.
 */
export function readLocator(
  paths: WorkspacePaths,
  registry: Registry,
  perimeter?: readonly string[],
): Locator {
  const own = { places: readPlaces(paths.places), contours: readContours(paths) };
  return locatorOf(own, registry, perimeter);
}

/** The same, for a territory that is not, or not yet, what the workspace has. */
export function locatorOf(
  { places, contours }: Pick<OwnTerritory, 'places' | 'contours'>,
  registry: Registry,
  perimeter?: readonly string[],
): Locator {
  const index = contours && createContourIndex(contours);
  return createLocator(registry, mergePlaces(OFFICIAL_PLACES, places), index, perimeter);
}

/** The districts of a `qrr.csv`; `rows` of it where they were read already. */
export function readDistricts(
  path: string,
  rows: readonly ReferenceRow[] = readReferenceFile(path),
): readonly DistrictPatch[] {
  const parsed = parseRegistry(rows);
  if (parsed.ok) return parsed.districts;
  throw invalid(path, parsed.errors);
}

/** The places of a `places.csv`; `rows` of it where they were read already. */
export function readPlaces(
  path: string,
  rows: readonly ReferenceRow[] = readReferenceFile(path),
): readonly PlaceRow[] {
  const parsed = parsePlaces(rows);
  if (parsed.ok) return parsed.places;
  throw invalid(path, parsed.errors);
}

/** The first wrong row of a reference file, as an error. */
function invalid(path: string, errors: readonly RowError<string>[]): UserError {
  const [first] = errors;
  return new UserError('registry-invalid', {
    path,
    line: first?.line ?? 1,
    field: first?.field ?? '',
    reason: first?.reason ?? '',
    value: first?.value ?? '',
  });
}
