import { describe, expect, it } from 'vitest';
import { runCommand } from './harness/run-command.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();

interface Loaded {
  readonly read: number;
  readonly new: number;
  readonly refused: number;
  readonly rejects: string;
}

async function refusals(text: string): Promise<readonly (readonly string[])[]> {
  folder.write('totals.csv', text);
  const line = 'cross inspect totals.csv --source service --format json';
  const { stdout } = await runCommand(line, { cwd: folder.path });
  const { refusals: found } = JSON.parse(stdout) as {
    refusals: readonly { reason: string; field: string; lines: readonly number[] }[];
  };
  return found.map(({ reason, field, lines }) => [reason, field, lines.join(' ')]);
}

describe('a line that adds the others up', () => {
  const header = 'Libellé;Agent;Date des faits;Produit;Quantité;Unité';
  const rows = ['a;17;13/07/2019;résine;12,5;g', 'b;23;14/07/2019;herbe;25;g'];

  it('is one where it says so in a column that is not kept', async () => {
    const text = [header, ...rows, 'Total;;;;37,5;g', ';Sous-total;;;37,5;g'].join('\n');
    expect(await refusals(text)).toEqual([['total-line', '', '4 5']]);
  });

  it('is one where its cells are too few', async () => {
    const text = [header, ...rows, 'Total;37,5', '"TOTAUX" ; 37,5'].join('\n');
    expect(await refusals(text)).toEqual([['total-line', '', '4 5']]);
  });

  it('is none where it is a fact, nor where the rest of it is wrong for another reason', async () => {
    const text = [
      header,
      ...rows,
      'Total des scellés 4;17;15/07/2019;résine;2;g',
      'Totalement;17;;résine;2;g',
    ];
    expect(await refusals(text.join('\n'))).toEqual([['missing', 'occurred_on', '5']]);
  });

  it('is one whatever else it holds, where its cell says nothing else', async () => {
    const text = [header, ...rows, 'Total;17;15/07/2019;résine;37,5;g'].join('\n');
    expect(await refusals(text)).toEqual([['total-line', '', '4']]);
  });

  it('is one where a later cell says it, whichever way', async () => {
    const names = 'Date;QRR;Service;Quartier;Infraction;Nombre';
    const counts = [
      '2019-07;77_1;CSP;Arche;usage;3',
      '2019-07;77_1;TOTAL CSP;;usage;3',
      '2019-07;77_1;CSP;Total Arche;usage;3',
      '2019-07;77_1;CSP;;Sous-total usage;3',
    ];
    expect(await refusals([names, ...counts].join('\n'))).toEqual([['total-line', '', '3 4 5']]);
    const offences = ['Trafic (total)', 'S/TOTAL trafic', 'Toutes infractions', 'Cumul mensuel'];
    const sums = [...offences, 'Totalement autre'].map((one) => `2019-07;77_1;CSP;;${one};3`);
    expect(await refusals([names, ...sums].join('\n'))).toEqual([['total-line', '', '2 3 4 5']]);
    const events = [
      'Date;Commune;Quartier;Produit;Quantité;Unité',
      '13/07/2019;Torcy;station Total;résine;12;g',
      '13/07/2019;Torcy;Total Access;résine;12;g',
      '13/07/2019;TOTAL TORCY;;résine;24;g',
      '13/07/2019;Torcy;;S/Total résine;24;g',
    ];
    expect(await refusals(events.join('\n'))).toEqual([['total-line', '', '4 5']]);
  });

  it('is one whatever else it holds, where each row stands for several facts', async () => {
    const text = [
      'Commune;Date;Infraction;Nombre',
      'Torcy;2019-07;usage;3',
      'Total Torcy;2019-07;usage;3',
    ];
    expect(await refusals(text.join('\n'))).toEqual([['total-line', '', '3']]);
  });

  it('is one of a table with a column a month', async () => {
    const profile = `kind: arrests
columns: { commune: Commune }
unpivot: { except: [Commune, Total], headers: { occurred_on: 1 }, value: count }
`;
    folder.write('profiles/months.yaml', profile);
    folder.write('cross.yaml', 'time_zone: Europe/Paris\n');
    folder.write('key', `${'0f'.repeat(32)}\n`);
    const text = ['Commune;janv-19;févr-19;Total', 'Torcy;12;9;21', 'Total;12;9;21'].join('\n');
    expect(await refusals(text)).toEqual([['total-line', '', '3 3']]);
  });

  it('stands in the file of refused rows under its line', async () => {
    folder.write('totals.csv', [header, ...rows, 'Total;;;;37,5;g', 'Total;37,5'].join('\n'));
    const line = 'cross ingest totals.csv --source service --workspace ws --format json';
    const { stdout } = await runCommand(line, { cwd: folder.path });
    const [loaded] = (JSON.parse(stdout) as { files: readonly Loaded[] }).files;
    expect(loaded).toMatchObject({ read: 4, new: 2, refused: 2 });
  });
});
