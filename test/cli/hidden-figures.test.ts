import { describe, expect, test } from 'vitest';
import { historyWorkspace } from './harness/history-workspace.ts';

describe('cells that would be read as something else', () => {
  test('a decimal comma between commas, in front of an empty last cell, refuses its row', async () => {
    const place = historyWorkspace();
    const load = await place.ingest(
      'a.csv',
      [
        'N° PV,Date,QRR,Produit,Poids (g),Obs',
        'A1,2019-07-21,77_1,Résine,12,5,',
        'A2,2019-07-22,77_1,Résine,12,',
        'A3,2019-07-23,77_1,Résine,"13,5",rien',
      ],
      '--source police --max-refused 90%',
    );
    expect(load).toMatchObject({ read: 3, new: 2, refused: 1 });
    expect(await place.figure('2019-07', 'seizures.mass.resin')).toEqual(['25.5', 'final']);
  });

  test('a filled column without a name is told as not kept, by its number', async () => {
    const place = historyWorkspace();
    const rows = ['Date;QRR;Produit;Poids (g);;', '2019-07-21;77_1;Résine;12;5;'];
    const { warnings } = await place.ingest('a.csv', rows, '--source police');
    expect(warnings).toEqual([{ code: 'unmapped-columns', columns: ['(5)'] }]);
  });

  test('a month in which nobody is ticked is one of boxes, after one in which somebody was', async () => {
    const place = historyWorkspace();
    const month = (name: string, tick: string) =>
      ['11', '12'].map((day) => `A${name}${day};2019-${name}-${day};77_1;Usage;${tick}`);
    const header = 'N° PV;Date;QRR;Infraction;GAV';
    await place.ingest('june.csv', [header, ...month('06', 'X')], '--source police');
    const july = await place.ingest('july.csv', [header, ...month('07', '')], '--source police');
    expect(july.warnings).toEqual([{ code: 'assumed-no', field: 'custody', rows: 2 }]);
    expect(await place.figure('2019-07', 'arrests.custody.rate')).toEqual(['0', 'final']);
    // Nor is it of boxes any more once people write « oui » and « non » there.
    const [yes, no] = [month('08', 'oui')[0] ?? '', month('08', 'non')[1] ?? ''];
    await place.ingest('august.csv', [header, yes, no], '--source police');
    const may = await place.ingest('may.csv', [header, ...month('05', '')], '--source police');
    expect(may.warnings).toEqual([]);
    // Of another source nothing is known.
    const other = await place.ingest('other.csv', [header, ...month('07', '')], '--source gend');
    expect(other.warnings.map(({ code }) => code)).not.toContain('assumed-no');
  });

  test('years of two digits that come first refuse the file, until a profile says their order', async () => {
    const place = historyWorkspace();
    const days = ['13', '15', '31'];
    const rows = days.map((day, at) => `A${at};19-07-${day} 10:30;77_1;Résine;12;g`);
    const name = place.write('a.csv', ['N° PV;Date;QRR;Produit;Quantité;Unité', ...rows]);
    const { code, stderr } = await place.run(`cross ingest ${name} --source police --lang en`);
    expect(code).toBe(2);
    expect(stderr).toContain('the year seems to come first: “19-07-13 10:30” (line 2)');
    place.write('workspace/profiles/police.yaml', ['source: police', 'date_order: ymd']);
    const read = await place.run(`cross ingest ${name} --profile police --lang en`);
    expect(read.stdout).toContain('2019-07');
  });

  test('cross inspect says what enters no sum before anything is loaded', async () => {
    const place = historyWorkspace();
    const rows = [
      'Date;QRR;Produit;Quantité;Unité',
      '2019-07-21;77_1;Résine;12;',
      '2019-07-21;77_1;LSD;2;g',
    ];
    const name = place.write('a.csv', rows);
    const line = `cross inspect ${name} --source police`;
    const found = await place.json<{ warnings: readonly object[] }>(line);
    expect(found.warnings).toEqual([
      { code: 'no-unit', rows: 1 },
      { code: 'other-unit', rows: 1, pairs: ['lsd / g'] },
    ]);
    const shown = await place.run(`${line} --lang en`);
    expect(shown.stdout).toContain('TO KNOW\n Without a unit   1 quantity enters no sum');
  });
});
