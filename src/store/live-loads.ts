import type { Engine } from './engine.ts';

/** The loads that count, with all their columns: those that no load that counts undoes. */
export const liveLoads = '(SELECT * FROM store.loads WHERE live)';

/** The table, in memory, of the loads that counted at some time. */
const pastLoads = 'past_loads';

/**
 * The loads that counted once `last` was made, as if none had been made since: what was undone
 * later counts, what was undone by then does not. Gives the relation, to be used for `liveLoads`.
 */
export async function keepLoadsUpTo(engine: Engine, last: number): Promise<string> {
  const loads = await engine.query<{ load: number; undoes: number | null }>(
    'SELECT load, undoes FROM store.loads WHERE load <= $1 ORDER BY load',
    [last],
  );
  const undone = undoneLoads(loads);
  await engine.execute(`CREATE OR REPLACE TABLE ${pastLoads} AS
SELECT * FROM store.loads WHERE load <= ${last} AND load NOT IN (${[0, ...undone].join(', ')})`);
  return pastLoads;
}

/**
 * The loads that do not count: a load counts unless one that counts undoes it. A load undoes only
 * earlier ones, so the last always counts and the others follow from the end.
 */
export function undoneLoads(
  loads: readonly { readonly load: number; readonly undoes: number | null }[],
): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { load, undoes } of [...loads].sort((a, b) => b.load - a.load)) {
    if (undoes !== null && !undone.has(load)) undone.add(undoes);
  }
  return undone;
}

/** The last load made up to the end of a day (`2019-08-12`) in a time zone; undefined before the first. */
export async function lastLoadUpToDay(
  engine: Engine,
  day: string,
  timeZone: string,
): Promise<number | undefined> {
  return lastLoadWhere(engine, `timezone($2, timezone('UTC', loaded_at))::DATE <= $1::DATE`, [
    day,
    timeZone,
  ]);
}

/** The last load made up to a moment, UTC (`2019-08-12T09:30:00Z`). */
export async function lastLoadUpToMoment(
  engine: Engine,
  moment: string,
): Promise<number | undefined> {
  return lastLoadWhere(engine, 'loaded_at <= $1::TIMESTAMP', [moment.replace(/Z$/, '')]);
}

async function lastLoadWhere(
  engine: Engine,
  condition: string,
  params: readonly string[],
): Promise<number | undefined> {
  const [row] = await engine.query<{ load: number | null }>(
    `SELECT max(load) AS load FROM store.loads WHERE ${condition}`,
    params,
  );
  return row?.load ?? undefined;
}
