import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEngine } from '../../src/store/engine.ts';
import { commandLine } from './command-line.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const workspace = scratchWorkspace();
const exported = mkdtempSync(join(tmpdir(), 'cross-sentinels-'));
afterAll(() => rmSync(exported, { recursive: true, force: true }));

/** In fields that are kept as text. */
const kept = ['sentinelle quartier', 'sentinelle service', 'sentinelle produit'];

let count = 0;
const gone: string[] = [];

/** A word of its own in each cell that must leave no trace. */
function sentinel(where: string): string {
  count += 1;
  const word = `zz-${where}-${count}`;
  gone.push(word);
  return word;
}

/** Digits of its own in each position. */
function position(degrees: number): string {
  count += 1;
  const digits = `73915${String(count).padStart(3, '0')}`;
  gone.push(digits);
  return `${degrees}.${digits}`;
}

const id = () => sentinel('id');
const where = () => [position(2), position(48), 'Sentinelle quartier'];
const rest = () => [sentinel('nom'), sentinel('note')];
const place = 'longitude;latitude;QUARTIER';
const unmapped = 'NOM;OBSERVATIONS';

type Row = () => readonly string[];

const files: Readonly<Record<string, readonly [header: string, row: Row]>> = {
  'seizures.csv': [
    `seizure_id;occurred_on;service;product;quantity;unit;deal_point;report_ref;${place};${unmapped}`,
    () => [
      id(),
      '20/07/2019',
      'Sentinelle service',
      'Sentinelle produit',
      '8',
      'g',
      id(),
      id(),
      ...where(),
      ...rest(),
    ],
  ],
  'arrests.csv': [
    `arrest_id;occurred_on;service;offence;custody;deal_point;report_ref;${place};${unmapped}`,
    () => [
      id(),
      '20/07/2019',
      'Sentinelle service',
      'trafic',
      'oui',
      id(),
      id(),
      ...where(),
      ...rest(),
    ],
  ],
  'reports.csv': [
    `report_id;received_on;origin;channel;deal_point;${place};${unmapped}`,
    () => [id(), '20/07/2019', 'riverain', 'courrier', id(), ...where(), ...rest()],
  ],
  'deal-points.csv': [
    `deal_point;event_on;state;${place};${unmapped}`,
    () => [id(), '20/07/2019', 'actif', ...where(), ...rest()],
  ],
  'operations.csv': [
    `operation_id;occurred_on;kind;hours;officers;deal_point;${place};${unmapped}`,
    () => [id(), '20/07/2019', 'patrouille', '2', '4', id(), ...where(), ...rest()],
  ],
};

beforeAll(async () => {
  for (const [name, [header, row]] of Object.entries(files)) {
    const lines = [header, ...Array.from({ length: 3 }, () => row().join(';'))];
    const path = workspace.write(`../${name}`, `${lines.join('\n')}\n`);
    const [summary] = await workspace.ingest([path], ['--source', 'police']);
    expect(summary, name).toMatchObject({ new: 3, refused: 0 });
  }
  const argv = ['report', '--month', '2019-07', '--issue', '--workspace', workspace.root];
  await commandLine('clct', argv);
  await commandLine('cross', ['undo', '2', '--workspace', workspace.root]);
}, 120_000);

/** Every table of the store, as the engine writes it out, and every file of the workspace. */
async function allText(): Promise<string> {
  const engine = await openEngine({ threads: 1 });
  await engine.execute(`ATTACH '${join(workspace.root, 'store.duckdb')}' AS store (READ_ONLY)`);
  const tables = await engine.query<{ name: string }>(
    "SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store'",
  );
  for (const { name } of tables) {
    await engine.execute(`COPY store."${name}" TO '${join(exported, `${name}.csv`)}' (FORMAT csv)`);
  }
  engine.close();
  expect(tables.length).toBeGreaterThan(10);
  const entries = [exported, workspace.root].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true }),
  );
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return paths
    .map((path) => `${path}\n${readFileSync(path, 'latin1')}`)
    .join('\n')
    .toLowerCase();
}

it('keeps what fields keep, and no identifier, position or unmapped cell', async () => {
  const text = await allText();
  expect(kept.filter((word) => !text.includes(word))).toEqual([]);
  expect(gone.length).toBeGreaterThan(80);
  expect(gone.filter((word) => text.includes(word))).toEqual([]);
});
