import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fold } from '../../src/domain/fold.ts';
import { openEngine } from '../../src/store/engine.ts';

/** A text of a workspace, and where it stands: `store seizures.service`, `journal.jsonl`. */
export interface PlacedText {
  readonly where: string;
  readonly text: string;
}

/**
 * All that a workspace says: the distinct values of every column of every table of its store, as
 * text (the store compresses them, so its bytes hide what it holds), and every other file of it.
 */
export async function workspaceText(root: string): Promise<readonly PlacedText[]> {
  return [...(await storeText(join(root, 'store.duckdb'))), ...fileText(root)];
}

async function storeText(path: string): Promise<readonly PlacedText[]> {
  const engine = await openEngine();
  try {
    await engine.execute(`ATTACH '${path}' AS store (READ_ONLY)`);
    const columns = await engine.query<{ relation: string; name: string }>(
      `SELECT table_name AS relation, column_name AS name FROM duckdb_columns()
SEMI JOIN duckdb_tables() USING (database_name, schema_name, table_name) WHERE database_name = 'store'`,
    );
    const texts: PlacedText[] = [];
    for (const { relation, name } of columns) {
      const values = await engine.query<{ value: string }>(
        `SELECT DISTINCT "${name}"::VARCHAR AS value FROM store."${relation}" WHERE "${name}" IS NOT NULL`,
      );
      const where = `store ${relation}.${name}`;
      texts.push({ where, text: values.map(({ value }) => value).join('\n') });
    }
    return texts;
  } finally {
    engine.close();
  }
}

/** Names and content of every file but the store's own. */
function fileText(root: string): readonly PlacedText[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'store.duckdb')
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const where = relative(root, path);
      return { where, text: `${where}\n${readFileSync(path, 'utf8')}` };
    });
}

/** Where words stand, alone or within a text, whatever their case and accents. */
export function findWords(
  words: Iterable<string>,
  texts: readonly PlacedText[],
): readonly string[] {
  const folded = texts.map(({ where, text }) => ({ where, text: fold(text) }));
  return [...words].flatMap((word) => {
    const sought = pattern(fold(word));
    return folded.filter(({ text }) => sought.test(text)).map(({ where }) => `${word} in ${where}`);
  });
}

/** « 10-17 » is not in 2019-10-17, nor « male » in « female ». */
function pattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, 'u');
}
