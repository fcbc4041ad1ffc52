import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../src/store/engine.ts';
import { expectRefusal } from './harness/expect-refusal.ts';
import { historyWorkspace, seizures } from './harness/history-workspace.ts';

interface Checked {
  readonly ok: boolean;
  readonly checks: readonly { readonly check: string; readonly faults: number }[];
}

const place = historyWorkspace();

beforeAll(async () => {
  const row = (grams: number) => `PV 1;13/05/2019;Résine;${grams};g;77_1`;
  await place.ingest('a.csv', [seizures, row(100), 'PV 2;?;Résine;5;g;77_1'], '--source police');
  await place.ingest('b.csv', [seizures, row(200)], '--source police --covers 2019-05');
});

/** The names of the checks that find something in a copy of the workspace that was tampered with. */
async function faultsAfter(
  name: string,
  tamper: (root: string) => void | Promise<void>,
  line = 'cross check',
): Promise<readonly string[]> {
  const root = join(place.root, '..', name);
  cpSync(place.root, root, { recursive: true });
  await tamper(root);
  const { stdout, code } = await place.run(`${line} --format json --workspace ${root}`);
  const { ok, checks } = JSON.parse(stdout) as Checked;
  const wrong = checks.filter(({ faults }) => faults > 0).map(({ check }) => check);
  expect(ok).toBe(wrong.length === 0);
  expect(code).toBe(wrong.length === 0 ? 0 : 1);
  return wrong;
}

const inStore = (sql: string) => async (root: string) => {
  const engine = await openEngine({ threads: 1 });
  await engine.execute(`ATTACH '${join(root, 'store.duckdb')}' AS store; ${sql}; DETACH store`);
  engine.close();
};

const inFile = (name: string, change: (text: string) => string) => (root: string) =>
  writeFileSync(join(root, name), change(readFileSync(join(root, name), 'utf8')));

describe('cross check', () => {
  test('finds nothing in a workspace that nobody touched', async () => {
    expect(await faultsAfter('untouched', () => undefined)).toEqual([]);
    const { stdout } = await place.run('cross check');
    expect(stdout).toMatch(/✓ Tout est en ordre\.\n$/);
    expect(stdout.match(/^✓ /gm)).toHaveLength(14);
  });

  test.each([
    ['settings', inFile('cross.yaml', (text) => `${text}\nperimetre: [77_1]\n`)],
    ['key', (root: string) => rmSync(join(root, 'key'))],
    ['registry', (root: string) => writeFileSync(join(root, 'qrr.csv'), 'code;debut\n77_1;hier\n')],
    ['profiles', (root: string) => writeFileSync(join(root, 'profiles/x.yaml'), 'colums: {}\n')],
    [
      'words',
      (root: string) => writeFileSync(join(root, 'vocabularies/products.csv'), 'mot;code\nx;y\n'),
    ],
    ['indicators', (root: string) => writeFileSync(join(root, 'indicators.yaml'), 'a: [\n')],
    ['records', inStore('INSERT INTO store.seizures_seen VALUES (99, 1, false)')],
    ['sums', inStore('UPDATE store.loads SET read = read + 1 WHERE load = 2')],
    ['current', inStore('DELETE FROM store.seizures_superseded')],
    ['journal', inFile('journal.jsonl', (text) => text.replace('"load":1', '"load":2'))],
    ['rejects', (root: string) => rmSync(join(root, 'rejects/1-a.csv'))],
    ['rejects', (root: string) => writeFileSync(join(root, 'rejects/9-b.csv'), 'x\n')],
  ])('finds what is wrong with %s, and only that', async (name, tamper) => {
    const at = `${name}-${Math.random()}`;
    const wrong = await faultsAfter(at, tamper as (root: string) => void);
    expect(wrong).toEqual([name, ...(name === 'journal' ? ['traces'] : [])]);
  });

  test('finds loads of which the journal says nothing, though it is whole', async () => {
    const rest = (root: string) => {
      rmSync(join(root, 'journal.jsonl'));
      rmSync(join(root, 'journal.seal'));
    };
    expect(await faultsAfter('erased', rest)).toEqual(['traces']);
  });

  test('makes anew what follows from the sightings, and nothing else', async () => {
    const tamper = inStore('DELETE FROM store.seizures_superseded');
    expect(await faultsAfter('repaired', tamper, 'cross check --repair')).toEqual([]);
    const sums = inStore('UPDATE store.loads SET read = read + 1 WHERE load = 2');
    expect(await faultsAfter('not-repaired', sums, 'cross check --repair')).toEqual(['sums']);
  });

  test('finds pages of the store that the disk lost', async () => {
    const tamper = (root: string) => {
      const path = join(root, 'store.duckdb');
      const bytes = readFileSync(path);
      // After three headers of 4 KiB come blocks of 256 KiB: some bytes of each are lost.
      for (let at = 3 * 4096 + 64; at < bytes.length; at += 256 * 1024)
        bytes.fill(0xff, at, at + 64);
      writeFileSync(path, bytes);
    };
    const root = join(place.root, '..', 'lost');
    cpSync(place.root, root, { recursive: true });
    tamper(root);
    const { stdout, code } = await place.run(`cross check --workspace ${root}`);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ base\u00a0: tout se lit');
    const refused = await place.run(`cross loads --workspace ${root}`);
    expectRefusal(refused, { code: 2, says: ['abîmé'], next: /cross restore/ });
  });

  test('says what to type', async () => {
    const root = join(place.root, '..', 'said');
    cpSync(place.root, root, { recursive: true });
    await inStore('DELETE FROM store.seizures_superseded')(root);
    const { stdout } = await place.run(`cross check --workspace ${root}`);
    expect(stdout).toContain('    1 entrée est fausse dans les listes de ce qui ne compte plus.');
    expect(stdout).toContain('cross check --repair');
  });
});
