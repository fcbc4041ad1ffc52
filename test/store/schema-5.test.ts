import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { schemaVersion, storeVersion } from '../../src/store/migrations.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import {
  addDecisionsSql,
  addObjectivesSql,
  addSupersededSql,
  createTablesSql,
} from '../../src/store/schema.ts';

const added = ['deal_points', 'operations'];

let folder: string;
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cross-schema-'));
  engine = await openEngine({ threads: 1 });
  await engine.execute(`ATTACH '${join(folder, 'store.duckdb')}' AS store;
${createTablesSql(kinds)} ${addDecisionsSql()} ${addSupersededSql(kinds)} ${addObjectivesSql()}
INSERT INTO store.meta VALUES ('schema', '4'), ('key', 'test');
INSERT INTO store.loads (load, loaded_at, action, kind, source, live)
  VALUES (1, '2019-08-12 10:00:00', 'ingest', 'reports', 'cross', true);
INSERT INTO store.reports (id, key, rank, content, source, received_on, district, placed, registry)
  VALUES (1, uuid(), 1, uuid(), 'cross', '2019-07-01', '77_1', 'code', 'v1');
INSERT INTO store.reports_seen VALUES (1, 1, false);`);
  expect((await tables()).filter((name) => added.includes(name))).toEqual([]);
  await closeStore(engine);
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

const tables = async () =>
  (
    await engine.query<{ name: string }>(
      `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store' ORDER BY 1`,
    )
  ).map(({ name }) => name);

test.each(['write', 'read'] as const)(
  'a store of version 4 gets deal points and operations when opened to %s',
  async (mode) => {
    const path = join(folder, 'store.duckdb');
    await openStore(engine, { workspace: folder, path, keyFingerprint: 'test' }, mode, kinds);
    expect(schemaVersion).toBeGreaterThanOrEqual(5);
    expect(await storeVersion(engine)).toBe(schemaVersion);
    for (const kind of added) {
      const parts = [kind, `${kind}_seen`, `${kind}_gone`];
      const lists = [`${kind}_superseded`, `${kind}_left_out`];
      expect(await tables()).toEqual(expect.arrayContaining([...parts, ...lists]));
      expect(await engine.query(`FROM store.${kind}_standing`)).toEqual([]);
      expect(await engine.query(`FROM store.${kind}_current`)).toEqual([]);
    }
    expect(await engine.query('SELECT id FROM store.reports_current')).toEqual([{ id: 1 }]);
  },
);

test('each kind says which version brings its tables', () => {
  const since = Object.fromEntries(kinds.map(({ name, since }) => [name, since ?? 1]));
  expect(since).toEqual({ seizures: 1, arrests: 1, reports: 1, deal_points: 5, operations: 5 });
});
