import type { Kind } from '../domain/field.ts';
import type { Engine } from './engine.ts';
import { withPositions } from './load-positions.ts';

/** Figures of one placing anew, over the records that are current. */
export type PlacedAgain = {
  /** Records whose place could be told from what is stored of it. */
  readonly read: number;
  /** Of these, those that are now in another district. */
  readonly revised: number;
  readonly outside: number;
  readonly unplaced: number;
  /** Records whose entry changed in any way, former versions included. */
  readonly written: number;
};

const wordFields = ['qrr', 'insee', 'commune', 'neighbourhood'];

/** The distinct words that stand for places in all records of a kind: `place_words` and `places`. */
export async function collectPlaces(engine: Engine, { name }: Kind): Promise<void> {
  await engine.execute(`
CREATE OR REPLACE TEMP TABLE place_words AS
SELECT (row_number() OVER () - 1)::INTEGER AS words, *
FROM (SELECT DISTINCT ${wordFields.join(', ')} FROM store.${name} WHERE placed <> 'contour');
CREATE OR REPLACE TEMP TABLE places AS
SELECT words::UBIGINT AS place, words, NULL::DOUBLE AS longitude, NULL::DOUBLE AS latitude FROM place_words;`);
}

/**
 * Gives the records of a kind the place that their words now mean (`answers` on `places`), in the
 * transaction of the caller. What a position decided stays: it is not stored. A position that
 * nothing decided gives way to words that now do.
 */
export async function placeRecords(
  engine: Engine,
  { name }: Kind,
  registry: string,
): Promise<PlacedAgain> {
  const same = wordFields.map((field) => `record.${field} IS NOT DISTINCT FROM said.${field}`);
  await engine.execute(`
CREATE OR REPLACE TEMP TABLE again AS
SELECT record.id, answers.district, answers.placed, record.district <> answers.district AS moves,
  moves OR record.placed <> answers.placed OR record.registry <> '${registry}' AS changes
FROM store.${name} AS record JOIN place_words AS said ON ${same.join(' AND ')}
LEFT JOIN answers ON answers.place = said.words
WHERE record.placed <> 'contour'
  AND (record.placed <> 'no-contour' OR answers.district <> 'UNPLACED')
  AND NOT (record.placed IN ('ambiguous', 'unknown-code')
    AND record.id IN (SELECT record FROM store.${name}_seen SEMI JOIN ${withPositions} USING (load)));`);
  const [row] = await engine.query<PlacedAgain>(`
SELECT count(*) AS read, count(*) FILTER (moves) AS revised,
  count(*) FILTER (again.district = 'NONE') AS outside,
  count(*) FILTER (again.district = 'UNPLACED') AS unplaced,
  (SELECT count(*) FROM again WHERE changes) AS written
FROM again SEMI JOIN store.${name}_current AS current USING (id)`);
  await engine.execute(`
UPDATE store.${name} AS record
SET district = again.district, placed = again.placed, registry = '${registry}'
FROM again WHERE record.id = again.id AND again.changes;
DROP TABLE again; DROP TABLE answers; DROP TABLE places; DROP TABLE place_words;`);
  if (row === undefined) throw new Error('the placing gave no counts');
  return row;
}
