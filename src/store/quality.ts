import type { Field, Kind } from '../domain/field.ts';
import { currentRelation } from './current.ts';
import type { Engine } from './engine.ts';
import { liveLoads } from './live-loads.ts';

/**
 * Refused rows of the loads that count, by source, field and reason; of a file that was loaded more
 * than once, those of its last load; of one whose refused rows all came back, those of the mended
 * file.
 */
export async function listRefused(
  engine: Engine,
  loads: string = liveLoads,
): Promise<
  readonly {
    readonly source: string;
    readonly field: string;
    readonly reason: string;
    readonly rows: number;
  }[]
> {
  return engine.query(`
WITH counted AS MATERIALIZED (
  SELECT load, source, kind, sha256, continues, read, refused FROM ${loads}),
mended AS (SELECT counted.load FROM counted JOIN counted AS mending ON mending.continues = counted.load
  WHERE mending.read >= counted.refused)
SELECT source, field, load_refusals.reason, sum(rows) AS rows FROM store.load_refusals JOIN counted USING (load)
WHERE load IN (SELECT max(load) FROM counted GROUP BY sha256, kind, source) AND load NOT IN (FROM mended)
GROUP BY ALL ORDER BY source, rows DESC, field, load_refusals.reason`);
}

/** Words of the `records` of a kind that a vocabulary (`relation`, with a column `word`) lacks. */
export async function listUnknownWords(
  engine: Engine,
  kind: Kind,
  records: string,
  relation: (field: Field) => string | undefined,
): Promise<
  readonly {
    readonly kind: string;
    readonly field: string;
    readonly word: string;
    readonly rows: number;
  }[]
> {
  const parts = kind.fields.flatMap((field) => {
    const known = relation(field);
    return known === undefined
      ? []
      : [
          `SELECT '${kind.name}' AS kind, '${field.name}' AS field, ${field.name} AS word, count(*) AS rows
FROM ${records} WHERE ${field.name} IS NOT NULL AND ${field.name} NOT IN (SELECT word FROM ${known}) GROUP BY 3`,
        ];
  });
  return parts.length === 0
    ? []
    : engine.query(`${parts.join(' UNION ALL ')} ORDER BY kind, field, rows DESC, word`);
}

/** Events whose amounts differ between their lines, from sources without a rule for them. */
export async function countConflicts(engine: Engine, loads: string = liveLoads): Promise<number> {
  const amounts = ['cash_eur', 'other_assets_eur', 'vehicles', 'firearms', 'other_weapons'];
  const differs = amounts.map((name) => `count(DISTINCT ${name}) > 1`).join(' OR ');
  const [row] = await engine.query<{ n: number }>(`
SELECT count(*) AS n FROM (
  SELECT source, seizure_id FROM ${currentRelation('seizures')}
  WHERE seizure_id IS NOT NULL AND source NOT IN (
    SELECT source FROM ${loads} AS counted WHERE kind = 'seizures' AND event_amounts IS NOT NULL)
  GROUP BY ALL HAVING ${differs})`);
  return row?.n ?? 0;
}
