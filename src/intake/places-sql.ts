import type { Kind } from '../domain/field.ts';

/** The fields that say where, positions included. */
export function placeFields(kind: Kind): readonly string[] {
  return kind.fields
    .filter((field) => ['place', 'longitude', 'latitude'].includes(field.type))
    .map((field) => field.name);
}

/**
 * The distinct places of the accepted rows: `place_words`, what they say in words, numbered from 0
 * (`words`), and `places`, the words and the position behind each hash that `staged` has.
 */
export function placesSql(kind: Kind): string {
  const words = kind.fields.filter(({ type }) => type === 'place').map(({ name }) => name);
  const same = words.map((name) => `staged.${name} IS NOT DISTINCT FROM said.${name}`);
  return `
CREATE OR REPLACE TEMP TABLE place_words AS
SELECT (row_number() OVER () - 1)::INTEGER AS words, *
FROM (SELECT DISTINCT ${words.join(', ')} FROM staged WHERE reason IS NULL);
CREATE OR REPLACE TEMP TABLE places AS
SELECT DISTINCT staged.place, said.words, staged.longitude, staged.latitude
FROM staged JOIN place_words AS said ON ${same.join(' AND ')} WHERE reason IS NULL;`;
}
