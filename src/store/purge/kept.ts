import { kinds } from '../../domain/kinds.ts';
import type { Month } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import type { Engine } from '../engine.ts';

/** A month of a source of which the records were purged: nothing can be added to it any more. */
export type ClosedMonth = {
  readonly kind: string;
  readonly source: string;
  readonly month: Month;
  /** The purge. */
  readonly load: number;
};

export async function listClosedMonths(engine: Engine): Promise<readonly ClosedMonth[]> {
  return engine.query<ClosedMonth>(
    'SELECT kind, source, month, load FROM store.closed_months ORDER BY ALL',
  );
}

/** Closed months of one source and kind. */
export async function closedMonthsOf(
  engine: Engine,
  { source, kind }: { readonly source: string; readonly kind: string },
): Promise<readonly string[]> {
  const rows = await engine.query<{ month: string }>(
    'SELECT DISTINCT month FROM store.closed_months WHERE source = $1 AND kind = $2 ORDER BY ALL',
    [source, kind],
  );
  return rows.map(({ month }) => month);
}

/** An indicator that is kept of purged records: in which definition, and since which purge. */
export type KeptIndicator = {
  readonly indicator: string;
  readonly definition: string;
  readonly since: number;
};

export async function listKeptIndicators(engine: Engine): Promise<readonly KeptIndicator[]> {
  return engine.query<KeptIndicator>(
    'SELECT indicator, definition, since FROM store.kept_indicators',
  );
}

/** The last load that purged something; undefined before the first. */
export async function lastPurge(engine: Engine): Promise<number | undefined> {
  const [row] = await engine.query<{ load: number | null }>(
    'SELECT max(load) AS load FROM store.closed_months',
  );
  return row?.load ?? undefined;
}

/** Refuses what would change a month of a source that was purged. */
export async function refusePurged(
  engine: Engine,
  {
    source,
    kind,
    month,
  }: { readonly source: string; readonly kind: string; readonly month: string },
): Promise<void> {
  const closed = await closedMonthsOf(engine, { source, kind });
  if (closed.includes(month)) throw new UserError('month-purged', { source, month });
}

/** The months of a load that were purged since, or by it; none: it can still be undone. */
export async function purgedMonthsOfLoad(engine: Engine, load: number): Promise<readonly Month[]> {
  const rows = await engine.query<{ month: Month }>(
    `SELECT DISTINCT closed.month FROM store.closed_months AS closed
JOIN store.loads AS counted ON coalesce(counted.kind, closed.kind) = closed.kind AND counted.source = closed.source
JOIN store.load_months AS months ON months.load = counted.load AND months.month = closed.month
WHERE counted.load = $1
UNION SELECT month FROM store.closed_months WHERE load = $1 ORDER BY ALL`,
    [load],
  );
  return rows.map(({ month }) => month);
}

/** The first and last month of any date of any record, and of what is kept; undefined without any. */
export async function monthsOfRecords(
  engine: Engine,
): Promise<readonly [from: Month, to: Month] | undefined> {
  const dates = kinds.flatMap(({ name, fields }) =>
    fields
      .filter(({ type }) => type === 'date')
      .map((field) => `SELECT min(${field.name}) AS a, max(${field.name}) AS b FROM store.${name}`),
  );
  const [row] = await engine.query<{ a: Month | null; b: Month | null }>(
    `SELECT strftime(min(a), '%Y-%m') AS a, strftime(max(b), '%Y-%m') AS b FROM (${dates.join(' UNION ALL ')}
UNION ALL SELECT min((month || '-01')::DATE), max((month || '-01')::DATE) FROM store.aggregates)`,
  );
  return row?.a == null || row.b == null ? undefined : [row.a, row.b];
}
