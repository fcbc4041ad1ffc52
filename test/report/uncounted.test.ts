import { expect, test } from 'vitest';
import { historyWorkspace, seizures } from '../cli/harness/history-workspace.ts';

test('a quantity that enters no sum is no 0 g, and the table says how many there are', async () => {
  const place = historyWorkspace();
  const rows = [
    'PV 1;2019-07-10;Résine;100;pochons;77_1',
    'PV 2;2019-07-11;Herbe;40;pieds;77_1',
    'PV 3;2019-07-12;LSD;2;g;77_1',
    'PV 3;2019-07-12;Cocaïne;5;;77_1',
    'PV 4;2019-07-13;Cocaïne;7;g;77_1',
    'PV 5;2019-07-14;Ecstasy;9;cachets;77_1',
    'PV 6;2019-07-15;Héroïne;;;77_1',
  ];
  await place.ingest('a.csv', [seizures, ...rows], '--source police');
  place.write('workspace/indicators.yaml', [
    'indicators:',
    '  resin_seized:',
    '    label: { fr: Résine saisie, en: Resin seized }',
    '    records: seizures',
    '    kind: sum',
    '    field: mass',
    '    filter: product = resin',
  ]);
  const { stdout } = await place.run('clct report --month 2019-07 --qrr 77_1 --format csv');
  const value = (id: string) => {
    const cells = stdout.split('\n').find((line) => line.includes(`,77_1,seizures.${id},`));
    return cells?.trim().split(',')[4];
  };
  // By hand: one of two cocaine seizures has 7 g; 40 plants; no unit of resin, none of LSD fits.
  expect(value('mass.resin')).toBe('');
  expect(value('events.resin')).toBe('1');
  expect(value('units.plant')).toBe('40');
  expect([value('events.plant'), value('events.herb')]).toEqual(['1', '0']);
  expect(value('units.lsd')).toBe('');
  expect(value('mass.cocaine')).toBe('7');
  expect([value('mass.mdma'), value('units.mdma')]).toEqual(['0', '9']);
  const own = stdout.split('\n').find((line) => line.includes('resin_seized,'));
  expect(own?.split(',')[4]).toBe('');
  // Nothing says how much: not 0 g.
  expect(value('mass.heroin')).toBe('');
  const shown = await place.run(
    'clct report --month 2019-07 --qrr 77_1 --lang en --format markdown',
  );
  expect(shown.stdout).toContain('4 quantities enter no sum');
  // Of 7 lines, the one whose unit no vocabulary knows.
  expect(unknownShare(stdout)).toBeCloseTo(100 / 7, 6);
});

const unknownShare = (csv: string) => {
  const line = csv.split('\n').find((text) => text.includes('quality.unknown_values.seizures'));
  return Number(line?.split(',')[4]);
};

test('an unknown word is one that no vocabulary knows: not a missing unit, nor one of other products', async () => {
  const place = historyWorkspace();
  const rows = [
    'PV 1;2019-07-10;Résine;100;;77_1',
    'PV 2;2019-07-11;Résine;5;cachets;77_1',
    'PV 3;2019-07-12;Cocaïne;5;g;77_1',
    'PV 4;2019-07-13;Zblorg;5;g;77_1',
    'PV 5;2019-07-14;Cocaïne;5;zlotys;77_1',
  ];
  await place.ingest('a.csv', [seizures, ...rows], '--source police');
  const { stdout } = await place.run('clct report --month 2019-07 --qrr 77_1 --format csv');
  expect(unknownShare(stdout)).toBe(40);
});

test('QRR of which one is not told make no 0 together, and name no source that delivered', async () => {
  const place = historyWorkspace();
  const rows = [
    'PV 1;2019-07-10;Ecstasy;9;;78_2',
    'PV 2;2019-07-11;Ecstasy;5;;78_2',
    'PV 3;2019-07-12;Résine;100;;78_2',
    'PV 4;2019-07-12;Résine;30;g;77_1',
    'PV 5;2019-08-02;Résine;10;g;77_1',
    'PV 6;2019-08-03;Résine;10;g;78_2',
  ];
  await place.ingest('a.csv', [seizures, ...rows], '--source police --covers 2019-07..2019-08');
  const csv = async (month: string) =>
    (await place.run(`clct report --month ${month} --format csv`)).stdout;
  const july = await csv('2019-07');
  const cells = (text: string, id: string) =>
    text
      .split('\n')
      .find((line) => line.includes(`,${id},`))
      ?.trim()
      .split(',') ?? [];
  const told = (id: string) => [cells(july, id)[4], cells(july, id).at(-1)];
  expect(told('78_2,seizures.units.mdma')).toEqual(['', 'not-available']);
  expect(told('77_1,seizures.units.mdma')).toEqual(['0', 'final']);
  expect(told('ALL,seizures.units.mdma')).toEqual(['', 'not-available']);
  expect(told('ALL,seizures.mass.resin')).toEqual(['30', 'partial:UNTOLD']);
  expect(cells(await csv('2019-08'), 'ALL,seizures.units.mdma').slice(4, 6)).toEqual(['0', '']);
  const html = await place.run('clct report --month 2019-07 --lang en --format html');
  expect(html.stdout).toContain('incomplete, missing: what the records of a QRR do not tell');
});
