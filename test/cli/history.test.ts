import { describe, expect, test } from 'vitest';
import { historyWorkspace, seizures } from './harness/history-workspace.ts';
import { storeRows } from './harness/store-rows.ts';

interface Changed {
  readonly load?: number;
  readonly withdrawn: number;
  readonly restored: number;
  readonly revised: number;
  readonly months: readonly object[];
  readonly continuedBy: readonly number[];
}

const resin = 'seizures.mass.resin';

describe('cross undo', () => {
  const place = historyWorkspace();

  test('of three versions of a record leaves the one that still counts', async () => {
    for (const grams of [100, 200, 300]) {
      await place.ingest(
        'a.csv',
        [seizures, `PV 1;13/05/2019;Résine;${grams};g;77_1`],
        '--source police --covers 2019-05',
      );
    }
    expect(await place.figure('2019-05', resin)).toEqual(['300', 'final']);
    expect(await place.json('cross undo 2')).toMatchObject({ load: 4, undoes: 2, revised: 0 });
    expect(await place.figure('2019-05', resin)).toEqual(['300', 'final']);
    expect(await place.json('cross undo 3')).toEqual({
      schema: 'cross-undo/1',
      load: 5,
      undoes: 3,
      withdrawn: 0,
      restored: 0,
      revised: 1,
      months: [
        {
          source: 'police',
          kind: 'seizures',
          month: '2019-05',
          before: 1,
          after: 1,
          revised: 1,
          covered: true,
          coveredBefore: true,
        },
      ],
      continuedBy: [],
    });
    expect(await place.figure('2019-05', resin)).toEqual(['100', 'final']);
  });

  test('of an undoing restores', async () => {
    expect(await place.json('cross undo 5')).toMatchObject({ load: 6, undoes: 5, revised: 1 });
    expect(await place.figure('2019-05', resin)).toEqual(['300', 'final']);
  });

  test('with --dry-run says the same and changes nothing', async () => {
    const before = await storeRows(place.root);
    const dry = await place.json<Changed>('cross undo 1 --dry-run');
    expect(dry).toMatchObject({ undoes: 1, withdrawn: 0, restored: 0, revised: 0 });
    expect(dry).not.toHaveProperty('load');
    expect(await storeRows(place.root)).toEqual(before);
  });

  test('refuses a load that is not there or already undone, and what is no number', async () => {
    const before = await storeRows(place.root);
    for (const load of ['2', '5', '99']) {
      const { code, stderr } = await place.run(`cross undo ${load} --lang en`);
      expect(code).toBe(2);
      expect(stderr).toContain(`Load ${load} does not exist or is already undone.`);
    }
    expect((await place.run('cross undo un')).code).toBe(2);
    expect((await place.run('cross undo')).code).toBe(2);
    expect(await storeRows(place.root)).toEqual(before);
  });

  test('takes the coverage back with the rows, and says so in words', async () => {
    await place.ingest(
      'b.csv',
      [seizures, 'PV 7;13/06/2019;Résine;5;g;77_1', 'PV 8;14/06/2019;Résine;6;g;77_1'],
      '--source police',
    );
    const french = await place.run('cross undo 7 --reason "mauvais fichier"');
    expect(french.code).toBe(0);
    expect(french.stdout).toContain('✓ Annulé\u00a0: chargement 7 (police, saisies, b.csv).');
    expect(french.stdout).toContain('2 faits retirés · 0 rétabli · 0 changé');
    expect(french.stdout).toMatch(/juin 2019 +police +saisies +2 +0 +à livrer de nouveau/);
    expect(await place.figure('2019-06', 'seizures.events')).toEqual(['', 'not-available']);
    const english = await place.run('cross undo 8 --lang en');
    expect(english.stdout).toContain('✓ Undone: load 8 (undoing of load 7).');
    expect(english.stdout).toMatch(/Jun 2019 +police +seizures +0 +2 +covered again/);
    expect(await place.figure('2019-06', 'seizures.events')).toEqual(['2', 'final']);
  });

  test('stands in the journal, with its reason', () => {
    const lines = place.read('journal.jsonl').trim().split('\n');
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(
      entries.find(({ load, action }) => load === 8 && action !== 'consultation'),
    ).toMatchObject({
      action: 'modification',
      command: 'cross undo',
      reason: 'mauvais fichier',
      counts: { undoes: 7, withdrawn: 2, restored: 0, revised: 0 },
    });
  });
});

describe('cross remove', () => {
  const place = historyWorkspace();
  const police = [
    seizures,
    'PV 1;13/05/2019;Résine;1;g;77_1',
    'PV 2;14/05/2019;Résine;2;g;77_1',
    'PV 3;13/06/2019;Résine;3;g;77_1',
    'PV 4;14/06/2019;Résine;4;g;77_1',
  ];
  const events = 'seizures.events';

  test('makes the month a missing one, partial while another source has it, never 0', async () => {
    await place.ingest('police.csv', police, '--source police');
    const other = police.map((line) => line.replace('PV', 'GN').replace('Résine', 'Herbe'));
    await place.ingest('gn.csv', other, '--source gend');
    expect(await place.figure('2019-05', events)).toEqual(['4', 'final']);
    expect(await place.json('cross remove --source police --month 05/2019')).toEqual({
      schema: 'cross-remove/1',
      load: 3,
      source: 'police',
      month: '2019-05',
      withdrawn: 2,
      restored: 0,
      revised: 0,
      months: [
        {
          source: 'police',
          kind: 'seizures',
          month: '2019-05',
          before: 2,
          after: 0,
          revised: 0,
          covered: false,
          coveredBefore: true,
        },
      ],
    });
    expect(await place.figure('2019-05', events)).toEqual(['2', 'partial:police']);
    expect(await place.figure('2019-06', events)).toEqual(['4', 'final']);
    await place.run('cross remove --source gend --month 2019-05');
    expect(await place.figure('2019-05', events)).toEqual(['', 'not-available']);
    const status = await place.json<{
      sources: { source: string; months: { month: string; state: string }[] }[];
    }>('cross status --month 2019-06');
    const states = status.sources.map(({ source, months }) => [
      source,
      ...months.slice(-2).map(({ state }) => state),
    ]);
    expect(states).toEqual([
      ['gend', 'missing', 'delivered'],
      ['police', 'missing', 'delivered'],
    ]);
  });

  test('is undone like any load', async () => {
    expect(await place.json('cross undo 4')).toMatchObject({ restored: 2, withdrawn: 0 });
    expect(await place.figure('2019-05', events)).toEqual(['2', 'partial:police']);
  });

  test('lets the file come again: its rows are new, and the month is covered', async () => {
    const again = await place.ingest('police.csv', police, '--source police');
    expect(again).toMatchObject({ new: 2, unchanged: 2, lateOrCorrected: 0 });
    expect(await place.figure('2019-05', events)).toEqual(['4', 'final']);
  });

  test('rows without an identifier that come again are not late ones', async () => {
    const rows = [
      'occurred_on;product;quantity;unit;qrr',
      '13/03/2019;Résine;1;g;77_1',
      '14/03/2019;Herbe;1;g;77_1',
    ];
    await place.ingest('c.csv', rows, '--source douane');
    await place.run('cross remove --source Douane --month 2019-03');
    expect(await place.ingest('c.csv', rows, '--source douane')).toMatchObject({
      new: 2,
      lateOrCorrected: 0,
    });
  });

  test('of one kind leaves the other', async () => {
    const arrests = [
      'arrest_id;occurred_on;offence;qrr',
      'PV 1;13/06/2019;trafic;77_1',
      'PV 2;14/06/2019;usage;77_1',
    ];
    await place.ingest('arrests.csv', arrests, '--source police');
    await place.run('cross remove --source police --month 2019-06 --kind seizures');
    expect(await place.figure('2019-06', events)).toEqual(['2', 'partial:douane+police']);
    expect(await place.figure('2019-06', 'arrests.total')).toEqual(['2', 'final']);
    await place.run('cross remove --source police --month 2019-06');
    expect(await place.figure('2019-06', 'arrests.total')).toEqual(['', 'not-available']);
  });

  test('refuses what is not there', async () => {
    const before = await storeRows(place.root);
    for (const options of [
      '--source police --month 2019-06',
      '--source police --month 2012-06',
      '--source nobody --month 2019-05',
    ]) {
      const { code, stderr } = await place.run(`cross remove ${options} --lang en`);
      expect(stderr).toContain('has nothing in the store for');
      expect(code).toBe(2);
    }
    expect((await place.run('cross remove --source police')).code).toBe(2);
    expect((await place.run('cross remove --source police --month juin')).code).toBe(2);
    expect(await storeRows(place.root)).toEqual(before);
  });
});

describe('cross loads N', () => {
  const place = historyWorkspace();

  test('tells all of a load', async () => {
    const rows = [
      seizures,
      'PV 1;13/05/2019;Résine;1,5;g;77_1',
      'PV 2;31/05/2019;Résine;2;g;none',
      'PV 3;13/05/2019;Résine;x;g;77_1',
    ];
    await place.ingest('a.csv', rows, '--source police --reason mensuel');
    await place.run('cross undo 1');
    expect(await place.json('cross loads 1')).toMatchObject({
      schema: 'cross-load/1',
      load: 1,
      loaded_at: '2019-08-12T10:00:00Z',
      action: 'ingest',
      kind: 'seizures',
      source: 'police',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      encoding: 'utf-8',
      delimiter: ';',
      reason: 'mensuel',
      live: false,
      read: 3,
      new: 2,
      refused: 1,
      outside: 1,
      rejects: 'rejects/1-a.csv',
      readings: { dates: { occurred_on: 'dmy' }, decimals: { quantity: { mark: ',' } } },
      fields: ['seizure_id', 'occurred_on', 'qrr', 'product', 'quantity', 'unit'],
      months: [{ month: '2019-05', rows: 2, covered: true, declared: false }],
      refusals: [{ field: 'quantity', reason: 'not-a-number', rows: 1 }],
      undoneBy: 2,
      continuedBy: [],
    });
    const { stdout } = await place.run('cross loads 1');
    expect(stdout).toContain('CHARGEMENT 1');
    expect(stdout).toMatch(/Annulé par +chargement 2/);
    expect(stdout).toMatch(/Dates +date des faits jour\/mois\/année/);
    expect(stdout).toMatch(/quantité +n’est pas un nombre +1/);
    expect((await place.run('cross loads 2 --lang en')).stdout).toMatch(/What +undoing of load 1/);
    expect((await place.run('cross loads')).stdout).toMatch(
      /2 +12\/08\/2019 +annulation du chargement 1/,
    );
  });

  test('refuses a load that is not there', async () => {
    expect((await place.run('cross loads 9')).code).toBe(2);
    expect((await place.run('cross loads neuf')).code).toBe(2);
  });
});
