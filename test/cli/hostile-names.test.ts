import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, runCommand } from './harness/run-command.ts';
import { storeRows } from './harness/store-rows.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;

/** Ends a string of SQL or an identifier, and does what would be felt. */
const sql = `'); "; DROP TABLE store.seizures; DELETE FROM store.loads; --`;
const names = [sql, '__proto__', 'constructor', 'toString', 'hasOwnProperty', '=1+1'];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const row = (day: number, product: string, place = 'ZSP Torcy') =>
  `${day}/07/2019;${quoted(product)};10;g;Torcy;${quoted(place)}`;
const plainRows = [row(13, 'résine'), row(14, 'résine'), row(15, 'herbe')];
const header = 'DATE;PRODUIT;QUANTITE;UNITE;COMMUNE;QUARTIER';

/** In a workspace of its own: what is in the store, and the figures of resin and herb. */
async function figuresOf(ws: string): Promise<readonly string[]> {
  const { stdout, code } = await runCommand(
    `clct report --month 2019-07 --qrr 77_1 --format csv -w ${ws}`,
    { cwd },
  );
  expect(code).toBeLessThan(2);
  const about = /77_1,seizures\.(?:events|mass)\.(?:resin|herb),/;
  return stdout.split('\r\n').filter((line) => line.startsWith('2019-07') && about.test(line));
}

const ingest = (...words: readonly string[]): Promise<Answer> =>
  runCommand(['cross', 'ingest', ...words, '--format', 'json'], { cwd });

let expected: readonly string[];

beforeAll(async () => {
  folder.write('plain.csv', [header, ...plainRows].join('\n'));
  await ingest('plain.csv', '--source', 'police', '-w', 'plain');
  expected = await figuresOf('plain');
  expect(expected.length).toBeGreaterThan(3);
});

describe('SQL and names of the language itself are text', () => {
  it('in headers, cells, and the name of the file', async () => {
    const file = `${sql.replaceAll('/', '')}.csv`;
    const head = [header, ...names.map(quoted)].join(';');
    const rows = [...plainRows, ...names.map((name, at) => row(20 + at, name, name))];
    const cells = names.map(quoted).join(';');
    writeFileSync(join(cwd, file), [head, ...rows.map((line) => `${line};${cells}`)].join('\n'));
    const { code, stdout } = await ingest(file, '--source', 'police', '-w', 'cells');
    expect(code).toBe(0);
    const [loaded] = JSON.parse(stdout).files;
    expect(loaded).toMatchObject({ file, read: 9, new: 9, refused: 0, unplaced: 6 });
    expect(await figuresOf('cells')).toEqual(expected);
    expect((await runCommand('cross check -w cells', { cwd })).code).toBe(0);
  });

  it.each(names)('in the name of a source: %s', async (source) => {
    const ws = `source-${names.indexOf(source)}`;
    const { code } = await ingest('plain.csv', '--source', source, '-w', ws);
    // What has no letter to be called by is refused; nothing else comes of it.
    if (code === 2) return expect(source).toBe('=1+1');
    expect(code).toBe(0);
    expect(await figuresOf(ws)).toEqual(expected);
    const status = await runCommand(`cross status --month 2019-07 -w ${ws}`, { cwd });
    expect(status.code).toBe(0);
    expect((await storeRows(join(cwd, ws))).length).toBeGreaterThan(3);
  });

  it.each(names)('in the values of a profile: %s', async (name) => {
    const ws = `profile-${names.indexOf(name)}`;
    await runCommand(`cross init ${ws}`, { cwd });
    const text = JSON.stringify(name);
    folder.write(
      `${ws}/profiles/own.yaml`,
      `kind: seizures
source: police
columns: { occurred_on: DATE, product: PRODUIT, quantity: QUANTITE, unit: UNITE, commune: COMMUNE, neighbourhood: QUARTIER }
fixed: { service: ${text} }
values: { product: { ${text}: resin, haschisch: resin } }
`,
    );
    folder.write(
      'words.csv',
      [header, row(13, name), row(14, 'haschisch'), row(15, 'herbe')].join('\n'),
    );
    const { code, stdout, stderr } = await ingest('words.csv', '--profile', 'own', '-w', ws);
    if (name === '__proto__') {
      expect([code, JSON.parse(stdout).files]).toEqual([2, []]);
      return expect(stderr).toContain('own.yaml, ligne 5, colonne 22');
    }
    expect([code, JSON.parse(stdout).files[0]?.new]).toEqual([0, 3]);
    expect(await figuresOf(ws)).toEqual(expected);
  });

  it('in the codes, labels and places of the registry', async () => {
    await runCommand('cross init registry', { cwd });
    const rows = names.map((name, at) => `77_${at + 2};${quoted(name)};${quoted(name)}`);
    folder.write('qrr.csv', ['code;libellé;nom', '77_1;Torcy;Torcy', ...rows].join('\n'));
    const imported = await runCommand('cross qrr import qrr.csv -w registry', { cwd });
    expect(imported.code).toBeLessThan(2);
    await ingest('plain.csv', '--source', 'police', '-w', 'registry');
    expect(await figuresOf('registry')).toEqual(expected);
    const list = await runCommand('cross qrr list --format json -w registry', { cwd });
    expect(list.stdout).toContain(JSON.stringify(sql));
    expect(({} as { readonly perimeter?: unknown }).perimeter).toBeUndefined();
  });
});
