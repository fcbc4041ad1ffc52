import { expect, test } from 'vitest';
import { historyWorkspace } from './harness/history-workspace.ts';
import { storeRows } from './harness/store-rows.ts';

const place = historyWorkspace();
const header = 'seizure_id;occurred_on;product;quantity;unit;qrr;report_ref;numéraire';
const rows = [
  header,
  'PV 1;13/05/2019;Résine;100;g;77_1;CR 1;50',
  'PV 1;13/05/2019;Cocaïne;12,5;g;77_1;CR 1;50',
  'PV 2;14/05/2019;Herbe;1;g;77_1;;',
  'PV 2;14/06/2019;Herbe;2;g;77_1;;',
  'PV 2;14/06/2019;Herbe;3;g;93_3;;',
];
const correct = 'cross correct --kind seizures --source police';

interface Corrected {
  readonly load?: number;
  readonly revised: number;
  readonly fields: object;
  readonly candidates: readonly { readonly rank: number; readonly date: string }[];
}

test('corrects the record that a number and a product name, as a load', async () => {
  await place.ingest('a.csv', rows, '--source police');
  const product = '--id "pv  1" --product RESINE_DE_CANNABIS';
  expect(
    await place.json(`${correct} ${product} --set "Quantité=0,2" unit=kg --reason pesée`),
  ).toEqual({
    schema: 'cross-correct/1',
    load: 2,
    kind: 'seizures',
    source: 'police',
    revised: 1,
    fields: {
      quantity: { before: '100.000000', after: '0.200000' },
      unit: { before: 'g', after: 'kg' },
    },
  });
  expect(await place.figure('2019-05', 'seizures.mass.resin')).toEqual(['200', 'final']);
  expect(await place.figure('2019-05', 'seizures.mass.cocaine')).toEqual(['12.5', 'final']);
  expect(await place.figure('2019-05', 'seizures.events')).toEqual(['2', 'final']);
  expect(await place.json('cross loads 2')).toMatchObject({
    action: 'correct',
    revised: 1,
    fields: ['quantity', 'unit'],
    reason: 'pesée',
  });
});

test('is not taken back by the file that comes again, but by cross undo', async () => {
  const again = await place.ingest('a.csv', rows, '--source police');
  expect(again).toMatchObject({ new: 0, revised: 0, unchanged: 5 });
  expect(again.warnings).toContainEqual({ code: 'older-seen-again', rows: 1 });
  expect(await place.figure('2019-05', 'seizures.mass.resin')).toEqual(['200', 'final']);
  expect(await place.json('cross undo 2')).toMatchObject({ revised: 1 });
  expect(await place.figure('2019-05', 'seizures.mass.resin')).toEqual(['100', 'final']);
});

test('corrected back to what it was, it is that record again', async () => {
  const id = '--id "PV 1" --product cocaine';
  await place.json(`${correct} ${id} --set quantity=99`);
  expect(await place.json(`${correct} ${id} --set quantity=12.5`)).toMatchObject({ revised: 1 });
  expect(await place.figure('2019-05', 'seizures.mass.cocaine')).toEqual(['12.5', 'final']);
  const same = await place.json<Corrected>(`${correct} ${id} --set quantity=12,50`);
  expect(same.revised).toBe(0);
  expect(same).not.toHaveProperty('load');
});

test('of several records lists them and asks which', async () => {
  const before = await storeRows(place.root);
  const asked = await place.run(`${correct} --id "PV 2" --set quantity=9`);
  expect(asked.code).toBe(2);
  expect(asked.stdout.replace(/ +$/gm, '').split('\n').slice(2, 5)).toEqual([
    expect.stringMatching(/^ +1 +14\/05\/2019 +77_1 .*herbe 1 g$/),
    expect.stringMatching(/^ +2 +14\/06\/2019 +77_1 .*herbe 2 g$/),
    expect.stringMatching(/^ +3 +14\/06\/2019 +93_3 .*herbe 3 g$/),
  ]);
  expect(asked.stderr).toContain('3 faits de la source police ont ce numéro.');
  const dated = await place.run(
    `${correct} --id "PV 2" --date 14/06/2019 --set quantity=9 --format json`,
  );
  expect(dated.code).toBe(2);
  const { candidates } = JSON.parse(dated.stdout) as Corrected;
  expect(candidates.map(({ rank, date }) => [rank, date])).toEqual([
    [2, '2019-06-14'],
    [3, '2019-06-14'],
  ]);
  expect(await storeRows(place.root)).toEqual(before);
  await place.json(`${correct} --id "PV 2" --rank 3 --set quantity=9`);
  // Each line counts in its own month and QRR, whatever shares its number.
  expect(await place.figure('2019-05', 'seizures.mass.herb')).toEqual(['1', 'final']);
  await place.json(`${correct} --id "PV 2" --date 2019-05-14 --set quantity=5`);
  expect(await place.figure('2019-05', 'seizures.mass.herb')).toEqual(['5', 'final']);
});

test('finds the district of a corrected place', async () => {
  const answer = await place.json<Corrected>(
    `${correct} --id "PV 2" --rank 3 --set qrr=77-1 "date=15/06/2019"`,
  );
  expect(answer.fields).toEqual({
    qrr: { before: '93 3', after: '77-1' },
    occurred_on: { before: '2019-06-14', after: '2019-06-15' },
    district: { before: '93_3', after: '77_1' },
  });
});

test('with --dry-run says the same and stores nothing', async () => {
  const before = await storeRows(place.root);
  const dry = await place.json<Corrected>(
    `${correct} --id "PV 2" --rank 1 --set quantity=6 --dry-run`,
  );
  expect(dry).toMatchObject({
    revised: 1,
    fields: { quantity: { before: '5.000000', after: '6.000000' } },
  });
  expect(await storeRows(place.root)).toEqual(before);
});

test.each([
  ['--id "PV 9" --set quantity=1', 'No record of the source police has this number (PV 9)'],
  ['--id "PV 2" --rank 4 --set quantity=1', 'No record of the source police has this number'],
  ['--id "PV 2" --rank 1 --set quantity=douze', 'quantity “douze”: not a number.'],
  ['--id "PV 2" --rank 1 --set quantity=-1', 'quantity “-1”: negative.'],
  ['--id "PV 2" --rank 1 --set occurred_on=', 'date of event “”: missing.'],
  ['--id "PV 2" --rank 1 --set occurred_on=31/02/2019', 'date of event “31/02/2019”: not a date.'],
  [
    '--id "PV 2" --rank 1 --set occurred_on=13/08/2019',
    'date of event “13/08/2019”: in the future.',
  ],
  ['--id "PV 2" --rank 1 --set qrr=99_9', 'QRR “99_9”: QRR not in the register.'],
  ['--id "PV 2" --rank 1 --set "deal_point=12 rue de la Paix"', 'looks like an address.'],
  ['--id "PV 2" --rank 1 --set count=2', 'counts several events with one identifier.'],
  ['--id "PV 2" --rank 1 --set weather=1', '“weather” is not a field that can be corrected here.'],
  ['--id "PV 2" --rank 1 --set "seizure_id=PV 3"', '“seizure_id” is not a field'],
  ['--id "PV 2" --rank 1 --set quantity', '“quantity” does not suit --set'],
  ['--id "PV 2" --rank 0 --set quantity=1', '“0” does not suit --rank'],
  ['--id "PV 2" --date hier --set quantity=1', '“hier” does not suit --date'],
  ['--id "PV 2"', '--set is missing:'],
])('refuses %s', async (options, says) => {
  const before = await storeRows(place.root);
  const { code, stderr } = await place.run(`${correct} ${options} --lang en`);
  expect(stderr.toLowerCase()).toContain(says.toLowerCase());
  expect(code).toBe(2);
  expect(await storeRows(place.root)).toEqual(before);
});
