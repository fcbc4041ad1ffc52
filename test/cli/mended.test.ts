import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type HistoryWorkspace,
  historyWorkspace,
  type Summary,
  seizures,
} from './harness/history-workspace.ts';
import { storeRows } from './harness/store-rows.ts';

/** Changes the refused rows of a load as one does in a spreadsheet. */
function mend(
  place: HistoryWorkspace,
  name: string,
  changes: Readonly<Record<string, string>>,
): void {
  const path = join(place.root, name);
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
}

async function again(place: HistoryWorkspace, name: string, options = ''): Promise<Summary> {
  const { files } = await place.json<{ files: readonly [Summary] }>(
    `cross ingest ${join(place.root, name)} ${options}`,
  );
  return files[0];
}

describe('refused rows, mended', () => {
  const place = historyWorkspace();
  const rows = [
    seizures,
    'PV 1;13/05/2019;Résine;100;g;77_1',
    'PV 1;13/05/2019;Résine;200;g;77_1',
    'PV 1;13/05/2019;Résine;x;g;77_1',
    'PV 2;14/05/2019;=SOMME(A1);y;g;77_1',
    'PV 3;15/05/2019;Résine',
    'PV 6;16/05/2019;Herbe;1;g;77_1',
    'PV 4;14/06/2019;Résine;z;g;77_1',
    'PV 5;15/06/2019;Résine;z;g;77_1',
  ];

  test('continue their load: its rows are others, its months are its own', async () => {
    const load = await place.ingest('a.csv', rows, '--source police');
    expect(load).toMatchObject({ read: 8, new: 3, refused: 5, covers: ['2019-05'] });
    expect(place.read('rejects/1-a.csv')).toContain(";'=SOMME(A1);y;");
    mend(place, 'rejects/1-a.csv', { ';x;': ';300;', ';y;': ';7;', ';z;': ';8;' });
    const mended = await again(place, 'rejects/1-a.csv', '--snapshot --covers 2018-01');
    expect(mended).toMatchObject({
      load: 2,
      continues: 1,
      kind: 'seizures',
      source: 'police',
      read: 5,
      new: 3,
      revised: 0,
      unchanged: 0,
      refused: 2,
      withdrawn: 0,
      covers: [],
      rejects: 'rejects/2-a.csv',
    });
    expect(await place.figure('2019-05', 'seizures.mass.resin')).toEqual(['600', 'final']);
    expect(await place.figure('2019-05', 'seizures.events')).toEqual(['3', 'final']);
    expect(await place.json('cross loads 2')).toMatchObject({ continues: 1 });
    expect(await place.json('cross loads 1')).toMatchObject({ continuedBy: [2] });
  });

  test('that are still wrong are refused again, a row without cells for its first reason', () => {
    const lines = place.read('rejects/2-a.csv').split('\r\n');
    expect(lines).toEqual([
      `\ufeff_load;_line;_field;_reason;${seizures}`,
      '2;4;;cell-count;;;;;;',
      '2;6;quantity;not-a-number;PV 5;15/06/2019;Résine;z;g;77_1',
      '',
    ]);
  });

  test('the same file twice changes nothing', async () => {
    expect(await again(place, 'rejects/1-a.csv')).toMatchObject({
      new: 0,
      revised: 0,
      unchanged: 3,
      refused: 2,
    });
    expect(await place.figure('2019-05', 'seizures.mass.resin')).toEqual(['600', 'final']);
  });

  test('mended in several turns, they continue all that came before, and cover with it', async () => {
    mend(place, 'rejects/2-a.csv', {
      ';z;': ';9;',
      'cell-count;;;;;;': 'cell-count;PV 1;13/05/2019;Résine;300;g;77_1',
    });
    const mended = await again(place, 'rejects/2-a.csv');
    // A row equal to one that load 2 brought is another event, as it would be in one file.
    expect(mended).toMatchObject({
      load: 4,
      continues: 2,
      new: 2,
      refused: 0,
      covers: ['2019-06'],
    });
    expect(await place.figure('2019-05', 'seizures.mass.resin')).toEqual(['900', 'final']);
    expect(await place.figure('2019-06', 'seizures.events')).toEqual(['2', 'final']);
  });

  test('the whole file, corrected at its source, finds all of them again', async () => {
    const whole = [
      seizures,
      'PV 1;13/05/2019;Résine;300;g;77_1',
      'PV 1;13/05/2019;Résine;300;g;77_1',
      'PV 1;13/05/2019;Résine;200;g;77_1',
      'PV 1;13/05/2019;Résine;100;g;77_1',
      'PV 2;14/05/2019;=SOMME(A1);7;g;77_1',
      'PV 4;14/06/2019;Résine;8;g;77_1',
      'PV 5;15/06/2019;Résine;9;g;77_1',
    ];
    expect(await place.ingest('whole.csv', whole, '--source police')).toMatchObject({
      new: 0,
      unchanged: 7,
    });
  });

  test('of two loads at once, of an unknown or an undone load, are refused', async () => {
    const header = `_load;_line;_field;_reason;${seizures}`;
    const row = (load: string) => `${load};4;quantity;not-a-number;PV 8;13/05/2019;Résine;1;g;77_1`;
    await place.run('cross undo 4');
    const before = await storeRows(place.root);
    for (const [loads, says] of [
      [['1', '2'], '« _load »'],
      [['99'], 'Le chargement 99 n’existe pas'],
      [['4'], 'Le chargement 4 n’existe pas ou est déjà annulé'],
      [['six'], '« _load »'],
    ] as const) {
      place.write('mixed.csv', [header, ...loads.map(row)]);
      const { code, stderr } = await place.run('cross ingest mixed.csv');
      expect(stderr.replaceAll('\u00a0', ' ')).toContain(says);
      expect(code).toBe(2);
    }
    expect(await storeRows(place.root)).toEqual(before);
  });
});

test('rows of one number that come in two turns are one fact, and cover no month', async () => {
  const place = historyWorkspace();
  const row = (number: string, day: string, grams: string) =>
    `${number};${day};Résine;${grams};g;77_1`;
  const rows = [
    ...[row('PV 1', '13/05/2019', '1'), row('PV 1', '13/05/2019', '2')],
    ...[row('PV 2', '13/06/2019', '3'), row('PV 2', '13/06/2019', 'x')],
    ...[
      row('PV 3', '13/07/2019', '4'),
      row('PV 4', '13/07/2019', 'y'),
      row('PV 5', '14/07/2019', '5'),
    ],
  ];
  const load = await place.ingest(
    'a.csv',
    [seizures, ...rows],
    '--source police --max-refused 90%',
  );
  expect(load).toMatchObject({ new: 5, refused: 2, covers: ['2019-07'] });
  mend(place, 'rejects/1-a.csv', { ';x;': ';6;', ';y;': ';7;' });
  const mended = await again(place, 'rejects/1-a.csv');
  expect(mended).toMatchObject({ new: 2, continues: 1, covers: [] });
  expect(await place.figure('2019-06', 'seizures.events')).toEqual(['1', 'partial:?']);
});

describe('what their load knew', () => {
  const place = historyWorkspace();

  test('holds: order of dates, decimal mark, profile, kind and source', async () => {
    place.write('workspace/profiles/us.yaml', [
      'kind: seizures',
      'source: cbp',
      'columns: { occurred_on: When, product: What, quantity: Much, qrr: Where }',
      'fixed: { unit: kg }',
      'values: { product: { weed: herbe } }',
    ]);
    const rows = [
      'When,What,Much,Where,Who',
      '05/14/2019,weed,"1,234.5",77_1,a',
      '05/15/2019,weed,2.5,77_1,b',
      '05/04/2019,weed,many,77_1,c',
      '05/13/2019,weed,3.5,99_9,d',
    ];
    const load = await place.ingest('us.csv', rows, '--profile us');
    expect(load).toMatchObject({ new: 2, refused: 2, covers: ['2019-05'] });
    expect(place.read('rejects/1-us.csv')).not.toContain('Who');
    // Alone, these rows would be read day first, and their number as 1.234.
    mend(place, 'rejects/1-us.csv', {
      many: '"1,234"',
      '05/13/2019': '05/06/2019',
      '99_9': '77_1',
    });
    expect(await again(place, 'rejects/1-us.csv')).toMatchObject({
      kind: 'seizures',
      source: 'cbp',
      profile: 'us',
      new: 2,
      refused: 0,
      months: [{ month: '2019-05', rows: 2 }],
    });
    expect(await place.figure('2019-05', 'seizures.mass.herb')).toEqual(['2474500', 'final']);
  });

  test('holds against the mended rows: a date of the other order is refused', async () => {
    place.write('m.csv', [
      '_load;_line;_field;_reason;When;What;Much;Where',
      '1;4;quantity;not-a-number;25/05/2019;weed;1;77_1',
      '1;5;quantity;not-a-number;05/25/2019;weed;1;77_1',
    ]);
    const { files } = await place.json<{ files: readonly [Summary] }>('cross ingest m.csv');
    expect(files[0]).toMatchObject({ new: 1, refused: 1 });
    expect(place.read(files[0].rejects ?? '')).toContain(';occurred_on;not-a-date;25/05/2019;');
  });

  test('of a wide layout are one record a row, under the names of the fields', async () => {
    place.write('workspace/profiles/wide.yaml', [
      'kind: arrests',
      'source: wide',
      'headers: [Infraction, QRR]',
      'unpivot: { except: [Infraction, QRR], headers: { occurred_on: 1 }, value: count }',
      'columns: { offence: Infraction, qrr: QRR }',
      'aggregated: true',
    ]);
    const rows = [
      'Infraction;QRR;2019-01;2019-02;2019-03',
      'Usage;77_1;5;x;7',
      'Trafic;77_1;1;2;y',
    ];
    const load = await place.ingest('wide.csv', rows, '--profile wide');
    expect(load).toMatchObject({ read: 6, new: 4, refused: 2 });
    const name = load.rejects ?? '';
    expect(place.read(name).split('\r\n')[0]).toBe(
      '\ufeff_load;_line;_field;_reason;Infraction;QRR;occurred_on;count',
    );
    mend(place, name, { ';x': ';3', ';y': ';4' });
    expect(await again(place, name)).toMatchObject({ new: 2, revised: 0, refused: 0 });
    expect(await place.figure('2019-02', 'arrests.total')).toEqual(['5', 'final']);
  });
});
