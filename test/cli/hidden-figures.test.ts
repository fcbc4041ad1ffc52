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
