import { describe, expect, it } from 'vitest';
import { historyWorkspace } from './harness/history-workspace.ts';

const place = historyWorkspace();
const header = 'NUMERO;DATE CONSTATATION;QRR;PRODUIT;POIDS (KG);NUMERAIRE';
const rows = [
  'PV 1;2019-07-01;77_1;RESINE;1.253;1.500',
  'PV 2;2019-07-14;77_1;COCAINE;2.716;',
  'PV 3;2019-07-20;77_1;HERBE;3;',
];
const load = (name: string, options = '') =>
  place.run(`cross ingest ${name} --source police --kind seizures ${options} --format json`, {
    now: () => new Date('2019-08-12T10:00:00Z'),
  });
const profile = (mark: string) =>
  place.write(`workspace/profiles/${mark}.yaml`, [`decimal_mark: ${mark}`]);

describe('weights of three decimals after a point, or thousands', () => {
  it('refuse the file, in front of somebody too, with a cell and the line to write', async () => {
    const file = place.write('kg.csv', [header, ...rows]);
    const { code, stderr } = await load(file);
    expect(code).toBe(2);
    expect(stderr.replace(/\s/g, ' ')).toContain('« POIDS (KG) », « 1.253 » (ligne 2)');
    expect(stderr).toContain('    decimal_mark: point     # ou comma\n');
    const inspected = await place.run(`cross inspect ${file} --source police --kind seizures`);
    expect(inspected.code).toBe(2);
    expect(inspected.stderr).toContain('decimal_mark: point');
    expect((await place.json<{ loads: unknown[] }>('cross loads --format json')).loads).toEqual([]);
  });

  it.each([
    ['point', '1253', 'g'],
    ['comma', '1253000', 'g'],
  ])('are what the profile says: %s', async (mark, grams) => {
    profile(mark);
    const file = place.write(`${mark}.csv`, [header, ...rows]);
    expect((await load(file, `--profile ${mark}`)).code).toBe(0);
    const [value] = await place.figure('2019-07', 'seizures.mass.resin', '--qrr 77_1');
    expect(value).toBe(grams);
  });

  it('are thousands where a comma stands before decimals, and in an amount', async () => {
    const proved = place.write('proved.csv', [header, ...rows, 'PV 4;2019-07-21;77_1;HERBE;2,5;']);
    expect((await load(proved)).code).toBe(0);
    expect(await place.figure('2019-07', 'seizures.mass.resin', '--qrr 77_1')).toEqual([
      '1253000',
      'final',
    ]);
    expect(await place.figure('2019-07', 'assets.cash', '--qrr 77_1')).toEqual(['1500', 'final']);
  });

  it('are asked for again when they are typed', async () => {
    const set = (quantity: string) =>
      place.run(
        `cross correct --id "PV 1" --kind seizures --source police --set quantity=${quantity}`,
      );
    const { code, stderr } = await set('1.253');
    expect([code, stderr.replace(/\s/g, ' ').includes('« 1.253 »')]).toEqual([2, true]);
    expect((await set('1,253')).code).toBe(0);
    expect(await place.figure('2019-07', 'seizures.mass.resin', '--qrr 77_1')).toEqual([
      '1253',
      'final',
    ]);
  });
});

describe('decimals that the separator cut off', () => {
  it('refuse the file, whether it is looked at or loaded', async () => {
    const names = 'Date,QRR,Produit,Quantité (g),Observations';
    const file = place.write('cut.csv', [names, '13/07/2019,77_1,Résine,12,5']);
    for (const command of ['inspect', 'ingest']) {
      const { code, stderr } = await place.run(`cross ${command} ${file} --source customs`);
      expect([command, code]).toEqual([command, 2]);
      expect(stderr.replace(/\s/g, ' ')).toContain('ligne 2 : « 5 » sous « Observations »');
    }
  });
});
