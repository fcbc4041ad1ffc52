import type { Kind } from '../domain/field.ts';
import type { Engine } from './engine.ts';

/** Corrections made by hand that a load puts an end to. */
export interface ReplacedCorrections {
  /** Records. */
  readonly rows: number;
  /** The loads that had corrected them, the earliest first. */
  readonly loads: readonly number[];
}

/**
 * The corrected records that a load, merged but not yet recorded, gives other values or withdraws.
 * An older value that is merely seen again replaces nothing; nor is a correction one any more once
 * the source has delivered it too.
 */
export async function replacedCorrections(
  engine: Engine,
  { name }: Kind,
  load: number,
): Promise<ReplacedCorrections> {
  const [any] = await engine.query(
    "SELECT 1 FROM store.loads WHERE live AND action = 'correct' AND kind = $1 LIMIT 1",
    [name],
  );
  if (any === undefined) return { rows: 0, loads: [] };
  const rows = await engine.query<{ load: number; rows: number }>(replacedSql(name, load));
  return {
    rows: rows.reduce((sum, one) => sum + one.rows, 0),
    loads: rows.map((one) => one.load),
  };
}

/** `seen`: by loads that count; `alive`: contents seen since their key was last withdrawn. */
function replacedSql(name: string, load: number): string {
  return `
WITH seen AS (
  SELECT seen.record, seen.load, loads.action FROM store.${name}_seen AS seen
  JOIN store.loads AS loads ON loads.load = seen.load AND loads.live
),
corrected AS (
  SELECT record AS id, max(load) FILTER (action = 'correct') AS load,
    max(load) FILTER (action = 'ingest') AS delivered
  FROM seen SEMI JOIN (SELECT record FROM seen WHERE action = 'correct') AS mine USING (record)
  GROUP BY record
),
standing AS (
  SELECT record.id, record.key, record.rank, corrected.load FROM corrected
  JOIN store.${name}_standing AS record USING (id)
  WHERE corrected.load > coalesce(corrected.delivered, 0)
),
gone AS (
  SELECT key, rank, max(gone.load) AS load FROM store.${name}_gone AS gone
  SEMI JOIN standing USING (key, rank)
  JOIN store.loads AS loads ON loads.load = gone.load AND loads.live GROUP BY ALL
),
alive AS (
  SELECT DISTINCT record.id FROM store.${name} AS record SEMI JOIN standing USING (key, rank)
  JOIN seen ON seen.record = record.id LEFT JOIN gone USING (key, rank)
  WHERE seen.load > coalesce(gone.load, 0)
),
replaced AS (
  SELECT standing.id, standing.load FROM standing JOIN store.${name} AS record USING (key, rank)
  JOIN store.${name}_seen AS own ON own.record = record.id AND own.load = ${load}
  WHERE record.id <> standing.id AND (own.restated OR record.id NOT IN (SELECT id FROM alive))
  UNION SELECT standing.id, standing.load FROM standing
  SEMI JOIN (FROM store.${name}_gone WHERE load = ${load}) AS mine USING (key, rank)
)
SELECT load, count(*) AS rows FROM replaced GROUP BY load ORDER BY load`;
}
