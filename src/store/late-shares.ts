import type { Kind } from '../domain/field.ts';
import type { Month } from '../domain/month.ts';
import type { Engine } from './engine.ts';

/** What of a month of a source came with its first delivery, and what is known of it now. */
export type LateMonth = {
  readonly source: string;
  readonly kind: string;
  readonly month: Month;
  /** Records known now. */
  readonly total: number;
  /** Of these, those that the first delivery of the month had, in any version. */
  readonly early: number;
};

export interface LateMonthsRequest {
  readonly kinds: readonly Kind[];
  readonly records: (kind: string) => string;
  /** The relation of the loads that count. */
  readonly loads: string;
  /** The last month that is old enough to be complete. */
  readonly until: Month;
  /** A source and kind with fewer months says nothing, and costs nothing. */
  readonly atLeast: number;
}

/**
 * The past months of each source that were first delivered on time: after their end, within three
 * months of it. History that is loaded years later says nothing of how a month fills up. Of a month that was
 * purged, what was known when it was.
 */
export async function lateMonths(
  engine: Engine,
  { kinds, records, loads, until, atLeast }: LateMonthsRequest,
): Promise<readonly LateMonth[]> {
  const timely = timelySql(loads, until);
  const telling = await engine.query<{ kind: string; source: string }>(
    `SELECT kind, source FROM (${timely}) GROUP BY kind, source HAVING count(*) >= ${atLeast} ORDER BY ALL`,
  );
  const parts = kinds
    .filter(({ name }) => telling.some(({ kind }) => kind === name))
    .map(
      ({ name, month }) => `SELECT timely.source, timely.kind, timely.month,
  count(*) AS total, count(*) FILTER (known.load <= timely.load) AS early
FROM ${records(name)} AS record
JOIN timely ON timely.kind = '${name}' AND timely.source = record.source
  AND timely.month = strftime(record.${month}, '%Y-%m')
JOIN (SELECT mine.key, mine.rank, min(seen.load) AS load FROM store.${name}_seen AS seen
  JOIN store.${name} AS mine ON mine.id = seen.record GROUP BY ALL) AS known
  ON known.key = record.key AND known.rank = record.rank
ANTI JOIN store.closed_months AS closed ON closed.kind = timely.kind
  AND closed.source = timely.source AND closed.month = timely.month
GROUP BY ALL`,
    );
  if (parts.length === 0) return [];
  const names = telling.map(({ kind }) => `'${kind}'`).join(', ');
  const kept = `SELECT kept.source, kept.kind, kept.month, kept.total, kept.early
FROM store.kept_late AS kept JOIN timely USING (source, kind, month) WHERE kept.kind IN (${names})`;
  return engine.query<LateMonth>(
    `WITH timely AS (${timely}) ${[...parts, kept].join('\nUNION ALL ')} ORDER BY source, kind, month`,
  );
}

function timelySql(loads: string, until: Month): string {
  const end = `(months.month || '-01')::TIMESTAMP + INTERVAL 1 MONTH`;
  return `SELECT counted.source, counted.kind, months.month, min(counted.load) AS load
FROM store.load_months AS months JOIN (FROM ${loads}) AS counted ON counted.load = months.load
WHERE months.covered AND counted.action = 'ingest' AND months.month <= '${until}'
GROUP BY counted.source, counted.kind, months.month
HAVING min(counted.loaded_at) >= any_value(${end})
  AND min(counted.loaded_at) < any_value(${end}) + INTERVAL 3 MONTH`;
}
