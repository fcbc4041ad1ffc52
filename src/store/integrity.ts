import type { Kind } from '../domain/field.ts';
import { decisionKinds } from '../domain/kinds/decisions.ts';
import { doubleDecisions } from '../domain/kinds/double-decisions.ts';
import { kinds as everyKind } from '../domain/kinds.ts';
import type { Engine } from './engine.ts';
import { liveLoads, undoneLoads } from './live-loads.ts';
import { refreshLive } from './loads.ts';
import { rebuildSupersededSql, supersededFaultsSql } from './superseded.ts';

/** What can be wrong with the store, in the order in which it is looked at. */
export const storeChecks = ['tables', 'records', 'sums', 'current'] as const;

export type StoreCheck = (typeof storeChecks)[number];

/** Every kind of thing that has versions in the store. */
const versioned: readonly Kind[] = [doubleDecisions, ...decisionKinds, ...everyKind];

/**
 * How many faults each check finds. `tables`: tables whose pages the engine can't read, each being
 * read whole. `records`: records with a number that another one has, sightings and withdrawals of
 * what is not there. `sums`: loads of which read is not new, revised, unchanged and refused together,
 * or a gap in their numbers. `current`: entries of the kept lists of what is not current that the
 * sightings contradict; these, and only these, can be made anew.
 */
export async function storeFaults(engine: Engine): Promise<Readonly<Record<StoreCheck, number>>> {
  const tables = await countUnreadable(engine);
  // What can't be read can't be judged.
  if (tables > 0) return { tables, records: 0, sums: 0, current: 0 };
  const counted = async (sql: string) => (await engine.query<{ n: number }>(sql))[0]?.n ?? 0;
  return {
    tables,
    records: await counted(sumOf(versioned.map(recordFaultsSql))),
    sums: await counted(loadFaultsSql),
    current:
      (await counted(sumOf(versioned.map(supersededFaultsSql)))) + (await countWrongLive(engine)),
  };
}

/** Makes anew what follows from the sightings and the loads; in a transaction of the caller. */
export async function rebuildCurrent(engine: Engine): Promise<void> {
  await refreshLive(engine);
  await engine.execute(versioned.map(rebuildSupersededSql).join('\n'));
}

/** Loads of files, by number: the journal must have a line of each. */
export async function recordedLoads(
  engine: Engine,
): Promise<readonly { readonly load: number; readonly at: string }[]> {
  return engine.query(
    `SELECT load, strftime(loaded_at, '%Y-%m-%dT%H:%M:%S') AS at FROM store.loads ORDER BY load`,
  );
}

/** Files of refused rows that the loads name. */
export async function namedRejects(engine: Engine): Promise<readonly string[]> {
  const rows = await engine.query<{ rejects: string }>(
    'SELECT DISTINCT rejects FROM store.loads WHERE rejects IS NOT NULL ORDER BY ALL',
  );
  return rows.map(({ rejects }) => rejects);
}

async function countUnreadable(engine: Engine): Promise<number> {
  const tables = await engine.query<{ name: string }>(
    `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store' ORDER BY ALL`,
  );
  let unreadable = 0;
  for (const { name } of tables) {
    const read = engine.query(`SELECT bit_xor(hash(t)) AS h FROM store."${name}" AS t`);
    unreadable += await read.then(
      () => 0,
      () => 1,
    );
  }
  return unreadable;
}

function sumOf(parts: readonly string[]): string {
  return `SELECT sum(n)::INTEGER AS n FROM (${parts.join(' UNION ALL ')})`;
}

function recordFaultsSql({ name }: Kind): string {
  return `
SELECT count(*) - count(DISTINCT id) AS n FROM store.${name}
UNION ALL SELECT count(*) FROM store.${name}_seen AS seen
  WHERE seen.record NOT IN (SELECT id FROM store.${name}) OR seen.load NOT IN (SELECT load FROM store.loads)
UNION ALL SELECT count(*) FROM store.${name}_gone AS gone
  WHERE gone.load NOT IN (SELECT load FROM store.loads)`;
}

const loadFaultsSql = `
SELECT (SELECT count(*) FROM store.loads WHERE action = 'ingest' AND read IS NOT NULL
    AND read <> new + revised + unchanged + refused)
  + (SELECT coalesce(max(load), 0) - count(*) FROM store.loads) AS n`;

async function countWrongLive(engine: Engine): Promise<number> {
  const loads = await engine.query<{ load: number; undoes: number | null }>(
    'SELECT load, undoes FROM store.loads',
  );
  const counted = await engine.query<{ load: number }>(`SELECT load FROM ${liveLoads}`);
  const live = new Set(counted.map(({ load }) => load));
  const undone = undoneLoads(loads);
  return loads.filter(({ load }) => live.has(load) === undone.has(load)).length;
}
