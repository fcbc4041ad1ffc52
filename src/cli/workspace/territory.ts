import { UserError } from '../../errors.ts';
import { createContourIndex } from '../../territory/contour-index.ts';
import { createLocator, type Locator } from '../../territory/locate.ts';
import { OFFICIAL_PLACES } from '../../territory/official-places.ts';
import { OFFICIAL_QRR } from '../../territory/official-qrr.ts';
import { mergePlaces, type PlaceRow, parsePlaces } from '../../territory/places.ts';
import type { RowError } from '../../territory/reference-row.ts';
import { mergeRegistry, type Registry } from '../../territory/registry.ts';
import { parseRegistry } from '../../territory/registry-rows.ts';
import { readContours } from './contours-file.ts';
import type { WorkspacePaths } from './paths.ts';
import { readReferenceFile } from './reference-file.ts';

/** The districts in force: the official QRR with the workspace's own `qrr.csv`. */
export function readRegistry(paths: WorkspacePaths): Registry {
  const parsed = parseRegistry(readReferenceFile(paths.registry));
  if (!parsed.ok) throw invalid(paths.registry, parsed.errors);
  return mergeRegistry(OFFICIAL_QRR, parsed.districts);
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
  const contours = readContours(paths);
  const index = contours && createContourIndex(contours);
  return createLocator(registry, readPlaces(paths), index, perimeter);
}

/** The places in force: the official ones with the workspace's own `places.csv`. */
function readPlaces(paths: WorkspacePaths): readonly PlaceRow[] {
  const parsed = parsePlaces(readReferenceFile(paths.places));
  if (!parsed.ok) throw invalid(paths.places, parsed.errors);
  return mergePlaces(OFFICIAL_PLACES, parsed.places);
}

/** The first wrong row of a reference file, as an error. */
export function invalid(path: string, errors: readonly RowError<string>[]): UserError {
  const [first] = errors;
  return new UserError('registry-invalid', {
    path,
    line: first?.line ?? 1,
    field: first?.field ?? '',
    reason: first?.reason ?? '',
    value: first?.value ?? '',
  });
}
