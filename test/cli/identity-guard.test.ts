import { expect, test } from 'vitest';
import { historyWorkspace } from './harness/history-workspace.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { storeRows } from './harness/store-rows.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const place = historyWorkspace();
const folder = temporaryFolder();
const bare = ['occurred_on;product;qrr', '13/05/2019;Résine;77_1', '14/05/2019;Herbe;77_1'];
const wider = [
  'occurred_on;product;qrr;quantity;unit',
  '13/05/2019;Résine;77_1;5;g',
  '14/05/2019;Herbe;77_1;6;g',
];
const numbered = [
  'seizure_id;occurred_on;product;qrr',
  'PV 1;13/05/2019;Résine;77_1',
  'PV 2;14/05/2019;Herbe;77_1',
];

async function refused(lines: readonly string[], fields: string, loads: string): Promise<void> {
  const before = await storeRows(place.root);
  place.write('new.csv', lines);
  for (const option of ['', '--add', '--dry-run']) {
    const { code, stderr } = await place.run(
      `cross ingest new.csv --source police ${option} --lang en`,
    );
    expect(stderr).toContain(`describes them by other fields (${fields})`);
    expect(stderr).toContain(`Withdraw the earlier loads first (${loads})`);
    expect(code).toBe(2);
  }
  expect(await storeRows(place.root)).toEqual(before);
}

test('an identifying column that is new, or an identifier, would double the rows', async () => {
  await place.ingest('a.csv', bare, '--source police');
  await place.ingest('b.csv', [...bare, '15/06/2019;Herbe;77_1'], '--source police --add');
  await refused(wider, 'quantity, unit', '1, 2');
  await refused(numbered, 'occurred_on, qrr, product, seizure_id', '1, 2');
  await refused(
    [...bare.slice(0, 1).map((line) => line.replace(';qrr', '')), '15/06/2019;Résine'],
    'qrr',
    '2',
  );
});

test('one that does not identify revises them, and another source is another matter', async () => {
  const cash = [`${bare[0]};numéraire`, `${bare[1]};50`, `${bare[2]};`];
  expect(await place.ingest('c.csv', cash, '--source police')).toMatchObject({
    new: 0,
    revised: 1,
    unchanged: 1,
  });
  expect(await place.ingest('d.csv', wider, '--source gend')).toMatchObject({ new: 2 });
});

test('a new layout for months of its own is taken', async () => {
  const july = wider.map((line) => line.replace('/05/', '/07/'));
  expect(await place.ingest('e.csv', july, '--source police')).toMatchObject({
    new: 2,
    lateOrCorrected: 0,
  });
});

test('the earlier loads undone, or the months replaced as a whole, it is taken too', async () => {
  const may = wider.map((line) => line.replace(';5;', ';7;'));
  expect(await place.ingest('f.csv', may, '--source police --snapshot')).toMatchObject({
    new: 2,
    withdrawn: 2,
  });
  for (const load of [1, 2, 3, 6]) await place.run(`cross undo ${load}`);
  expect(await place.ingest('g.csv', numbered, '--source police')).toMatchObject({ new: 2 });
  expect(await place.figure('2019-05', 'seizures.events')).toEqual(['4', 'final']);
});

test('rows without numbers, where numbered ones are, are new ones to be looked at', async () => {
  expect(await place.ingest('h.csv', bare, '--source police')).toMatchObject({
    new: 2,
    lateOrCorrected: 2,
  });
});

test('of two layouts that come at once, one is refused', async () => {
  const cwd = folder.path;
  folder.write('bare.csv', bare.join('\n'));
  folder.write('wider.csv', wider.join('\n'));
  await spawnProgram('cross init ws', { cwd });
  const answers = await Promise.all(
    ['bare', 'wider'].map((name) =>
      spawnProgram(`cross ingest ${name}.csv --source police -w ws`, { cwd }),
    ),
  );
  expect(answers.map(({ code }) => code).sort()).toEqual([0, 2]);
});
