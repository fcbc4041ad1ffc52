import { deliveriesSql } from './deliveries.ts';
import type { Engine } from './engine.ts';
import { liveLoads } from './live-loads.ts';

/** Rows of a load in a month, and whether the load covers it. */
export type LoadMonth = {
  readonly month: string;
  readonly rows: number;
  readonly covered: boolean;
  /** Covered because the user said so (`--covers`). */
  readonly declared: boolean;
};

export async function recordMonths(
  engine: Engine,
  load: number,
  months: readonly LoadMonth[],
): Promise<void> {
  if (months.length === 0) return;
  const rows = months.map(
    ({ month, rows, covered, declared }) =>
      `(${load}, '${month}', ${rows}, ${covered}, ${declared})`,
  );
  await engine.execute(`INSERT INTO store.load_months VALUES ${rows.join(', ')}`);
}

/**
 * Months that the loads of a source and kind cover, those that count and came before `before`;
 * not those that were removed since.
 */
export async function coveredBefore(
  engine: Engine,
  source: string,
  kind: string,
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<readonly string[]> {
  const loads = `(FROM ${liveLoads} WHERE load < ${before})`;
  const rows = await engine.query<{ month: string }>(
    `SELECT DISTINCT month FROM (${deliveriesSql(loads)})
WHERE NOT removed AND source = $1 AND kind = $2 ORDER BY month`,
    [source, kind],
  );
  return rows.map(({ month }) => month);
}

/** How many rows of a load were refused, by field and reason. */
export type LoadRefusal = {
  readonly field: string;
  readonly reason: string;
  readonly rows: number;
};

export async function recordRefusals(
  engine: Engine,
  load: number,
  refusals: readonly LoadRefusal[],
): Promise<void> {
  if (refusals.length === 0) return;
  const rows = refusals.map(
    ({ field, reason, rows }) => `(${load}, '${field}', '${reason}', ${rows})`,
  );
  await engine.execute(`INSERT INTO store.load_refusals VALUES ${rows.join(', ')}`);
}
