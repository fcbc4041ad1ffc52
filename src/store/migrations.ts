import type { Kind } from '../domain/field.ts';
import type { Engine } from './engine.ts';
import { addDecisionsSql, createTablesSql } from './schema.ts';

/** A step from one schema version to the next; it runs in the transaction that records it. */
interface Migration {
  readonly version: number;
  readonly sql: (kinds: readonly Kind[]) => string;
}

const migrations: readonly Migration[] = [
  { version: 1, sql: createTablesSql },
  { version: 2, sql: addDecisionsSql },
];

/** The schema version that this program writes. */
export const schemaVersion = migrations.at(-1)?.version ?? 0;

/** The version of an attached store; 0 for a new file. */
export async function storeVersion(engine: Engine): Promise<number> {
  const tables = await engine.query(
    `SELECT 1 FROM duckdb_tables() WHERE database_name = 'store' AND table_name = 'meta'`,
  );
  if (tables.length === 0) return 0;
  const [row] = await engine.query<{ value: string }>(
    `SELECT value FROM store.meta WHERE name = 'schema'`,
  );
  return Number(row?.value ?? 0);
}

/** Brings an attached store, writable, up to date; all steps or none. */
export async function migrate(engine: Engine, from: number, kinds: readonly Kind[]): Promise<void> {
  const steps = migrations.filter((migration) => migration.version > from);
  if (steps.length === 0) return;
  await engine.execute('BEGIN');
  try {
    for (const step of steps) await engine.execute(step.sql(kinds));
    await engine.query(`INSERT OR REPLACE INTO store.meta VALUES ('schema', $1)`, [
      String(schemaVersion),
    ]);
    await engine.execute('COMMIT');
  } catch (error) {
    await engine.execute('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
