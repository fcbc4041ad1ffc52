import { describe, expect, it } from 'vitest';
import { readAnswer } from './harness/plain-text.ts';
import { runCommand } from './harness/run-command.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const run = (line: string) => runCommand(line, { cwd: folder.path });

const first = ['Date;QRR;Produit;Quantité (g);Numéraire', '13/07/2019;77_1;Résine;12,5;100'];

describe('a second table below the first', () => {
  it.each([
    [
      'of other columns',
      ['Date;QRR;Produit;Numéraire;Quantité (g)', '14/07/2019;77_1;Herbe;500;3'],
    ],
    ['of another kind', ['DATE;QRR;Infraction;Âge;Sexe', '14/07/2019;77_1;usage;17;M']],
    ['whose date comes later', ['Produit;Date des faits;QRR;;', 'Herbe;14/07/2019;77_1;;']],
  ])('refuses the file: %s', async (_, second) => {
    folder.write('stacked.csv', [...first, ...second, ''].join('\n'));
    const line = 'stacked.csv --source police --kind seizures --workspace ws';
    for (const command of ['ingest', 'inspect']) {
      const { code, stderr } = await run(`cross ${command} ${line}`);
      expect([command, code]).toEqual([command, 2]);
      expect(readAnswer(stderr)).toContain('stacked.csv, ligne 3 : d’autres en-têtes');
    }
  });

  it('is none where boxes are ticked by the name of a column', async () => {
    const rows = [
      'Date;QRR;Infraction;GAV;Déféré;X;Y',
      'le 14;77_1;x;x;x;x;',
      '14/07/2019;77_1;usage;x;x;;',
    ];
    folder.write('ticks.csv', [...rows, ''].join('\n'));
    const line = 'cross ingest ticks.csv --source police --kind arrests --workspace ws';
    expect((await run(line)).code).toBe(1);
  });

  it('is none where a row is wrong, or has a word of a header', async () => {
    const rows = ['le 14;77_1;Herbe;500;3', 'Date;77_1;Herbe;500;3', 'Total;;Produit;512;3'];
    folder.write('wrong.csv', [...first, ...rows, ''].join('\n'));
    const { code } = await run('cross ingest wrong.csv --source police --workspace ws');
    expect(code).toBe(1);
  });
});
