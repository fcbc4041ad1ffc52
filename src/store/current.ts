import type { Kind } from '../domain/field.ts';
import { doubleDecisions } from '../domain/kinds/double-decisions.ts';
import type { Engine } from './engine.ts';
import { liveLoads } from './live-loads.ts';

/**
 * The current records of a kind, given the loads that count (`alive`: a relation with a column
 * `load`), worked out from the sightings. What is current now is kept beside the records
 * (`superseded.ts`); this says what it must be, and what was current once.
 *
 * A sighting is an appearance if its content is new for its key since the key was last withdrawn,
 * or if its load restates; standing is, for each key, the record with the latest appearance. So
 * A, B, A leaves B; and what a later load saw unchanged survives the undoing of an earlier one,
 * because only the sightings of loads that count are looked at.
 *
 * Current is what stands but for the doubles of which another one is kept: such a record is left
 * out for as long as the decision and the kept record stand, however often its file comes again.
 */
export function currentSql(kind: string, alive: string): string {
  if (kind === doubleDecisions.name) return standingSql(kind, alive);
  return `
WITH alive AS ${alive}, ${winners(kind)},
dropped AS (
  SELECT decision.dropped AS key, decision.dropped_rank AS rank
  FROM (${standingSql(doubleDecisions.name, '(SELECT load FROM alive)')}) AS decision
  SEMI JOIN winner ON winner.key = decision.kept AND winner.rank = decision.kept_rank
),
counted AS (SELECT id FROM winner ANTI JOIN dropped USING (key, rank))
SELECT record.* FROM store.${kind} AS record SEMI JOIN counted USING (id)`;
}

/**
 * What is current but for decisions on doubles: what a file is merged into. `records` is the
 * relation of the records, or of all those of some keys.
 */
export function standingSql(
  kind: string,
  alive: string,
  records: string = `store.${kind}`,
): string {
  return `
WITH alive AS ${alive}, ${winners(kind, records)}
SELECT record.* FROM ${records} AS record SEMI JOIN winner USING (id)`;
}

function winners(kind: string, records: string = `store.${kind}`): string {
  return `
gone AS (
  SELECT key, rank, max(load) AS load FROM store.${kind}_gone SEMI JOIN alive USING (load) GROUP BY ALL
),
appearance AS (
  SELECT record.id, record.key, record.rank,
    greatest(min(seen.load), max(seen.load) FILTER (seen.restated)) AS load
  FROM store.${kind}_seen AS seen SEMI JOIN alive USING (load)
  JOIN ${records} AS record ON record.id = seen.record
  LEFT JOIN gone ON gone.key = record.key AND gone.rank = record.rank
  WHERE seen.load > coalesce(gone.load, 0)
  GROUP BY ALL
),
winner AS (SELECT key, rank, arg_max(id, load) AS id FROM appearance GROUP BY key, rank)`;
}

/**
 * The relations of the current records, given the loads that count: those that are kept, or, for
 * loads that counted once, tables that stay for the time of a reading.
 */
export async function currentRecords(
  engine: Engine,
  kinds: readonly Kind[],
  loads: string,
): Promise<(kind: string) => string> {
  if (loads === liveLoads) return (kind) => `store.${kind}_current`;
  const statements = kinds.map(
    ({ name }) =>
      `CREATE OR REPLACE TABLE past_${name} AS ${currentSql(name, `(SELECT load FROM ${loads})`)};`,
  );
  await engine.execute(statements.join('\n'));
  return (kind) => `past_${kind}`;
}
