import type { Kind } from '../domain/field.ts';
import type { Engine } from './engine.ts';

/** Where the rows of a load lie by the registry, places and contours in force. */
export interface PlacementRequest {
  readonly kind: Kind;
  /** Version of the registry that placed the rows. */
  readonly registry: string;
}

/**
 * Gives the records that a merge saw again (`outcome`, `staged`, `placed`) the place that they have
 * now: a position is not stored, so its file alone can say it anew. The number of rows whose
 * district changed.
 */
export async function refreshPlacements(
  engine: Engine,
  { kind, registry }: PlacementRequest,
): Promise<number> {
  await engine.execute(`
CREATE OR REPLACE TEMP TABLE moved AS
SELECT record.id, fresh.district, fresh.placed, record.district <> fresh.district AS elsewhere
FROM outcome JOIN staged ON staged.rowid = outcome.row JOIN placed AS fresh ON fresh.place = staged.place
JOIN store.${kind.name} AS record ON record.id = outcome.known
WHERE record.district <> fresh.district OR record.placed <> fresh.placed;
UPDATE store.${kind.name} AS record
SET district = moved.district, placed = moved.placed, registry = '${registry}'
FROM moved WHERE record.id = moved.id;`);
  const [row] = await engine.query<{ n: number }>(
    'SELECT count(*) FILTER (elsewhere) AS n FROM moved',
  );
  await engine.execute('DROP TABLE moved');
  return row?.n ?? 0;
}
