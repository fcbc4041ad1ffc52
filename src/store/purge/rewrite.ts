import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Kind } from '../../domain/field.ts';
import { decisionKinds } from '../../domain/kinds/decisions.ts';
import { doubleDecisions } from '../../domain/kinds/double-decisions.ts';
import { kinds } from '../../domain/kinds.ts';
import { UserError } from '../../errors.ts';
import { literal } from '../../sql-literal.ts';
import type { Engine } from '../engine.ts';
import { inTransaction } from '../in-transaction.ts';
import { migrate } from '../migrations.ts';
import { closeStore } from '../open-store.ts';
import { dueKeys } from './due.ts';

export interface Rewrite {
  /** The store's file. */
  readonly path: string;
  /** Where the new one is made; on the same file system. */
  readonly draft: string;
  /** Indicators of which every figure is computed anew; those of others stay as they are kept. */
  readonly recomputed: readonly string[];
  /** Loads whose files of refused rows go. */
  readonly withoutRejects: readonly number[];
  /** Adds what is kept of what goes; the new store is attached as `store`, in a transaction. */
  readonly complete: () => Promise<void>;
}

/**
 * Writes the store anew without the records that are due, and puts it in the place of the former one:
 * what is deleted in place stays readable in the file. Until the file is renamed nothing has
 * happened; then all of it has. The store is attached as `store` before and after.
 */
export async function rewriteStore(engine: Engine, rewrite: Rewrite): Promise<void> {
  const { path, draft, complete } = rewrite;
  clear(draft);
  try {
    await makeEmpty(engine, path, draft);
    await copyRemaining(engine, rewrite);
    await closeStore(engine);
    await engine.execute(`ATTACH ${literal(draft)} AS store`);
    await inTransaction(engine, complete);
    await closeStore(engine);
    putInPlace(draft, path);
  } catch (error) {
    await engine.execute('DETACH DATABASE IF EXISTS fresh').catch(() => undefined);
    await closeStore(engine).catch(() => undefined);
    clear(draft);
    throw error;
  }
  await engine.execute(`ATTACH ${literal(path)} AS store`);
}

/** The tables and views of a new store name it `store`, so that it must bear that name when they are made. */
async function makeEmpty(engine: Engine, path: string, draft: string): Promise<void> {
  await closeStore(engine);
  await engine.execute(`ATTACH ${literal(draft)} AS store`);
  await migrate(engine, 0, kinds);
  await engine.execute('DELETE FROM store.meta');
  await closeStore(engine);
  await engine.execute(`ATTACH ${literal(path)} AS store; ATTACH ${literal(draft)} AS fresh`);
}

async function copyRemaining(engine: Engine, rewrite: Rewrite): Promise<void> {
  const tables = await engine.query<{ name: string }>(
    `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store' ORDER BY ALL`,
  );
  const special = remainingSql(rewrite);
  await inTransaction(engine, async () => {
    for (const { name } of tables) {
      const rows = special.get(name) ?? `FROM store."${name}"`;
      await engine.execute(`INSERT INTO fresh."${name}" BY NAME ${rows}`);
    }
  });
  await engine.execute('DETACH fresh');
}

/** What is copied of the tables that lose something. */
function remainingSql({ withoutRejects, recomputed }: Rewrite): ReadonlyMap<string, string> {
  const ids = recomputed.map((id) => literal(id)).join(', ');
  const loads = [0, ...withoutRejects].join(', ');
  return new Map([
    ...kinds.flatMap((kind) => versionedSql(kind, `SELECT key FROM ${dueKeys(kind.name)}`)),
    ...versionedSql(doubleDecisions, dueDecisionsSql),
    ...[...kinds, ...decisionKinds, doubleDecisions].flatMap(({ name }) => [
      // Both lists follow from the rest, and are made anew.
      [`${name}_superseded`, `FROM store.${name}_superseded WHERE false`] as const,
      [`${name}_left_out`, `FROM store.${name}_left_out WHERE false`] as const,
    ]),
    [
      'loads',
      `SELECT * REPLACE (CASE WHEN load IN (${loads}) THEN NULL ELSE rejects END AS rejects) FROM store.loads`,
    ],
    ['aggregates', `FROM store.aggregates WHERE indicator NOT IN (${ids})`],
    // Written whole by whoever completes the store.
    ['told', 'FROM store.told WHERE false'],
    ['kept_late', 'FROM store.kept_late WHERE false'],
    ['kept_indicators', 'FROM store.kept_indicators WHERE false'],
  ]);
}

/** Decisions on doubles name the keys of their records. */
const dueDecisionsSql = `SELECT key FROM store.${doubleDecisions.name} WHERE ${kinds
  .map(({ name }) => `kept IN (SELECT key FROM ${dueKeys(name)})`)
  .join(' OR ')}`;

function versionedSql({ name }: Kind, due: string): readonly (readonly [string, string])[] {
  const rows = `FROM store.${name} WHERE key NOT IN (${due})`;
  return [
    [name, rows],
    [`${name}_seen`, `FROM store.${name}_seen WHERE record IN (SELECT id ${rows})`],
    [`${name}_gone`, `FROM store.${name}_gone WHERE key NOT IN (${due})`],
  ];
}

function putInPlace(draft: string, path: string): void {
  for (const file of [draft, path]) {
    // A log that could not be folded in would be read into whatever file bears that name.
    if (existsSync(`${file}.wal`)) throw new UserError('disk-full', {});
  }
  sync(draft);
  renameSync(draft, path);
  if (process.platform !== 'win32') sync(dirname(path));
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function clear(draft: string): void {
  for (const path of [draft, `${draft}.wal`]) rmSync(path, { force: true });
}
