import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { migrate, schemaVersion, storeVersion } from '../../src/store/migrations.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { createTablesSql } from '../../src/store/schema.ts';
import { notes } from './small-kind.ts';

let folder: string;
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cross-schema-'));
  engine = await openEngine({ threads: 1 });
  await engine.execute(`ATTACH '${join(folder, 'store.duckdb')}' AS store`);
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

const tables = async () => {
  const rows = await engine.query<{ name: string }>(
    `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

describe('a new store', () => {
  test('has version 0, then that of the program', async () => {
    expect(await storeVersion(engine)).toBe(0);
    await migrate(engine, 0, kinds);
    expect(await storeVersion(engine)).toBe(schemaVersion);
  });

  test('has the records, sightings and withdrawals of every kind', async () => {
    await migrate(engine, 0, kinds);
    const names = await tables();
    for (const { name } of kinds) {
      expect(names).toEqual(expect.arrayContaining([name, `${name}_seen`, `${name}_gone`]));
      expect(await engine.query(`FROM store.${name}_current`)).toEqual([]);
    }
  });

  test('is brought up to date once', async () => {
    await migrate(engine, 0, kinds);
    const before = await tables();
    await migrate(engine, await storeVersion(engine), kinds);
    expect(await tables()).toEqual(before);
  });

  test('that could not be made whole is not made at all', async () => {
    const broken = { ...notes, name: 'two words' };
    await expect(migrate(engine, 0, [notes, broken])).rejects.toThrow();
    expect(await tables()).toEqual([]);
    expect(await storeVersion(engine)).toBe(0);
    await migrate(engine, 0, [notes]);
    expect(await tables()).toContain('notes');
  });
});

describe('a store of version 1', () => {
  const identity = () => ({
    workspace: folder,
    path: join(folder, 'store.duckdb'),
    keyFingerprint: 'key',
  });

  beforeEach(async () => {
    await engine.execute(`${createTablesSql(kinds)}
INSERT INTO store.meta VALUES ('schema', '1');
INSERT INTO store.loads (load, loaded_at, action, live) VALUES (1, '2026-01-31 12:00:00', 'ingest', true);`);
    await closeStore(engine);
  });

  test.each(['read', 'write'] as const)('is brought up to date when opened to %s', async (mode) => {
    await openStore(engine, identity(), mode, kinds);
    expect(await storeVersion(engine)).toBe(schemaVersion);
    expect(await engine.query('SELECT load, action FROM store.loads')).toEqual([
      { load: 1, action: 'ingest' },
    ]);
    for (const { name } of kinds)
      expect(await engine.query(`FROM store.${name}_current`)).toEqual([]);
  });

  test('is given back for reading only', async () => {
    await openStore(engine, identity(), 'read', kinds);
    await expect(engine.execute('DELETE FROM store.loads')).rejects.toThrow(/read-only/);
  });
});
