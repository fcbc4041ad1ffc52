import type { Kind } from '../domain/field.ts';
import { kinds as everyKind } from '../domain/kinds.ts';
import type { Engine } from './engine.ts';
import { inTransaction } from './in-transaction.ts';
import { setMetaSql } from './meta.ts';
import {
  addDecisionsSql,
  addIssuedSql,
  addKindsSql,
  addObjectivesSql,
  addPurgesSql,
  addSupersededSql,
  createTablesSql,
  fillSupersededSql,
} from './schema.ts';

/** A step from one schema version to the next; it runs in the transaction that records it. */
interface Migration {
  readonly version: number;
  readonly sql: (kinds: readonly Kind[]) => string;
  /** What it makes of the records of an earlier store; a new one has none. */
  readonly fill?: (kinds: readonly Kind[]) => string;
}

const migrations: readonly Migration[] = [
  { version: 1, sql: createTablesSql },
  { version: 2, sql: addDecisionsSql },
  { version: 3, sql: addSupersededSql, fill: fillSupersededSql },
  { version: 4, sql: addObjectivesSql },
  { version: 6, sql: addIssuedSql },
  { version: 7, sql: addPurgesSql },
];

/** The schema version that this program writes: that of its last step, or of its latest kind. */
export const schemaVersion = Math.max(
  ...migrations.map(({ version }) => version),
  ...everyKind.map(({ since = 0 }) => since),
);

/** What a version brings: its own step, and the tables of the kinds that it is the first to have. */
function stepSql(version: number, kinds: readonly Kind[], isNew: boolean): string {
  const step = migrations.find((migration) => migration.version === version);
  const filled = isNew ? undefined : step?.fill?.(kinds);
  const tables = addKindsSql(kinds.filter(({ since }) => since === version));
  return [step?.sql(kinds), filled, tables].filter((sql) => sql !== undefined).join('\n');
}

/** The version of an attached store; 0 for a new file, which has no table of versions yet. */
export async function storeVersion(engine: Engine): Promise<number> {
  try {
    const [row] = await engine.query<{ value: string }>(
      `SELECT value FROM store.meta WHERE name = 'schema'`,
    );
    return Number(row?.value ?? 0);
  } catch (error) {
    // Asking the engine for its list of tables first takes longer than the answer.
    if (error instanceof Error && /meta does not exist/.test(error.message)) return 0;
    throw error;
  }
}

/** Brings an attached store, writable, up to date; all steps or none. */
export async function migrate(engine: Engine, from: number, kinds: readonly Kind[]): Promise<void> {
  const steps = Array.from({ length: schemaVersion - from }, (_, at) => from + at + 1);
  if (steps.length === 0) return;
  await inTransaction(engine, async () => {
    const sql = steps.map((version) => stepSql(version, kinds, from === 0));
    await engine.execute([...sql, setMetaSql('schema', String(schemaVersion))].join('\n'));
  });
}
