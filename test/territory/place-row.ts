import type { PlaceRow } from '../../src/territory/places.ts';

/** A row of `places.csv`; without a neighbourhood, the whole commune. */
export function place(
  code: string,
  insee: string,
  commune: string,
  neighbourhood = '',
  synonym = '',
): PlaceRow {
  return { code, insee, commune, neighbourhood, synonym };
}
