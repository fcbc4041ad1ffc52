import { expect, it } from 'vitest';
import { changedTables } from '../../src/report/changed-tables.ts';
import type { Report, Table } from '../../src/report/report.ts';
import { commandLine } from './command-line.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const months = ['01', '02', '03', '04', '05', '06', '07'];
const header = 'NUMERO;DATE RECEPTION;ORIGINE;QRR;DATE PREMIERE SUITE';

/** Eight reports a month, each with a first action the next day. */
const rows = months.flatMap((month) =>
  Array.from({ length: 8 }, (_, at) => {
    const day = (add: number) => `${String(at + 13 + add).padStart(2, '0')}/${month}/2019`;
    return `${month}-${at};${day(0)};Mairie;77_1;${day(1)}`;
  }),
);

it('tells what an issued report shows of other months, in its tables and as figures', async () => {
  const workspace = scratchWorkspace();
  const load = (name: string, lines: readonly string[]) =>
    workspace.ingest(
      [workspace.write(`../${name}.csv`, [header, ...lines, ''].join('\n'))],
      ['--source', 'cross', '--kind', 'reports'],
    );
  const clct = async (...argv: readonly string[]) => {
    const { out } = await commandLine('clct', [...argv, '--workspace', workspace.root]);
    return out.replace(/\s+/g, ' ');
  };
  const diff = (format: string) => clct('diff', '--month', '2019-07', '--format', format);
  await load('first', rows);
  await clct('report', '--month', '2019-07', '--issue');
  expect(await diff('terminal')).toBe('Aucun chiffre n’a changé depuis ce rapport. ');

  // Two reports of May: one waits until July, the other is the first of its origin.
  await load('late', [
    'C50;01/05/2019;Mairie;77_1;02/07/2019',
    'C51;04/05/2019;Habitant;77_1;05/05/2019',
  ]);
  const { changes, tables } = JSON.parse(await diff('json'));
  const of = (indicator: string) =>
    changes.filter((change: { indicator: string }) => change.indicator === indicator);
  const june = { month: '2019-06', before: 0, after: 1, loads: [2] };
  expect(of('reports.backlog')).toMatchObject([
    { ...june, qrr: '77_1' },
    { ...june, qrr: 'ALL' },
  ]);
  expect(tables.map(({ table }: { table: string }) => table)).toEqual(
    expect.arrayContaining(['reports-backlog', 'reports-by-origin']),
  );
  const text = await diff('terminal');
  expect(text).not.toContain('Aucun chiffre');
  expect(text).toMatch(/tableaux ne sont plus tels que le rapport clct-2019-07-[0-9a-f]+/);
});

const table = (rows: Table['rows']): Table => ({
  id: 'a',
  title: 'A',
  columns: [
    { key: 'label', label: '', type: 'text' },
    { key: 'qrr', label: '', type: 'text' },
    { key: 'n', label: '', type: 'count' },
  ],
  rows,
  notes: [],
});
const report = (tables: readonly Table[], id = 'results') =>
  ({ sections: [{ id, title: '', tables }] }) as unknown as Report;

it('counts rows that changed, came or went, wherever they stand and however they are called', () => {
  const then = table([
    { label: 'one', qrr: '77_1', n: 1 },
    { label: 'two', qrr: '77_2', n: 1 },
    { label: 'three', qrr: '77_3', n: 3 },
  ]);
  const count = (rows: Table['rows']) =>
    changedTables(report([then]), report([table(rows)])).map((found) => found.rows);
  const [one, two, three] = then.rows as [
    Table['rows'][number],
    Table['rows'][number],
    Table['rows'][number],
  ];
  expect(count([three, { ...one, label: 'un' }, two])).toEqual([]);
  expect(count([one, two, { ...three, n: 4 }])).toEqual([1]);
  expect(count([one])).toEqual([2]);
  expect(count([one, two, three, three])).toEqual([1]);
  expect(count([one, { ...two, qrr: '77_3' }, three])).toEqual([1]);
  expect(changedTables(report([then]), report([])).map(({ rows }) => rows)).toEqual([3]);
  expect(changedTables(report([then], 'quality'), report([], 'quality'))).toEqual([]);
});
