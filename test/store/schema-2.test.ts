import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { openEngine } from '../../src/store/engine.ts';
import { findLoad } from '../../src/store/load-details.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { createTablesSql } from '../../src/store/schema.ts';

test.each(['write', 'read'] as const)(
  'a store of version 1 is brought up to date (%s)',
  async (mode) => {
    const folder = mkdtempSync(join(tmpdir(), 'cross-schema-'));
    const path = join(folder, 'store.duckdb');
    const engine = await openEngine({ threads: 1 });
    try {
      await engine.execute(`ATTACH '${path}' AS store; ${createTablesSql(kinds)}
INSERT INTO store.meta VALUES ('schema', '1'), ('key', 'test');
INSERT INTO store.loads (load, loaded_at, action, kind, source, live)
  VALUES (1, '2019-08-12 10:00:00', 'ingest', 'reports', 'cross', true);
INSERT INTO store.reports (id, key, rank, content, source, received_on, district, placed, registry)
  VALUES (1, uuid(), 1, uuid(), 'cross', '2019-07-01', '77_1', 'code', 'v1');
INSERT INTO store.reports_seen VALUES (1, 1, false);`);
      await closeStore(engine);
      await openStore(engine, { workspace: folder, path, keyFingerprint: 'test' }, mode, kinds);
      const [row] = await engine.query(
        'SELECT (SELECT count(*) FROM store.reports_current) AS n, (SELECT count(*) FROM store.double_decisions_current) AS d',
      );
      expect(row).toEqual({ n: 1, d: 0 });
      expect(await findLoad(engine, 1)).toMatchObject({
        source: 'cross',
        continues: null,
        readings: null,
      });
    } finally {
      engine.close();
      rmSync(folder, { recursive: true });
    }
  },
);
