import type { Kind } from '../domain/field.ts';
import type { Month } from '../domain/month.ts';
import type { Engine } from './engine.ts';

/** A cell that a load touched; `district` is null where it concerns them all (what covers a month). */
export type TouchedCell = {
  readonly load: number;
  readonly kind: string;
  readonly month: Month;
  readonly district: string | null;
};

/**
 * What the loads after `since` touched: cells where they brought, revised or withdrew records, undid
 * a load that had, or covered a month. A record that moved to another month touches both; a load
 * that was undone itself, and the one that undid it, touch nothing.
 */
export async function cellsTouchedSince(
  engine: Engine,
  kinds: readonly Kind[],
  since: number,
): Promise<readonly TouchedCell[]> {
  const parts = kinds.flatMap((kind) => recordParts(kind, since));
  return engine.query<TouchedCell>(
    `SELECT DISTINCT * FROM (${[...parts, coveredSql(kinds, since)].join('\nUNION ALL ')})
WHERE load IN (SELECT load FROM store.loads WHERE live) ORDER BY load, kind, month, district`,
    [],
  );
}

function recordParts({ name, month }: Kind, since: number): readonly string[] {
  const cell = `'${name}' AS kind, strftime(record.${month}, '%Y-%m') AS month, record.district`;
  const touched = `(
  SELECT record, min(load) AS load FROM store.${name}_seen GROUP BY record HAVING min(load) > ${since}
  UNION SELECT record, load FROM store.${name}_seen WHERE restated AND load > ${since}
  UNION SELECT seen.record, loads.load FROM store.${name}_seen AS seen
    JOIN store.loads AS loads ON loads.undoes = seen.load
    WHERE loads.load > ${since} AND loads.undoes <= ${since})`;
  return [
    `SELECT touched.load, ${cell} FROM ${touched} AS touched
  JOIN store.${name} AS mine ON mine.id = touched.record
  JOIN store.${name} AS record ON record.key = mine.key AND record.rank = mine.rank`,
    `SELECT gone.load, ${cell} FROM store.${name}_gone AS gone
  JOIN store.${name} AS record ON record.key = gone.key AND record.rank = gone.rank
  WHERE gone.load > ${since}`,
  ];
}

/** Coverage changes figures without a record: a month becomes 0, or is not available any more. */
function coveredSql(kinds: readonly Kind[], since: number): string {
  const every = kinds.map(({ name }) => `('${name}')`).join(', ');
  return `SELECT loads.load, known.kind, months.month, NULL AS district FROM store.loads AS loads
  JOIN store.load_months AS months ON months.load = coalesce(loads.undoes, loads.load)
  JOIN (VALUES ${every}) AS known(kind) ON known.kind = coalesce(loads.kind, known.kind)
  WHERE loads.load > ${since} AND coalesce(loads.undoes, 0) <= ${since}
    AND (months.covered OR loads.action = 'remove')`;
}
