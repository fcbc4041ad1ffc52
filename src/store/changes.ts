import type { Kind } from '../domain/field.ts';
import type { Month } from '../domain/month.ts';
import { deliveriesSql } from './deliveries.ts';
import type { Engine } from './engine.ts';
import { liveLoads } from './live-loads.ts';

/** What an act changed in what is current, counted in records. */
export interface Changes {
  /** Current before, and no more. */
  readonly withdrawn: number;
  /** Not current before. */
  readonly restored: number;
  /** Current before and after, with other values. */
  readonly revised: number;
  readonly months: readonly ChangedMonth[];
}

/** A month of a source whose records or coverage changed. */
export type ChangedMonth = {
  readonly source: string;
  readonly kind: string;
  readonly month: Month;
  /** Current records of the month. */
  readonly before: number;
  readonly after: number;
  readonly revised: number;
  readonly covered: boolean;
  readonly coveredBefore: boolean;
};

/** Runs `act`, inside the caller's transaction, and says what it changed of these kinds. */
export async function changesOf(
  engine: Engine,
  kinds: readonly Kind[],
  act: () => Promise<void>,
): Promise<Changes> {
  await engine.execute(`CREATE TEMP TABLE was AS ${stateSql(kinds)};
CREATE TEMP TABLE was_covered AS ${coverageSql};`);
  await act();
  await engine.execute(`CREATE TEMP TABLE became AS ${stateSql(kinds)};
CREATE TEMP TABLE is_covered AS ${coverageSql};`);
  const [counts] = await engine.query<Record<'withdrawn' | 'restored' | 'revised', number>>(`
SELECT count(*) FILTER (became.id IS NULL) AS withdrawn, count(*) FILTER (was.id IS NULL) AS restored,
  count(*) FILTER (was.id <> became.id) AS revised
FROM was FULL JOIN became USING (kind, key, rank)`);
  const months = await engine.query<ChangedMonth>(monthsSql(kinds));
  await engine.execute(
    'DROP TABLE was; DROP TABLE was_covered; DROP TABLE became; DROP TABLE is_covered',
  );
  return { ...(counts ?? { withdrawn: 0, restored: 0, revised: 0 }), months };
}

function stateSql(kinds: readonly Kind[]): string {
  const parts = kinds.map(
    ({ name, month }) =>
      `SELECT '${name}' AS kind, source, key, rank, id, strftime(${month}, '%Y-%m') AS month FROM store.${name}_current`,
  );
  return parts.join(' UNION ALL ');
}

const coverageSql = `SELECT DISTINCT source, kind, month FROM (${deliveriesSql(liveLoads)}) WHERE NOT removed`;

function monthsSql(kinds: readonly Kind[]): string {
  const names = kinds.map(({ name }) => `'${name}'`).join(', ');
  return `
WITH side AS (
  SELECT *, true AS old FROM was ANTI JOIN became USING (kind, key, rank, id)
  UNION ALL SELECT *, false FROM became ANTI JOIN was USING (kind, key, rank, id)
),
turned AS (
  (FROM was_covered EXCEPT FROM is_covered) UNION ALL (FROM is_covered EXCEPT FROM was_covered)
),
touched AS (SELECT source, kind, month FROM side UNION SELECT source, kind, month FROM turned)
SELECT source, kind, month,
  (SELECT count(*) FROM was WHERE (was.source, was.kind, was.month) = (touched.source, touched.kind, touched.month)) AS before,
  (SELECT count(*) FROM became WHERE (became.source, became.kind, became.month) = (touched.source, touched.kind, touched.month)) AS after,
  (SELECT count(*) FROM was JOIN became USING (kind, key, rank)
    WHERE was.id <> became.id AND (became.source, became.kind, became.month) = (touched.source, touched.kind, touched.month)) AS revised,
  EXISTS (FROM is_covered AS c WHERE (c.source, c.kind, c.month) = (touched.source, touched.kind, touched.month)) AS covered,
  EXISTS (FROM was_covered AS c WHERE (c.source, c.kind, c.month) = (touched.source, touched.kind, touched.month)) AS "coveredBefore"
FROM touched WHERE kind IN (${names}) ORDER BY source, kind, month`;
}
