import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import type { SmallRow } from './small-exports.ts';

const now = '2019-08-12T09:00:00Z';
const workspace = scratchWorkspace(now);

const seizure = (
  seizure_id: string,
  product: string,
  quantity: number,
  unit: string,
  cash_eur: number | '' = '',
): SmallRow => ({
  seizure_id,
  occurred_on: '2019-07-03',
  qrr: '77_1',
  force: 'police nationale',
  product,
  quantity,
  unit,
  cash_eur,
});

const arrest = (arrest_id: string, offence: string, minor: string): SmallRow => ({
  arrest_id,
  occurred_on: '2019-07-04',
  qrr: '77_1',
  offence,
  minor,
});

const defined = `indicators:
  large_cannabis:
    label: { fr: Grosses saisies de cannabis, en: Large cannabis seizures }
    records: seizures
    kind: count
    filter: product in (resin, herb) and quantity >= 100
  police_cash:
    label: { fr: Numéraire de la police, en: Cash of the police }
    records: seizures
    kind: sum
    field: cash_eur
    filter: force = police and cash_eur > 50
  cannabis.median:
    label: { fr: Saisie médiane de cannabis, en: Median cannabis seizure }
    records: seizures
    kind: median
    field: mass
    unit: g
    filter: product in (resin, herb)
  minors_trafficking:
    label: { fr: Mineurs du trafic, en: Minors in trafficking }
    records: arrests
    kind: share
    filter: minor
    of: offence = trafficking
`;

async function clct(line: string) {
  return commandLine('clct', [...line.split(' '), '--workspace', workspace.root], now);
}

beforeAll(async () => {
  await loadRows(workspace, 'police', [
    seizure('a', 'resin', 0.2, 'kg', 100),
    seizure('a', 'herb', 150, 'g', 100),
    seizure('b', 'resin', 99, 'g', 40),
    seizure('c', 'mdma', 500, 'tablets', 60),
    seizure('d', 'herb', 100, 'g'),
  ]);
  await loadRows(workspace, 'police-persons', [
    arrest('p', 'trafficking', 'oui'),
    arrest('q', 'trafficking', 'non'),
    arrest('r', 'trafficking', 'non'),
    arrest('s', 'use', 'oui'),
  ]);
});

beforeEach(() => workspace.write('indicators.yaml', defined));

describe('indicators of the workspace', () => {
  it('are in the tidy table, counted by hand', async () => {
    const { line } = await workspace.report('2019-07');
    // a and d: a counts once, though two of its products fit.
    expect(line('77_1', 'large_cannabis')).toMatchObject({ unit: 'count', value: '2' });
    expect(line('77_1', 'police_cash')).toMatchObject({ unit: 'eur', value: '160' });
    expect(line('77_1', 'cannabis.median')).toMatchObject({ unit: 'g', value: '125' });
    expect(line('77_1', 'minors_trafficking')).toMatchObject({ unit: 'percent', status: 'final' });
    expect(Number(line('77_1', 'minors_trafficking').value)).toBeCloseTo(100 / 3, 9);
    expect(line('ALL', 'large_cannabis').value).toBe('2');
  });

  it('are listed and explained with the others, and have a table of their own', async () => {
    const list = await clct('indicators');
    expect(list.out).toContain('seizures.events');
    expect(list.out).toContain('large_cannabis');
    const one = await clct('indicators large_cannabis --lang en');
    expect(one.out).toContain('Large cannabis seizures');
    expect(one.out).toContain('product in (resin, herb)');
    const table = await clct('report --month 2019-07 --table results-own');
    expect(table.out).toContain('Grosses saisies de cannabis (nombre)');
    const trend = await clct('trend large_cannabis --to 2019-07 --format csv');
    expect(trend.code).toBe(0);
  });

  it('stand on the first page too, which is all that a terminal shows', async () => {
    const { code, out } = await clct('report --month 2019-07');
    expect(code).toBe(0);
    // No curve is drawn of them: each figure stands under its own heading.
    const lines = out.split('\n');
    const title = lines.findIndex((text) => text.includes('── Grosses saisies de cannabis'));
    const [heading = '', , row = ''] = lines.slice(title - 1);
    expect(heading).not.toContain('13 mois');
    expect(row).toMatch(/^77_1 Torcy\/Noisiel +2,0 /);
    expect(row.indexOf('2,0') + '2,0'.length).toBe(heading.indexOf('juil.') + 'juil.'.length);
  });

  it('are 0 where there is nothing that fits, and cost no scan of their own', async () => {
    workspace.write('indicators.yaml', defined.replaceAll('resin, herb', 'heroin'));
    const { line } = await workspace.report('2019-07');
    expect(line('77_1', 'large_cannabis')).toMatchObject({ value: '0', status: 'final' });
  });
});

describe('a median', () => {
  const median = (field: string) =>
    workspace.write(
      'indicators.yaml',
      `indicators:
  middle:
    label: { fr: Valeur médiane, en: Middle value }
    records: seizures
    kind: median
    field: ${field}
    filter: product = heroin
`.replace(field === 'mass' ? '' : '    filter: product = heroin\n', ''),
    );
  const cash = (prefix: string, qrr: string, amounts: readonly (number | '')[]) =>
    amounts.map((amount, at) => ({
      ...seizure(`${prefix}${at}`, 'heroin', at, 'g', amount),
      qrr,
    }));

  beforeAll(async () => {
    await loadRows(workspace, 'customs', [
      ...cash('zero', '78_1', [0, 0, 900]),
      ...cash('cents', '78_2', [50.62, 50.63]),
      ...cash('silent', '59_1', ['', 20, 40]),
    ]);
  });

  it('counts what is 0, leaves out what is not said, and is not cut to cents', async () => {
    median('cash_eur');
    const { line } = await workspace.report('2019-07');
    expect(line('78_1', 'middle').value).toBe('0');
    expect(line('78_2', 'middle').value).toBe('50.625');
    expect(line('59_1', 'middle').value).toBe('30');
  });

  it('of quantities counts those of 0 too', async () => {
    median('mass');
    const { line } = await workspace.report('2019-07');
    expect(line('78_1', 'middle').value).toBe('1');
    expect(line('78_2', 'middle').value).toBe('0.5');
  });
});

describe('what is wrong with them stops, with its line and column', () => {
  it.each([
    ['>= 100', '>= lots', 6, 54, '« lots »', '0, 12.5…'],
    ['in (resin', 'in (resine', 6, 25, '« resine »', 'resin, herb'],
    ['kind: count', 'kind: number', 5, 11, 'kind', 'count | sum | median | share'],
    ['field: cash_eur', 'field: cash', 11, 12, 'field', 'mass, tablets'],
    ['unit: g', 'unit: kg', 18, 11, 'unit', 'g'],
    ['large_cannabis:', 'seizures.events:', 3, 5, 'seizures.events', 'a-z 0-9 _ .'],
    ['filter: minor', 'filtre: minor', 24, 5, 'filtre', 'large_cannabis'],
    ['cash_eur > 50', 'product = resin', 12, 13, 'filter', 'product, quantity'],
  ])('%s → %s', async (good, bad, line, column, what, expected) => {
    workspace.write('indicators.yaml', defined.replace(good, bad));
    const { code, err } = await clct('report --month 2019-07');
    expect(code).toBe(2);
    const text = err.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
    expect(text).toContain(`ligne ${line}, colonne ${column} :`);
    expect(text).toContain(what);
    expect(text).toContain(expected);
  });
});
