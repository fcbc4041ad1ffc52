import type { Kind } from '../domain/field.ts';
import type { Engine } from './engine.ts';

/** Where the rows of a load lie by the registry, places and contours in force. */
export interface PlacementRequest {
  readonly kind: Kind;
  /** Version of the registry that placed the rows. */
  readonly registry: string;
}

/**
 * The outcome of a merge with the places of its rows. Each row has one: the outer join only keeps the
 * engine, which expects no outcome, from an order of its own.
 */
export const placedOutcome = 'outcome LEFT JOIN placed USING (place)';

/**
 * Gives the records that a merge saw again (`outcome`, `placed`) the place that they have
 * now: a position is not stored, so its file alone can say it anew. The number of rows whose
 * district changed.
 */
export async function refreshPlacements(
  engine: Engine,
  { kind, registry }: PlacementRequest,
): Promise<number> {
  const [seenAgain] = await engine.query('SELECT 1 FROM outcome WHERE known IS NOT NULL LIMIT 1');
  if (seenAgain === undefined) return 0;
  await engine.execute(`
CREATE OR REPLACE TEMP TABLE moved AS
SELECT record.id, placed.district, placed.placed, record.district <> placed.district AS elsewhere
FROM ${placedOutcome}
JOIN store.${kind.name} AS record ON record.id = outcome.known
WHERE outcome.known IS NOT NULL
  AND (record.district <> placed.district OR record.placed <> placed.placed);
UPDATE store.${kind.name} AS record
SET district = moved.district, placed = moved.placed, registry = '${registry}'
FROM moved WHERE record.id = moved.id;`);
  const [row] = await engine.query<{ n: number }>(
    'SELECT count(*) FILTER (elsewhere) AS n FROM moved',
  );
  await engine.execute('DROP TABLE moved');
  return row?.n ?? 0;
}
