import {
  arrondissementKey,
  communeKey,
  inseeKey,
  isSilent,
  neighbourhoodKey,
} from './place-words.ts';

/** A place in the words of an export or of `places.csv`; what is missing may be empty. */
export interface NamedPlace {
  readonly insee?: string | undefined;
  readonly commune?: string | undefined;
  readonly neighbourhood?: string | undefined;
}

/** A place as it is compared; every part may be empty. */
export interface PlaceKey {
  /** Of the city where the text names an arrondissement. */
  readonly insee: string;
  readonly commune: string;
  /** Of the postal code that stands before the name of the commune. */
  readonly department: string;
  readonly neighbourhood: string;
  /** The arrondissement in the form of a neighbourhood. */
  readonly arrondissement: string;
}

/** A place as it is compared. Cells such as « inconnu » count as empty. */
export function placeKey(place: NamedPlace): PlaceKey {
  const insee = inseeKey(place.insee ?? '');
  const commune = communeKey(spoken(place.commune));
  const arrondissement = insee?.arrondissement ?? commune.arrondissement;
  return {
    insee: insee?.insee ?? '',
    commune: commune.name,
    department: commune.department ?? '',
    neighbourhood: neighbourhoodKey(spoken(place.neighbourhood)),
    arrondissement: arrondissement === undefined ? '' : arrondissementKey(arrondissement),
  };
}

/** What part of the commune a row speaks of; empty for all of it. */
export function areaOf(key: PlaceKey): string {
  return key.neighbourhood || key.arrondissement;
}

function spoken(text = ''): string {
  return isSilent(text) ? '' : text;
}
