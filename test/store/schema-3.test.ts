import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { openEngine } from '../../src/store/engine.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { addDecisionsSql, createTablesSql } from '../../src/store/schema.ts';

const key = (digit: number) => `'00000000-0000-0000-0000-00000000000${digit}'`;
const record = (id: number, of: number) =>
  `(${id}, ${key(of)}, 1, ${key(id)}, 'cross', '2019-07-01', '77_1', 'code', 'v1')`;

/**
 * Load 1 brings records 1 to 4; load 2 revises the first (5) and withdraws the second; load 3 brings
 * another (6), and is undone by load 4. The fourth is the double of the third.
 */
const filled = `
INSERT INTO store.meta VALUES ('schema', '2'), ('key', 'test');
INSERT INTO store.loads (load, loaded_at, action, live, undoes) VALUES
  (1, '2019-08-12 10:00:00', 'ingest', true, NULL), (2, '2019-08-12 11:00:00', 'ingest', true, NULL),
  (3, '2019-08-12 12:00:00', 'ingest', false, NULL), (4, '2019-08-12 13:00:00', 'undo', true, 3),
  (5, '2019-08-12 14:00:00', 'decide', true, NULL);
INSERT INTO store.reports (id, key, rank, content, source, received_on, district, placed, registry)
  VALUES ${[record(1, 1), record(2, 2), record(3, 3), record(4, 4), record(5, 1), record(6, 5)].join(', ')};
INSERT INTO store.reports_seen VALUES (1, 1, false), (2, 1, false), (3, 1, false), (4, 1, false),
  (5, 2, false), (6, 3, false);
INSERT INTO store.reports_gone VALUES (${key(2)}, 1, 2);
INSERT INTO store.double_decisions (id, key, rank, content, source, district, placed, registry,
    keep, kept, kept_rank, dropped, dropped_rank)
  VALUES (1, uuid(), 1, uuid(), 'cross', 'NONE', 'decision', '', 'a', ${key(3)}, 1, ${key(4)}, 1);
INSERT INTO store.double_decisions_seen VALUES (1, 5, true);`;

test('a store of version 2 learns which records are not current', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cross-schema-'));
  const path = join(folder, 'store.duckdb');
  const engine = await openEngine({ threads: 1 });
  const ids = async (relation: string) =>
    (await engine.query<{ id: number }>(`SELECT id FROM store.${relation} ORDER BY id`)).map(
      ({ id }) => id,
    );
  try {
    await engine.execute(`ATTACH '${path}' AS store; ${createTablesSql(kinds)}
${addDecisionsSql()} ${filled}`);
    await closeStore(engine);
    await openStore(engine, { workspace: folder, path, keyFingerprint: 'test' }, 'read', kinds);
    expect(await ids('reports_standing')).toEqual([3, 4, 5]);
    expect(await ids('reports_current')).toEqual([3, 5]);
    expect(await ids('reports_superseded')).toEqual([1, 2, 6]);
    expect(await ids('reports_left_out')).toEqual([4]);
  } finally {
    engine.close();
    rmSync(folder, { recursive: true });
  }
});
