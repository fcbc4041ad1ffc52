import type { Kind } from '../domain/field.ts';
import { literal } from '../sql-literal.ts';
import type { Engine } from './engine.ts';

export interface SuspectsRequest {
  readonly kind: Kind;
  readonly load: number;
  readonly source: string;
  /** Months that live loads of this source and kind had covered before. */
  readonly coveredBefore: readonly string[];
  /** Months of which the merge withdraws what the file lacks. */
  readonly withdrawIn: readonly string[];
}

/** Rows with a number of their own that do not look like what the number makes of them. */
export interface Suspects {
  /** They revise a record of another month, or of another QRR: another fact may have taken its number. */
  readonly moved: number;
  /**
   * Records that the file lacks and that an earlier load had beside those that it repeats, of months of
   * which it repeats at least as many: what came in a file of its own is not looked for.
   */
  readonly missing: number;
  /** New rows that differ from a record that the file lacks by their number alone, where half of the new rows do. */
  readonly renumbered: number;
  /** New rows under the number of a record that the file lacks: they count beside it. */
  readonly added: number;
}

const none: Suspects = { moved: 0, missing: 0, renumbered: 0, added: 0 };

/** Fewer rows that look like others may be others: two seizures of 5 g on one day. */
const fewestRenumbered = 3;

/**
 * Looks, inside the transaction of a merge, at what its numbers did (`outcome`, `slot`). Nothing is
 * changed: a number says which record a row is, and only people can tell that it says it wrongly.
 */
export async function findSuspects(engine: Engine, request: SuspectsRequest): Promise<Suspects> {
  if (request.coveredBefore.length === 0) return none;
  const [row] = await engine.query<{ [Name in keyof Suspects]: number }>(suspectsSql(request));
  return row ?? none;
}

function suspectsSql({ kind, load, source, coveredBefore, withdrawIn }: SuspectsRequest): string {
  const { name, identifier } = kind;
  const monthOf = (record: string) => `strftime(${record}.${kind.month}, '%Y-%m')`;
  const months = (list: readonly string[]) => ['NULL', ...list.map(literal)].join(', ');
  return `
WITH mine AS (SELECT verdict, record.id, record.key, record.rank, record.content, record.district, ${monthOf('record')} AS month
  FROM outcome JOIN store.${name} AS record ON record.id = outcome.id WHERE outcome.identified),
moved AS (SELECT mine.id FROM mine JOIN slot ON slot.key = mine.key AND slot.rank = mine.rank AND slot.current
  JOIN store.${name} AS before ON before.id = slot.id
  WHERE verdict = 'revised' AND (${monthOf('before')} <> mine.month
    OR (before.district <> mine.district AND before.district <> 'UNPLACED' AND mine.district <> 'UNPLACED'))),
lacking AS (SELECT record.id, record.content, ${monthOf('record')} AS month
  FROM store.${name}_standing AS record ANTI JOIN outcome USING (key, rank)
  WHERE record.source = ${literal(source)} AND ${monthOf('record')} IN (${months(coveredBefore)})
    AND (${monthOf('record')} IN (${months(withdrawIn)})) IS NOT TRUE
    AND ${monthOf('record')} IN (SELECT month FROM mine)),
seen AS (SELECT record AS id, load FROM store.${name}_seen WHERE load <> ${load}),
versions AS (SELECT DISTINCT load FROM seen SEMI JOIN lacking USING (id)
  INTERSECT SELECT DISTINCT load FROM seen SEMI JOIN mine USING (id)),
numbered AS (SELECT month, count(DISTINCT id) AS n FROM lacking JOIN seen USING (id) SEMI JOIN versions USING (load)
  SEMI JOIN (SELECT id FROM store.${name} WHERE ${identifier} IS NOT NULL) AS own USING (id) GROUP BY month),
repeated AS (SELECT month, count(*) AS n FROM mine WHERE verdict <> 'new' GROUP BY month),
alike AS (SELECT count(*) AS n FROM mine SEMI JOIN lacking USING (content) WHERE verdict = 'new'),
left_out AS (SELECT ${identifier} FROM store.${name} SEMI JOIN lacking USING (id))
SELECT (SELECT count(*) FROM moved) AS moved,
  (SELECT coalesce(sum(numbered.n), 0)::INTEGER FROM numbered JOIN repeated USING (month) WHERE repeated.n >= numbered.n) AS missing,
  (SELECT CASE WHEN n >= ${fewestRenumbered} AND 2 * n >= (SELECT count(*) FROM mine WHERE verdict = 'new' AND month IN (${months(coveredBefore)}))
    THEN n ELSE 0 END FROM alike) AS renumbered,
  (SELECT count(*) FROM store.${name} SEMI JOIN (FROM mine WHERE verdict = 'new') AS fresh USING (id)
    SEMI JOIN left_out USING (${identifier})) AS added`;
}
