import { type Engine, openEngine } from '../../src/store/engine.ts';

/** A load as the store remembers it. */
type StoredLoad = {
  readonly load: number;
  readonly file: string;
  readonly read: number;
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rejects: string | null;
  /** Records that say they were seen in it. */
  readonly seen: number;
};

/** What the checks need to know of a store. */
export interface StoreState {
  /** The same for the same rows in every table. */
  readonly fingerprint: string;
  readonly loads: readonly StoredLoad[];
  /** Rows of any table that belong to no load: what is left of half a load. */
  readonly orphans: number;
}

/** Reads the state of a store that no other engine has open. */
export async function storeState(path: string): Promise<StoreState> {
  const engine = await openEngine({ threads: 1 });
  try {
    await engine.execute(`ATTACH '${path.replaceAll("'", "''")}' AS store (READ_ONLY)`);
    const tables = await engine.query<{ name: string }>(
      `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store' ORDER BY 1`,
    );
    const names = tables.map(({ name }) => name);
    const seen = names.filter((name) => name.endsWith('_seen'));
    const sightings = seen.map((name) => `SELECT load FROM store.${name}`).join(' UNION ALL ');
    return {
      fingerprint: await fingerprintOf(engine, names),
      loads: await engine.query<StoredLoad>(`
SELECT load, file, read, new, revised, unchanged, refused, rejects,
  (SELECT count(*) FROM (${sightings}) AS sighting WHERE sighting.load = loads.load) AS seen
FROM store.loads ORDER BY load`),
      orphans: await orphansOf(engine, names, sightings),
    };
  } finally {
    engine.close();
  }
}

async function fingerprintOf(engine: Engine, names: readonly string[]): Promise<string> {
  const parts = names.map(
    (name) =>
      `SELECT '${name}' AS name, count(*) AS n, coalesce(sum(hash(row)), 0)::VARCHAR AS sum FROM store.${name} AS row`,
  );
  const rows = await engine.query(`${parts.join(' UNION ALL ')} ORDER BY name`);
  return JSON.stringify(rows);
}

async function orphansOf(
  engine: Engine,
  names: readonly string[],
  sightings: string,
): Promise<number> {
  const gone = names.filter((name) => name.endsWith('_gone'));
  const loads = [
    sightings,
    ...gone.map((name) => `SELECT load FROM store.${name}`),
    'SELECT load FROM store.load_months',
    'SELECT load FROM store.load_refusals',
  ].join(' UNION ALL ');
  const unseen = gone.map((name) => {
    const kind = name.slice(0, -'_gone'.length);
    return `SELECT count(*) AS n FROM store.${kind} WHERE id NOT IN (SELECT record FROM store.${kind}_seen)`;
  });
  const [row] = await engine.query<{ n: number }>(`
SELECT sum(n) AS n FROM (
SELECT count(*) AS n FROM (${loads}) WHERE load NOT IN (SELECT load FROM store.loads)
UNION ALL ${unseen.join(' UNION ALL ')})`);
  return row?.n ?? 0;
}
