import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import type { CsvReport } from './csv-report.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import type { SmallRow } from './small-exports.ts';

/** The counting rules of the domain, each on rows that are counted by hand. */
const workspace = scratchWorkspace('2020-08-12T09:00:00Z');
let june: CsvReport;
let july: CsvReport;

const seizure = (
  seizure_id: string,
  day: string,
  product: string,
  quantity: number,
  unit: string,
): SmallRow => ({
  seizure_id,
  occurred_on: `2020-${day}`,
  qrr: '77_1',
  product,
  quantity,
  unit,
  cash_eur: seizure_id === 's1' ? 500 : '',
});

const arrest = (
  arrest_id: string,
  day: string,
  rest: Readonly<Record<string, string>> = {},
): SmallRow => ({
  arrest_id,
  occurred_on: `2020-${day}`,
  recorded_on: `2020-${day}`,
  qrr: '77_1',
  offence: 'trafficking',
  fixed_fine: 'non',
  fine_received_on: '',
  ...rest,
});

const report = (report_id: string, day: string, firstActionOn = ''): SmallRow => ({
  report_id,
  received_on: `2020-${day}`,
  first_action_on: firstActionOn === '' ? '' : `2020-${firstActionOn}`,
  qrr: '77_1',
  origin: 'resident',
});

beforeAll(async () => {
  await loadRows(workspace, 'police', [
    seizure('s1', '06-03', 'resin', 1500, 'g'),
    seizure('s1', '06-03', 'cocaine', 2, 'g'),
    seizure('s2', '06-04', 'resin', 10, 'g'),
    seizure('s3', '06-05', 'mdma', 30, 'tablets'),
    seizure('s3', '06-05', 'mdma', 4, 'g'),
    seizure('s4', '07-01', 'resin', 20, 'g'),
    seizure('s5', '07-02', 'resin', 30, 'g'),
  ]);
  await loadRows(workspace, 'police-persons', [
    arrest('p1', '06-03'),
    arrest('p2', '06-20'),
    arrest('p3', '06-21', { offence: 'use', fixed_fine: 'oui', fine_received_on: '2020-07-02' }),
    arrest('p4', '06-22', { offence: 'use', fixed_fine: 'oui' }),
    arrest('p5', '07-05'),
    arrest('p6', '07-06'),
  ]);
  await loadRows(workspace, 'cross', [
    report('r1', '05-10', '06-02'),
    report('r2', '05-20'),
    report('r3', '06-01', '06-11'),
    report('r4', '06-02'),
    report('r5', '07-03', '07-04'),
    report('r6', '07-10', '07-30'),
  ]);
  june = await workspace.report('2020-06');
  july = await workspace.report('2020-07');
});

describe('the counting rules', () => {
  it('1: a seizure of several products counts once in all, and once for each of them', () => {
    expect(june.value('77_1', 'seizures.events')).toBe(3);
    const byProduct = ['resin', 'cocaine', 'mdma'].map((product) =>
      june.value('77_1', `seizures.events.${product}`),
    );
    expect(byProduct).toEqual([2, 1, 1]);
  });

  it('2: quantities keep their unit; grams and tablets of one product are never added', () => {
    expect(june.line('77_1', 'seizures.mass.mdma')).toMatchObject({ value: '4', unit: 'g' });
    expect(june.line('77_1', 'seizures.units.mdma')).toMatchObject({
      value: '30',
      unit: 'tablets',
    });
    expect(june.value('77_1', 'seizures.mass.resin')).toBe(1510);
  });

  it('3: beside a mass stand the number, the median and the share of the largest', () => {
    const figures = ['events', 'mass', 'median', 'largest'].map((what) =>
      june.value('77_1', `seizures.${what}.resin`),
    );
    expect(figures).toEqual([2, 1510, 755, expect.closeTo((100 * 1500) / 1510, 9)]);
  });

  it('4: a person implicated in two procedures counts twice', () => {
    expect(june.value('77_1', 'arrests.total')).toBe(4);
    expect(june.value('77_1', 'arrests.trafficking')).toBe(2);
  });

  it('5: a fixed fine counts on its reception, else its recording; before June 2020 it is none', async () => {
    expect(june.value('77_1', 'arrests.fixed_fines')).toBe(1);
    expect(july.value('77_1', 'arrests.fixed_fines')).toBe(1);
    const may = await workspace.report('2020-05');
    expect(may.status('77_1', 'arrests.fixed_fines')).toBe('not-applicable');
  });

  it('6: what is seized is nowhere called confiscated, or revenue', async () => {
    expect(june.value('77_1', 'assets.cash')).toBe(500);
    const argv = ['report', '--month', '2020-06', '--full', '--workspace', workspace.root];
    const { out } = await commandLine('clct', argv, '2020-08-12T09:00:00Z');
    expect(out).toContain('Saisi n’est pas confisqué');
    expect(out).not.toMatch(/recettes?|confisqués\b/);
  });

  it('7: a stock is that of the month before, plus what came, less what left', () => {
    expect(june.line('77_1', 'reports.backlog')).toMatchObject({ previous_month: '2', value: '2' });
    expect(july.line('77_1', 'reports.backlog')).toMatchObject({ previous_month: '2', value: '2' });
  });

  it('8: zero, not available and not applicable are three things', async () => {
    expect(june.line('77_1', 'seizures.events.heroin')).toMatchObject({
      value: '0',
      status: 'final',
    });
    expect(june.status('77_1', 'seizures.median.heroin')).toBe('not-applicable');
    const april = await workspace.report('2020-04');
    expect(april.line('77_1', 'seizures.events')).toMatchObject({
      value: '',
      status: 'not-available',
    });
  });

  it('9: a month that is not over is provisional, and compared with nothing', async () => {
    await loadRows(workspace, 'police', [
      seizure('s6', '08-01', 'resin', 5, 'g'),
      seizure('s7', '08-02', 'resin', 5, 'g'),
    ]);
    const august = await workspace.report('2020-08');
    expect(august.line('77_1', 'seizures.events')).toMatchObject({
      value: '2',
      status: 'provisional',
      difference: '',
      ytd: '',
    });
  });

  it('10: a record that comes late changes its month, and no other', async () => {
    const before = await workspace.report('2020-07');
    const late = [seizure('s8', '06-30', 'resin', 7, 'g'), seizure('s9', '06-30', 'herb', 7, 'g')];
    await loadRows(workspace, 'police', late);
    const after = await workspace.report('2020-06');
    expect(after.value('77_1', 'seizures.events')).toBe(5);
    const again = await workspace.report('2020-07');
    expect(again.value('77_1', 'seizures.events')).toBe(2);
    expect(before.line('77_1', 'seizures.events').previous_month).toBe('3');
    expect(again.line('77_1', 'seizures.events').previous_month).toBe('5');
  });

  it('11: no indicator says that more, or less, is better', async () => {
    const { out } = await commandLine('clct', ['indicators', '--format', 'json']);
    const { indicators } = JSON.parse(out) as {
      readonly indicators: readonly { readonly direction: string }[];
    };
    expect(new Set(indicators.map(({ direction }) => direction))).toEqual(new Set(['neutral']));
  });
});
