import { isReservedCode, NONE, normaliseCode, UNPLACED } from './district.ts';
import type { PlaceKey } from './place-key.ts';
import { areaOf, placeKey } from './place-key.ts';
import { inseeKey } from './place-words.ts';
import type { ReferenceRow, RowError } from './reference-row.ts';
import { cellOf } from './reference-row.ts';

/**
 * A place and the district it belongs to. An empty neighbourhood stands for the whole commune.
 * `synonym` is one more name of the neighbourhood, or of the commune where there is none.
 */
export interface PlaceRow {
  /**
   * A district; `NONE`: known to be outside; `UNPLACED`: the commune is known, its name alone
   * says nothing.
   */
  readonly code: string;
  /** Five characters; empty where unknown. */
  readonly insee: string;
  readonly commune: string;
  readonly neighbourhood: string;
  readonly synonym: string;
}

/** Why a row of `places.csv` is refused. */
type PlaceReason = 'missing-code' | 'bad-code' | 'reserved-code' | 'missing-commune' | 'bad-insee';

export type ParsedPlaces =
  | { readonly ok: true; readonly places: readonly PlaceRow[] }
  | { readonly ok: false; readonly errors: readonly RowError<PlaceReason>[] };

/** The columns of `places.csv`, in the order they are written. */
export const PLACES_HEADER = ['code', 'insee', 'commune', 'neighbourhood', 'synonym'] as const;

/** The headers of each column of `places.csv`, folded. */
export const PLACE_HEADERS: Readonly<Record<keyof PlaceRow, readonly string[]>> = {
  code: ['code', 'codeqrr', 'qrr'],
  insee: ['insee', 'codeinsee', 'inseecode', 'codecommune'],
  commune: ['commune', 'nomcommune', 'ville', 'town'],
  neighbourhood: ['quartier', 'neighbourhood', 'neighborhood'],
  synonym: ['synonyme', 'synonym', 'alias'],
};

/** Places from the rows of `places.csv`, or every reason why not. */
export function parsePlaces(rows: readonly ReferenceRow[]): ParsedPlaces {
  const errors: RowError<PlaceReason>[] = [];
  const places = rows.flatMap((row) => {
    const cell = (field: keyof PlaceRow) => cellOf(row, PLACE_HEADERS[field]);
    const place = {
      code: placeCode(cell('code')),
      insee: inseeText(cell('insee')),
      commune: cell('commune'),
      neighbourhood: cell('neighbourhood'),
      synonym: cell('synonym'),
    };
    const fault = faultOf(place);
    if (!fault) return [place];
    const [field, reason] = fault;
    errors.push({ line: row.line, field, reason, value: cell(field) });
    return [];
  });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, places };
}

const UNREADABLE = '?';

function placeCode(text: string): string {
  if (text === '') return '';
  const code = normaliseCode(text) ?? UNREADABLE;
  return isReservedCode(code) ? code.toUpperCase() : code;
}

// An arrondissement keeps its own code here: it is resolved where places are looked up.
function inseeText(text: string): string {
  if (text === '') return '';
  return inseeKey(text) ? text.toUpperCase().padStart(5, '0') : UNREADABLE;
}

function faultOf(place: PlaceRow): readonly [keyof PlaceRow, PlaceReason] | undefined {
  if (place.code === '') return ['code', 'missing-code'];
  if (place.code === UNREADABLE) return ['code', 'bad-code'];
  if (isReservedCode(place.code) && place.code !== NONE && place.code !== UNPLACED) {
    return ['code', 'reserved-code'];
  }
  if (place.insee === UNREADABLE) return ['insee', 'bad-insee'];
  return place.commune === '' && place.insee === '' ? ['commune', 'missing-commune'] : undefined;
}

/**
 * The shipped places with the user's: what a user says of a neighbourhood, or of a whole
 * commune, replaces what was shipped for it.
 */
export function mergePlaces(
  official: readonly PlaceRow[],
  own: readonly PlaceRow[],
): readonly PlaceRow[] {
  const stated = own.map(placeKey);
  const replaced = (row: PlaceRow) => {
    const key = placeKey(row);
    return stated.some((one) => areaOf(one) === areaOf(key) && sameCommune(one, key));
  };
  return [...official.filter((row) => !replaced(row)), ...own];
}

/** What `places.csv` becomes by an addition, and what of it is new or goes. */
export interface PlacesUpdate {
  readonly places: readonly PlaceRow[];
  readonly added: readonly PlaceRow[];
  /** Rows that said another district of a place that the addition speaks of. */
  readonly replaced: readonly PlaceRow[];
}

/**
 * The user's places with more of them: a row that is there already is not added again, and what
 * the addition says of a place replaces what was said of it. Synonyms of one district add up.
 */
export function addPlaces(own: readonly PlaceRow[], more: readonly PlaceRow[]): PlacesUpdate {
  const texts = new Set(own.map(rowText));
  const added = more.filter((row) => texts.size < texts.add(rowText(row)).size);
  const rivals = added.map(({ code, ...place }) => ({ code, key: placeKey(place) }));
  const isReplaced = (row: PlaceRow) => {
    const key = placeKey(row);
    const isSame = (other: PlaceKey) => areaOf(other) === areaOf(key) && sameCommune(other, key);
    return rivals.some((rival) => rival.code !== row.code && isSame(rival.key));
  };
  const kept = own.filter((row) => !isReplaced(row));
  return { places: [...kept, ...added], added, replaced: own.filter(isReplaced) };
}

function rowText({ code, insee, commune, neighbourhood, synonym }: PlaceRow): string {
  return JSON.stringify([code, insee, commune, neighbourhood, synonym]);
}

// Communes share names (Saint-Denis): the INSEE code decides where both rows have one.
function sameCommune(a: PlaceKey, b: PlaceKey): boolean {
  return a.insee && b.insee ? a.insee === b.insee : a.commune !== '' && a.commune === b.commune;
}
