import type { Kind } from '../domain/field.ts';
import type { Engine } from './engine.ts';

/**
 * The current records of a kind, given the loads that count (`alive`: a relation with a column
 * `load`).
 *
 * A sighting is an appearance if its content is new for its key since the key was last withdrawn,
 * or if its load restates; current is, for each key, the record with the latest appearance. So
 * A, B, A leaves B; and what a later load saw unchanged survives the undoing of an earlier one,
 * because only the sightings of loads that count are looked at.
 */
export function currentSql(kind: string, alive: string): string {
  return `
WITH alive AS ${alive},
gone AS (
  SELECT key, rank, max(load) AS load FROM store.${kind}_gone SEMI JOIN alive USING (load) GROUP BY ALL
),
appearance AS (
  SELECT record.id, record.key, record.rank,
    greatest(min(seen.load), max(seen.load) FILTER (seen.restated)) AS load
  FROM store.${kind}_seen AS seen SEMI JOIN alive USING (load)
  JOIN store.${kind} AS record ON record.id = seen.record
  LEFT JOIN gone ON gone.key = record.key AND gone.rank = record.rank
  WHERE seen.load > coalesce(gone.load, 0)
  GROUP BY ALL
),
winner AS (SELECT arg_max(id, load) AS id FROM appearance GROUP BY key, rank)
SELECT record.* FROM store.${kind} AS record SEMI JOIN winner USING (id)`;
}

/** The temporary table that holds the current records of a kind for the time of a reading. */
export function currentRelation(kind: string): string {
  return `current_${kind}`;
}

/** Works the current records out once, for the several scans of a report. */
export async function keepCurrent(engine: Engine, kinds: readonly Kind[]): Promise<void> {
  const statements = kinds.map(
    ({ name }) =>
      `CREATE OR REPLACE TEMP TABLE ${currentRelation(name)} AS FROM store.${name}_current;`,
  );
  await engine.execute(statements.join('\n'));
}
