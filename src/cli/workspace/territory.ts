import { UserError } from '../../errors.ts';
import { createLocator, type Locator } from '../../territory/locate.ts';
import { OFFICIAL_PLACES } from '../../territory/official-places.ts';
import { OFFICIAL_QRR } from '../../territory/official-qrr.ts';
import { mergePlaces, parsePlaces } from '../../territory/places.ts';
import type { RowError } from '../../territory/reference-row.ts';
import { mergeRegistry, type Registry } from '../../territory/registry.ts';
import { parseRegistry } from '../../territory/registry-rows.ts';
import type { WorkspacePaths } from './paths.ts';
import { readReferenceFile } from './reference-file.ts';

/** The districts in force: the official QRR with the workspace's own `qrr.csv`. */
export function readRegistry(paths: WorkspacePaths): Registry {
  const parsed = parseRegistry(readReferenceFile(paths.registry));
  if (!parsed.ok) throw invalid(paths.registry, parsed.errors);
  return mergeRegistry(OFFICIAL_QRR, parsed.districts);
}

/** Finds the QRR of a place, by the registry and `places.csv`. */
export function readLocator(paths: WorkspacePaths, registry: Registry): Locator {
  const parsed = parsePlaces(readReferenceFile(paths.places));
  if (!parsed.ok) throw invalid(paths.places, parsed.errors);
  return createLocator(registry, mergePlaces(OFFICIAL_PLACES, parsed.places));
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
