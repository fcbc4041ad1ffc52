import { UNPLACED } from './district.ts';
import type { Location, PlacedBy } from './location.ts';
import type { NamedPlace, PlaceKey } from './place-key.ts';
import { areaOf, placeKey } from './place-key.ts';
import { communeKey, departmentOf, neighbourhoodKey } from './place-words.ts';
import type { PlaceRow } from './places.ts';

/** Says where a named place lies. */
export type PlaceIndex = (place: NamedPlace) => Location;

const WHOLE = '';

interface Commune {
  readonly insee: string;
  /** As rows and their synonyms name it. */
  readonly names: Set<string>;
  /** Codes by neighbourhood, and under `WHOLE` those of the whole commune. */
  readonly areas: Map<string, Set<string>>;
}

/**
 * An index of places. A commune is found by its INSEE code, else by its name; a row with a code
 * never answers for a commune of another code with the same name. A neighbourhood that is not
 * known falls back on its arrondissement, then on the whole commune, where a row has it.
 *
 * A commune whose name has no word of those that its code is known under is none of them: the code
 * may be a postal one (95250 is Beauchamp to the post, and Fosses to INSEE). Nor is one of the department
 * of another postal code.
 */
export function createPlaceIndex(rows: readonly PlaceRow[]): PlaceIndex {
  const byName = new Map<string, Map<string, Commune>>();
  const byInsee = new Map<string, Commune>();
  for (const row of rows) addRow(row, byName, byInsee);
  const communesOf = (key: PlaceKey): readonly Commune[] => {
    const named = [...(byName.get(key.commune)?.values() ?? [])].filter((commune) =>
      isInDepartment(commune, key.department),
    );
    if (key.insee === '') return key.commune === '' ? [] : named;
    const exact = byInsee.get(key.insee);
    if (exact !== undefined && !mayBeNamed(exact, key.commune)) return [];
    const uncoded = named.filter((commune) => commune.insee === '');
    return exact ? [exact, ...uncoded] : uncoded;
  };
  return (place) => {
    const key = placeKey(place);
    if (key.insee === '' && key.commune === '') return unplaced('no-place');
    return locateIn(communesOf(key), key);
  };
}

function isInDepartment({ insee }: Commune, department: string): boolean {
  return insee === '' || department === '' || departmentOf(insee) === department;
}

function mayBeNamed({ names }: Commune, name: string): boolean {
  if (name === '' || names.size === 0) return true;
  const own = new Set([...names].flatMap((known) => known.split(' ')));
  return name.split(' ').some((word) => own.has(word));
}

function addRow(
  row: PlaceRow,
  byName: Map<string, Map<string, Commune>>,
  byInsee: Map<string, Commune>,
): void {
  const key = placeKey(row);
  const commune = byInsee.get(key.insee) ??
    byName.get(key.commune)?.get(key.insee) ?? {
      insee: key.insee,
      names: new Set(),
      areas: new Map(),
    };
  if (key.insee !== '') byInsee.set(key.insee, commune);
  const names = [key.commune, key.neighbourhood === '' ? communeKey(row.synonym).name : ''];
  for (const name of names.filter((name) => name !== '')) {
    commune.names.add(name);
    byName.set(name, (byName.get(name) ?? new Map()).set(key.insee, commune));
  }
  if (row.code === UNPLACED) return;
  const synonym = key.neighbourhood === '' ? '' : neighbourhoodKey(row.synonym);
  for (const area of new Set([areaOf(key), synonym || areaOf(key)])) {
    commune.areas.set(area, (commune.areas.get(area) ?? new Set()).add(row.code));
  }
}

function locateIn(communes: readonly Commune[], key: PlaceKey): Location {
  if (communes.length === 0) return unplaced('unknown-place');
  const areas = [key.neighbourhood, key.arrondissement].filter((area) => area !== '');
  for (const area of [...areas, WHOLE]) {
    const codes = new Set(communes.flatMap((commune) => [...(commune.areas.get(area) ?? [])]));
    if (codes.size > 0) return onlyOne(codes, area === WHOLE ? 'commune' : 'neighbourhood');
  }
  return unplaced(key.neighbourhood === '' ? 'commune-alone' : 'unknown-place');
}

function onlyOne(codes: ReadonlySet<string>, by: PlacedBy): Location {
  const [code, other] = codes;
  return code === undefined || other !== undefined ? unplaced('ambiguous') : { code, by };
}

function unplaced(by: PlacedBy): Location {
  return { code: UNPLACED, by };
}
