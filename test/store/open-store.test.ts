import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { nextLoad, recordLoad } from '../../src/store/loads.ts';
import { schemaVersion } from '../../src/store/migrations.ts';
import { closeStore, openStore, StoreLocked } from '../../src/store/open-store.ts';
import { inTurn } from '../../src/store/queue.ts';
import { ended, firstWords, startTypescript } from './run-typescript.ts';

let folder: string;
let path: string;
let engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cross-open-'));
  path = join(folder, 'store.duckdb');
  engine = await openEngine({ threads: 1 });
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

const open = (mode: 'read' | 'write', keyFingerprint = 'key') =>
  openStore(engine, { workspace: folder, path, keyFingerprint }, mode, kinds);

const addLoad = async () =>
  recordLoad(engine, {
    load: await nextLoad(engine),
    at: '2026-01-31 12:00:00',
    action: 'ingest',
    user: 'test',
  });

describe('opening', () => {
  test('makes the store where it is missing, and finds it again', async () => {
    await open('write');
    await addLoad();
    await closeStore(engine);
    await open('read');
    expect(await nextLoad(engine)).toBe(2);
    await closeStore(engine);
  });

  test('for reading makes nothing', async () => {
    await expect(open('read')).rejects.toThrow();
    expect(existsSync(path)).toBe(false);
  });

  test('makes the store in a database without tables, as a killed process may leave it', async () => {
    await engine.execute(`ATTACH '${path}' AS store; DETACH store;`);
    await open('write');
    expect(await nextLoad(engine)).toBe(1);
  });

  test('for reading allows no writing', async () => {
    await open('write');
    await closeStore(engine);
    await open('read');
    await expect(addLoad()).rejects.toThrow(/read-only/);
  });

  test('a path with an apostrophe and a space is a path', async () => {
    path = join(folder, "l'été 2019.duckdb");
    await open('write');
    await closeStore(engine);
    expect(existsSync(path)).toBe(true);
  });

  test('a file of something else is not said to be locked', async () => {
    writeFileSync(path, 'Date;Produit\n'.repeat(1000));
    const error = await open('write').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(StoreLocked);
  });
});

describe('a store of', () => {
  test('a newer program is refused, for reading and for writing', async () => {
    await open('write');
    await engine.execute(
      `UPDATE store.meta SET value = '${schemaVersion + 1}' WHERE name = 'schema'`,
    );
    await closeStore(engine);
    for (const mode of ['read', 'write'] as const) {
      await expect(open(mode)).rejects.toMatchObject({
        code: 'store-newer',
        params: { workspace: folder, found: schemaVersion + 1, known: schemaVersion },
      });
    }
  });

  test('another key is refused, since it would double every record', async () => {
    await open('write', 'one key');
    await closeStore(engine);
    for (const mode of ['read', 'write'] as const) {
      await expect(open(mode, 'another key')).rejects.toMatchObject({
        code: 'key-mismatch',
        params: { workspace: folder },
      });
    }
    await open('write', 'one key');
  });

  test('a refusal lets the store go: another may open it, and this engine too', async () => {
    await open('write', 'one key');
    await closeStore(engine);
    await expect(open('write', 'another key')).rejects.toThrow('key-mismatch');
    const holder = startTypescript('store-process.ts', ['hold', path, 'read']);
    // The other process gets as far as the key, which is not its own.
    expect(await firstWords(holder)).toBe('key-mismatch');
    await ended(holder);
    await open('read', 'one key');
  });
});

test('two engines of one process, each in its turn, lose nothing', async () => {
  const other = await openEngine({ threads: 1 });
  const add = (own: Engine) =>
    inTurn({ folder: join(folder, 'queue'), access: 'write', what: 'test', wait: 20 }, async () => {
      const identity = { workspace: folder, path, keyFingerprint: 'key' };
      await openStore(own, identity, 'write', kinds);
      const load = await nextLoad(own);
      await recordLoad(own, { load, at: '2026-01-31 12:00:00', action: 'ingest', user: 'test' });
      await closeStore(own);
    });
  await Promise.all([engine, other, engine, other, engine, other].map(add));
  other.close();
  await open('read');
  expect(await nextLoad(engine)).toBe(7);
});

describe('two processes', () => {
  test('a writer shuts the others out, and they are told who it is', async () => {
    const holder = startTypescript('store-process.ts', ['hold', path, 'write']);
    expect(await firstWords(holder)).toBe('open');
    for (const mode of ['read', 'write'] as const) {
      const error = await open(mode).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StoreLocked);
      expect(error).toHaveProperty('holder', `node, PID ${holder.pid}`);
    }
    holder.stdin?.end();
    expect(await ended(holder)).toBe(0);
    await open('write');
  });

  test('readers share', async () => {
    await open('write');
    await closeStore(engine);
    const holder = startTypescript('store-process.ts', ['hold', path, 'read']);
    expect(await firstWords(holder)).toBe('open');
    await open('read');
    expect(await nextLoad(engine)).toBe(1);
    await closeStore(engine);
    await expect(open('write')).rejects.toBeInstanceOf(StoreLocked);
    holder.stdin?.end();
    expect(await ended(holder)).toBe(0);
  });

  test('that write in turn lose nothing', async () => {
    const start = () => startTypescript('store-process.ts', ['load', path, 'write', '5']);
    expect(await Promise.all([start(), start()].map(ended))).toEqual([0, 0]);
    await open('read');
    const rows = await engine.query('SELECT load FROM store.loads ORDER BY load');
    expect(rows.map(({ load }) => load)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const [writers] = await engine.query('SELECT count(DISTINCT user_name) AS n FROM store.loads');
    expect(writers).toEqual({ n: 2 });
  });

  test('what a killed writer had committed is there', async () => {
    const holder = startTypescript('store-process.ts', ['hold', path, 'write']);
    await firstWords(holder);
    holder.kill('SIGKILL');
    await ended(holder);
    await open('read');
    expect(await nextLoad(engine)).toBe(1);
  });
});
