import type { Engine } from './engine.ts';

/** Rows of a load in a month, and whether the load covers it. */
export interface LoadMonth {
  readonly month: string;
  readonly rows: number;
  readonly covered: boolean;
  /** Covered because the user said so (`--covers`). */
  readonly declared: boolean;
}

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

/** Months that the live loads of a source and kind cover. */
export async function coveredBefore(
  engine: Engine,
  source: string,
  kind: string,
): Promise<readonly string[]> {
  const rows = await engine.query<{ month: string }>(
    `SELECT DISTINCT month FROM store.load_months JOIN store.loads USING (load)
WHERE live AND covered AND source = $1 AND kind = $2 ORDER BY month`,
    [source, kind],
  );
  return rows.map(({ month }) => month);
}

/** How many rows of a load were refused, by field and reason. */
export interface LoadRefusal {
  readonly field: string;
  readonly reason: string;
  readonly rows: number;
}

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
