import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/store/engine.ts';
import { schemaVersion } from '../../src/store/migrations.ts';
import { historyWorkspace } from '../cli/harness/history-workspace.ts';
import { projectRoot } from '../cli/harness/temporary-folder.ts';

const place = historyWorkspace();
const folder = join(place.root, '..');

/** A workspace of each version that a program wrote, with the same four loads; 4 and 5 came with 6. */
const stores = join(projectRoot, 'fixtures', 'stores');
const versions = readdirSync(stores)
  .map((name) => /^v(\d+)\.tar\.gz$/.exec(name)?.[1])
  .filter((version) => version !== undefined);

async function unpacked(version: string): Promise<string> {
  const root = join(folder, `v${version}`);
  mkdirSync(root, { mode: 0o700 });
  await extract({ cwd: root, file: join(stores, `v${version}.tar.gz`) });
  return root;
}

async function schemaOf(root: string): Promise<string | undefined> {
  const engine = await openEngine({ threads: 1 });
  await engine.execute(`ATTACH '${join(root, 'store.duckdb')}' AS store (READ_ONLY)`);
  const [row] = await engine.query<{ value: string }>(
    `SELECT value FROM store.meta WHERE name = 'schema'`,
  );
  engine.close();
  return row?.value;
}

const seizures = [
  'seizure_id;occurred_on;product;quantity;unit;qrr',
  'PV 1;2019-05-13;Résine;100;g;77_1',
  'PV 1;2019-05-13;Herbe;12,5;g;77_1',
  'PV 2;2019-05-30;Cocaïne;3;g;93_3',
  'PV 3;2019-06-02;Résine;55;g;77_1',
];

describe.each(versions)('a workspace of version %s', (version) => {
  test('is of that version, counts as it did, and goes on', async () => {
    const root = await unpacked(version);
    expect(await schemaOf(root)).toBe(version);
    const inIt = (line: string) => `${line} --workspace ${root}`;
    const { stdout } = await place.run(
      inIt('clct report --month 2019-06 --qrr 77_1,93_3 --format csv'),
    );
    const figure = (qrr: string, indicator: string) =>
      stdout
        .split('\n')
        .find((row) => row.startsWith(`2019-06,${qrr},${indicator},`))
        ?.split(',')
        .slice(4, 6);
    // PV 3 was 40 g, then 55 g, which was undone, and the undoing too.
    expect(figure('77_1', 'seizures.mass.resin')).toEqual(['55', '100']);
    expect(figure('ALL', 'seizures.events')).toEqual(['1', '2']);
    expect(figure('93_3', 'arrests.trafficking')).toEqual(['1', '0']);
    expect(figure('93_3', 'reports.received')).toEqual(['1', '0']);
    place.write(`saisies-v${version}.csv`, seizures);
    const again = await place.run(
      inIt(`cross ingest saisies-v${version}.csv --source police --format json`),
    );
    expect(JSON.parse(again.stdout).files[0]).toMatchObject({ read: 4, unchanged: 4, new: 0 });
    expect(await schemaOf(root)).toBe(String(schemaVersion));
    const check = await place.run(inIt('cross check --format json'));
    expect(JSON.parse(check.stdout)).toMatchObject({ ok: true });
  });
});

test('there is one of the version that this program writes', () => {
  expect(versions).toContain(String(schemaVersion));
});

test('a workspace of a later version is refused, with the version that it needs', async () => {
  const root = await unpacked('7').catch(() => join(folder, 'v7'));
  const engine = await openEngine({ threads: 1 });
  await engine.execute(`ATTACH '${join(root, 'store.duckdb')}' AS store;
UPDATE store.meta SET value = '${schemaVersion + 1}' WHERE name = 'schema'; DETACH store`);
  engine.close();
  const { code, stderr } = await place.run(`cross loads --workspace ${root}`);
  expect(code).toBe(2);
  expect(stderr).toContain(String(schemaVersion + 1));
});
