import type { Kind } from '../domain/field.ts';
import type { Engine } from './engine.ts';

export interface WithholdRequest {
  readonly kind: Kind;
  /** The load that was merged, and withdraws. */
  readonly load: number;
  /** Rows of the file that could not be taken apart: each may be any record. */
  readonly unreadable: number;
}

/**
 * Takes back, inside the transaction of a merge, the withdrawal of records that a refused row of the
 * file (in `staged`, with its reason) may be: those of its number; without one, those without a
 * number, of its month if it tells one. A file that can't be read is not one that lacks a record.
 * The number of records that are kept.
 */
export async function withhold(engine: Engine, request: WithholdRequest): Promise<number> {
  const { kind, load, unreadable } = request;
  const gone = `store.${kind.name}_gone`;
  await engine.execute(`
CREATE TEMP TABLE doubtful AS
SELECT key, identified, strftime(${kind.month}, '%Y-%m') AS month FROM staged
WHERE reason IS NOT NULL AND reason NOT IN ('skip', ':total-line');
CREATE TEMP TABLE withheld AS
SELECT key, rank FROM store.${kind.name}_standing AS record
SEMI JOIN (FROM ${gone} WHERE load = ${load}) AS mine USING (key, rank)
WHERE ${unreadable > 0}
  OR key IN (SELECT key FROM doubtful WHERE identified)
  OR (${kind.identifier} IS NULL AND EXISTS (FROM doubtful WHERE NOT identified
    AND coalesce(month = strftime(record.${kind.month}, '%Y-%m'), true)));
DELETE FROM ${gone} WHERE load = ${load} AND (key, rank) IN (SELECT key, rank FROM withheld);`);
  const [row] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM withheld');
  await engine.execute('DROP TABLE doubtful; DROP TABLE withheld;');
  return row?.n ?? 0;
}
