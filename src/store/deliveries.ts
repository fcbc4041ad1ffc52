import type { Engine } from './engine.ts';

/** A month that a live load covers. */
export type StoredDelivery = {
  readonly source: string;
  readonly kind: string;
  readonly month: string;
  readonly rows: number;
  readonly declared: boolean;
  /** The load was made before the month was over. */
  readonly unfinished: boolean;
};

/** What the live loads cover, one row a load and month. */
export async function listDeliveries(engine: Engine): Promise<readonly StoredDelivery[]> {
  return engine.query<StoredDelivery>(`
SELECT source, kind, month, rows, declared,
  loaded_at < (month || '-01')::TIMESTAMP + INTERVAL 1 MONTH AS unfinished
FROM store.load_months JOIN store.loads USING (load)
WHERE live AND covered ORDER BY ALL`);
}

/** The districts in which each source has current records of a kind. */
export async function listPerimeters(
  engine: Engine,
  kinds: readonly string[],
  records: (kind: string) => string = (kind) => `store.${kind}_current`,
): Promise<
  readonly { readonly source: string; readonly kind: string; readonly district: string }[]
> {
  const parts = kinds.map(
    (kind) => `SELECT DISTINCT source, '${kind}' AS kind, district FROM ${records(kind)}`,
  );
  return engine.query(`${parts.join(' UNION ALL ')} ORDER BY ALL`);
}

/** The time of the last live load, UTC; undefined for an empty store. */
export async function lastLoadAt(engine: Engine): Promise<string | undefined> {
  const [row] = await engine.query<{ last: string | null }>(
    `SELECT strftime(max(loaded_at), '%Y-%m-%dT%H:%M:%SZ') AS last FROM store.loads WHERE live AND kind IS NOT NULL`,
  );
  return row?.last ?? undefined;
}
