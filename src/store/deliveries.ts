import { kinds } from '../domain/kinds.ts';
import type { Month } from '../domain/month.ts';
import { literal } from '../sql-literal.ts';
import type { Engine } from './engine.ts';
import { liveLoads } from './live-loads.ts';

/** A month that a load that counts covers. */
export type StoredDelivery = {
  readonly source: string;
  readonly kind: string;
  readonly month: Month;
  readonly rows: number;
  readonly declared: boolean;
  /** The file was delivered before the month was over. */
  readonly unfinished: boolean;
  /** A later load removed the month from what the source delivered: it is expected, and missing. */
  readonly removed: boolean;
  /** The load, the rows of its file, and the day on which that was delivered. */
  readonly load: number;
  /** SHA-256 of the file's bytes; null where it is not known. */
  readonly sha256: string | null;
  readonly read: number;
  readonly refused: number;
  readonly revised: number;
  readonly deliveredOn: string;
  /** The file names what its records are of: a product, an offence. */
  readonly named: boolean;
};

/** The field that says what a record is of, by kind; NULL for a kind that has none. */
const subjectSql = `CASE delivery.kind ${kinds
  .flatMap(({ name, subject }) =>
    subject === undefined ? [] : [`WHEN ${literal(name)} THEN ${literal(subject)}`],
  )
  .join(' ')} END`;

/**
 * What the given loads cover, one row a load and month. A mended file counts as delivered when the
 * load that it continues was: mending July's rows in September does not complete July.
 */
export function deliveriesSql(loads: string): string {
  return `
WITH counted AS (FROM ${loads}),
removal AS (SELECT source, kind, month, max(load) AS load FROM store.load_months JOIN counted USING (load)
  WHERE action = 'remove' GROUP BY ALL)
SELECT delivery.source, delivery.kind, delivery.month, rows, declared, delivery.load, sha256, read, refused, revised,
  strftime(coalesce(delivered_at, loaded_at), '%Y-%m-%d') AS "deliveredOn",
  coalesce(list_contains(fields, ${subjectSql}), true) AS named,
  coalesce(delivered_at, loaded_at) < (delivery.month || '-01')::TIMESTAMP + INTERVAL 1 MONTH AS unfinished,
  coalesce(greatest(of_kind.load, of_all.load) > delivery.load, false) AS removed
FROM (SELECT * FROM store.load_months JOIN counted USING (load) WHERE covered) AS delivery
LEFT JOIN removal AS of_kind ON of_kind.source = delivery.source AND of_kind.month = delivery.month
  AND of_kind.kind = delivery.kind
LEFT JOIN removal AS of_all ON of_all.source = delivery.source AND of_all.month = delivery.month
  AND of_all.kind IS NULL`;
}

/** What the loads that count cover, removed months included. */
export async function listDeliveries(
  engine: Engine,
  loads: string = liveLoads,
): Promise<readonly StoredDelivery[]> {
  return engine.query<StoredDelivery>(`${deliveriesSql(loads)} ORDER BY ALL`);
}

/** How the relations of what a source is known to cover are named; by default, what counts now. */
export interface PerimeterRelations {
  readonly records?: (kind: string) => string;
  readonly loads?: string;
}

/**
 * The districts in which each source has current records of a kind, or had some that were removed
 * or purged:
 * a source whose month was removed is still expected where it used to deliver.
 */
export async function listPerimeters(
  engine: Engine,
  kinds: readonly string[],
  { records = (kind) => `store.${kind}_current`, loads = liveLoads }: PerimeterRelations = {},
): Promise<
  readonly { readonly source: string; readonly kind: string; readonly district: string }[]
> {
  const parts = kinds.map(
    (kind) => `SELECT source, '${kind}' AS kind, district FROM ${records(kind)}
UNION ALL SELECT source, '${kind}', district FROM store.${kind}
  SEMI JOIN (SELECT key, rank FROM store.${kind}_gone SEMI JOIN removal USING (load)) AS removed USING (key, rank)`,
  );
  const purged = 'SELECT source, kind, district FROM store.purged';
  return engine.query(`WITH removal AS (SELECT load FROM ${loads} AS counted WHERE action = 'remove')
SELECT DISTINCT * FROM (${[...parts, purged].join(' UNION ALL ')}) ORDER BY ALL`);
}

/** The time of the last load that counts, UTC; undefined where no file is loaded. */
export async function lastLoadAt(
  engine: Engine,
  loads: string = liveLoads,
): Promise<string | undefined> {
  const [row] = await engine.query<{ last: string | null }>(
    `SELECT strftime(max(loaded_at), '%Y-%m-%dT%H:%M:%SZ') AS last FROM ${loads} AS counted
WHERE action <> 'purge' HAVING bool_or(action = 'ingest')`,
  );
  return row?.last ?? undefined;
}
