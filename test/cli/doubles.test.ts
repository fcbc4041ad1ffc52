import { describe, expect, test } from 'vitest';
import { type HistoryWorkspace, historyWorkspace, seizures } from './harness/history-workspace.ts';
import { storeRows } from './harness/store-rows.ts';

interface Pair {
  readonly number: number;
  readonly kind: string;
  readonly because: string;
  readonly day: string;
  readonly days: readonly string[];
  readonly district: string;
  readonly neighbourhood?: string;
  readonly what?: string;
  readonly sources: readonly [string, string];
}

async function pairsOf(place: HistoryWorkspace): Promise<readonly Pair[]> {
  return (await place.json<{ pairs: readonly Pair[] }>('cross doubles')).pairs;
}

describe('seizures', () => {
  const place = historyWorkspace();
  const police = [
    seizures,
    'PV 1;13/05/2019;Résine;150;g;77_1',
    'PV 2;14/05/2019;Cocaïne;12;g;77_1',
    'PV 3;15/05/2019;Herbe;5;g;77_1',
    'PV 4;16/05/2019;Ecstasy;20;comprimés;77_1',
  ];
  const gend = [
    seizures,
    'GN 1;13/05/2019;résine de cannabis;0,15;kg;77_1',
    'GN 2;14/05/2019;Cocaïne;12;g;93_3',
    'GN 3;16/05/2019;Herbe;5;g;77_1',
    'GN 4;16/05/2019;MDMA;20;comprimés;77_1',
  ];
  const events = 'seizures.events';

  test('are found by day, place, product and quantity, in whatever words', async () => {
    expect((await place.ingest('p.csv', police, '--source police')).warnings).toEqual([]);
    expect(await pairsOf(place)).toEqual([]);
    const dry = await place.ingest('g.csv', gend, '--source gend --dry-run');
    const { warnings } = await place.ingest('g.csv', gend, '--source gend');
    expect(warnings).toEqual([{ code: 'possible-doubles', rows: 2 }]);
    expect(dry.warnings).toEqual(warnings);
    expect(await pairsOf(place)).toMatchObject([
      {
        number: expect.any(Number),
        kind: 'seizures',
        because: 'same-facts',
        day: '2019-05-13',
        days: ['2019-05-13', '2019-05-13'],
        district: '77_1',
        what: 'resin',
        quantity: 0.15,
        unit: 'kg',
        sources: ['gend', 'police'],
      },
      { day: '2019-05-16', sources: ['gend', 'police'] },
    ]);
    expect(await place.figure('2019-05', events)).toEqual(['7', 'final']);
  });

  test('are listed with what to type', async () => {
    const [first] = await pairsOf(place);
    const { stdout } = await place.run('cross doubles');
    expect(stdout).toContain('DOUBLES POSSIBLES');
    expect(stdout).toMatch(/\d{6} +saisies +13\/05\/2019 +77_1 .*résine 0,15 kg +gend +police/);
    expect(stdout).toContain(`cross doubles -w ${place.root} --keep A ${first?.number}\n`);
  });

  test('keep their numbers when another file comes', async () => {
    const before = await pairsOf(place);
    await place.ingest('d.csv', [seizures, 'D 1;13/05/2019;Résine;150;g;77_1'], '--source douane');
    const after = await pairsOf(place);
    expect(after).toHaveLength(4);
    expect(after).toEqual(expect.arrayContaining([...before]));
    await place.run('cross undo 3');
    expect(await pairsOf(place)).toEqual(before);
  });

  test('a decision withdraws the other record, and holds when its file comes again', async () => {
    const [pair] = await pairsOf(place);
    const dry = await place.json(`cross doubles ${pair?.number} --keep A --dry-run`);
    expect(dry).not.toHaveProperty('load');
    expect(await pairsOf(place)).toHaveLength(2);
    expect(
      await place.json(`cross doubles --keep a ${pair?.number} --reason entente`),
    ).toMatchObject({
      load: 5,
      keep: 'A',
      withdrawn: 1,
      months: [{ source: 'police', month: '2019-05', before: 4, after: 3 }],
    });
    expect(await place.figure('2019-05', events)).toEqual(['6', 'final']);
    expect(await pairsOf(place)).toHaveLength(1);
    const again = await place.ingest('p.csv', police, '--source police');
    expect(again).toMatchObject({ new: 0, revised: 0, unchanged: 4, withdrawn: 0 });
    expect(again.warnings).toEqual([{ code: 'possible-doubles', rows: 1 }]);
    expect(await place.figure('2019-05', events)).toEqual(['6', 'final']);
  });

  test('a decided pair can’t be decided again, but the decision be undone', async () => {
    const before = await storeRows(place.root);
    for (const pair of ['123', 'un']) {
      const { code, stderr } = await place.run(`cross doubles --keep A ${pair} --lang en`);
      expect(stderr).toContain(`No possible double has the number ${pair}`);
      expect(code).toBe(2);
    }
    expect((await place.run('cross doubles --keep A')).code).toBe(2);
    expect((await place.run('cross doubles --keep C 1')).code).toBe(2);
    expect(await storeRows(place.root)).toEqual(before);
    expect(await place.json('cross undo 5')).toMatchObject({ restored: 1 });
    expect(await place.figure('2019-05', events)).toEqual(['7', 'final']);
    expect(await pairsOf(place)).toHaveLength(2);
  });

  test('the other record counts when the kept one is gone', async () => {
    const [pair] = await pairsOf(place);
    await place.json(`cross doubles --keep A ${pair?.number}`);
    expect(await place.figure('2019-05', events)).toEqual(['6', 'final']);
    expect(await place.json('cross undo 2')).toMatchObject({ withdrawn: 4, restored: 1 });
    expect(await place.figure('2019-05', events)).toEqual(['4', 'final']);
    await place.run('cross undo 9');
    expect(await place.figure('2019-05', events)).toEqual(['6', 'final']);
  });

  test('that are two events are kept both, and not listed again', async () => {
    const [pair] = await pairsOf(place);
    const { stdout } = await place.run(`cross doubles --keep both ${pair?.number}`);
    expect(stdout).toContain('les deux faits sont différents');
    expect(await place.figure('2019-05', events)).toEqual(['6', 'final']);
    expect(await pairsOf(place)).toEqual([]);
    expect((await place.ingest('g.csv', gend, '--source gend')).warnings).toEqual([]);
    expect((await place.run('cross doubles --lang en')).stdout).toContain(
      'No possible double between two sources.',
    );
  });
});

describe('places', () => {
  const place = historyWorkspace();
  const header = 'seizure_id;occurred_on;product;quantity;unit;commune;neighbourhood';

  test('must not contradict each other, and outside the districts must agree', async () => {
    const row = (n: string, where: string) => `${n};${n.slice(3)}/05/2019;Résine;150;g;${where}`;
    const a = [
      header,
      row('PV 13', 'Torcy;ZSP Torcy'),
      row('PV 14', 'Noisiel;Cours du Luzard'),
      row('PV 15', 'Melun;'),
      row('PV 16', 'Melun;'),
    ];
    const b = [
      header,
      row('GN 13', 'Torcy;ZSP Torcy'),
      row('GN 14', 'Torcy;ZSP Torcy'),
      row('GN 15', 'Melun;Les Mezereaux'),
      row('GN 16', 'Provins;'),
    ];
    await place.ingest('a.csv', a, '--source police');
    await place.ingest('b.csv', b, '--source gend');
    expect((await pairsOf(place)).map(({ day }) => day)).toEqual(['2019-05-13', '2019-05-15']);
  });
});

describe('arrests and reports', () => {
  const place = historyWorkspace();
  const arrests = 'arrest_id;occurred_on;offence;qrr;n° signalement';

  test('are found by their number, and arrests by their report and day', async () => {
    const police = [
      arrests,
      'PV 7;13/05/2019;trafic;77_1;',
      'PV 7;13/05/2019;usage;77_1;',
      'PV 7;13/05/2019;usage;77_1;',
      'PV 8;14/05/2019;usage;77_1;CR 1',
      'PV 9;14/05/2019;usage;77_1;',
    ];
    const gend = [
      arrests,
      'pv 7;14/05/2019;trafic;93_3;',
      'pv 7;14/05/2019;trafic;93_3;',
      'GN 8;14/05/2019;usage;77_1;cr 1',
      'PV 9;18/05/2019;usage;77_1;',
    ];
    await place.ingest('p.csv', police, '--source police');
    const { warnings } = await place.ingest('g.csv', gend, '--source gend');
    expect(warnings).toContainEqual({ code: 'possible-doubles', rows: 3 });
    const found = (await pairsOf(place)).map(({ because, days }) => [because, ...days].join(' '));
    expect([...found].sort()).toEqual([
      'identifier 2019-05-14 2019-05-13',
      'identifier 2019-05-14 2019-05-13',
      'report-ref 2019-05-14 2019-05-14',
    ]);
    const reports = [
      'report_id;received_on;origin;qrr',
      'CR 1;13/05/2019;Mairie;77_1',
      'CR 2;14/05/2019;Mairie;77_1',
    ];
    await place.ingest('c.csv', reports, '--source cross');
    await place.ingest(
      'm.csv',
      [reports[0] ?? '', 'CR 2;15/05/2019;Mairie;77_1'],
      '--source mairie --covers 2019-05',
    );
    const [report] = (await pairsOf(place)).filter(({ kind }) => kind === 'reports');
    expect(report).toMatchObject({ because: 'identifier', sources: ['cross', 'mairie'] });
    await place.json(`cross doubles --keep B ${report?.number}`);
    expect(await place.figure('2019-05', 'reports.received')).toEqual(['2', 'final']);
  });
});
