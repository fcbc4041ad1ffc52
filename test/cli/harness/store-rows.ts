import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '../../../src/store/engine.ts';

/** All that the store of a workspace holds, row by row, as text; empty where there is no store. */
export async function storeRows(workspace: string): Promise<readonly string[]> {
  const path = join(workspace, 'store.duckdb');
  if (!existsSync(path)) return [];
  const engine = await openEngine({ threads: 1 });
  try {
    await engine.execute(`ATTACH '${path}' AS store (READ_ONLY)`);
    const tables = await engine.query<{ name: string }>(
      `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store' ORDER BY 1`,
    );
    const parts = tables.map(
      ({ name }) => `SELECT '${name}' AS name, "${name}"::VARCHAR AS row FROM store."${name}"`,
    );
    const rows = await engine.query<{ name: string; row: string }>(
      `${parts.join(' UNION ALL ')} ORDER BY name, row`,
    );
    return rows.map(({ name, row }) => `${name} ${row}`);
  } finally {
    engine.close();
  }
}

/** Everything that a load may leave behind: the rows of the store, refused rows, drafts. */
export async function traces(workspace: string): Promise<readonly string[]> {
  const files = ['rejects', 'tmp', 'profiles'].flatMap((folder) =>
    readdirSync(join(workspace, folder)).map((name) => join(folder, name)),
  );
  return [...(await storeRows(workspace)), ...files];
}
