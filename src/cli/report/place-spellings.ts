import { fold } from '../../domain/fold.ts';
import { OFFICIAL_PLACES } from '../../territory/official-places.ts';
import { mergePlaces } from '../../territory/places.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readPlaces } from '../workspace/territory.ts';

/**
 * The neighbourhoods of a QRR as the lists of places write them, by how the store keeps them: it has no
 * capitals and no accents.
 */
export function placeSpellings(
  paths: WorkspacePaths,
  district: string,
): ReadonlyMap<string, string> {
  const places = mergePlaces(OFFICIAL_PLACES, readPlaces(paths.places));
  const own = places.filter(({ code }) => code === district);
  const names = own.flatMap(({ neighbourhood, synonym }) =>
    neighbourhood === '' ? [] : [synonym, neighbourhood],
  );
  return new Map(names.map((name) => [fold(name), name]));
}
