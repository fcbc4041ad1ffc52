import { beforeAll, describe, expect, it } from 'vitest';
import type { CsvReport } from './csv-report.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import type { SmallRow } from './small-exports.ts';

describe('the fixed fine', () => {
  const workspace = scratchWorkspace('2020-09-01T09:00:00Z');
  const row = (day: string, id: number, fine: Readonly<Record<string, string>> = {}): SmallRow => ({
    arrest_id: `a${id}`,
    occurred_on: day,
    qrr: '77_1',
    offence: 'use',
    custody: 'non',
    fixed_fine: 'non',
    fine_received_on: '',
    ...fine,
  });

  beforeAll(async () => {
    await loadRows(workspace, 'police', [
      row('2020-04-03', 1),
      row('2020-04-04', 2),
      row('2020-05-03', 3),
      row('2020-05-04', 4, { custody: 'oui' }),
      row('2020-06-03', 5, { fixed_fine: 'oui', fine_received_on: '2020-06-20' }),
      row('2020-06-28', 6, { fixed_fine: 'oui', fine_received_on: '2020-07-03' }),
      row('2020-06-29', 7, { custody: 'oui' }),
      row('2020-07-08', 8),
      row('2020-07-09', 9),
      row('2020-08-08', 10),
      row('2020-08-09', 11),
    ]);
  });

  it('is not applicable before June 2020, which is neither 0 nor missing', async () => {
    const may = await workspace.report('2020-05');
    expect(may.line('77_1', 'arrests.fixed_fines')).toMatchObject({
      value: '',
      status: 'not-applicable',
      previous_month: '',
      ytd: '',
    });
    expect(may.status('ALL', 'arrests.fixed_fines')).toBe('not-applicable');
    expect(may.line('77_1', 'arrests.use')).toMatchObject({ value: '2', status: 'final' });
  });

  it('counts in the month of its reception, and only there', async () => {
    const [june, july, august] = [
      await workspace.report('2020-06'),
      await workspace.report('2020-07'),
      await workspace.report('2020-08'),
    ];
    expect([june, july, august].map((one) => one.value('77_1', 'arrests.fixed_fines'))).toEqual([
      1, 1, 0,
    ]);
    expect([june, july, august].map((one) => one.value('77_1', 'arrests.total'))).toEqual([
      3, 2, 2,
    ]);
    expect(august.line('77_1', 'arrests.fixed_fines')).toMatchObject({ status: 'final', ytd: '2' });
    expect(june.value('77_1', 'arrests.custody.rate')).toBe(100);
  });
});

describe('an event with several lines', () => {
  const workspace = scratchWorkspace();
  let report: CsvReport;
  const line = (
    seizure_id: string,
    qrr: string,
    product: string,
    quantity: number,
    cash_eur: number | '',
  ): SmallRow => ({
    seizure_id,
    occurred_on: '2019-06-12',
    qrr,
    product,
    quantity,
    unit: 'g',
    cash_eur,
  });

  beforeAll(async () => {
    workspace.write('profiles/per-line.yaml', 'source: lines\nevent_amounts: per-line\n');
    workspace.write('profiles/repeated.yaml', 'source: repeats\nevent_amounts: repeated\n');
    await loadRows(workspace, 'plain', [
      line('e1', '77_1', 'resin', 10, 500),
      line('e1', '77_1', 'cocaine', 2, 500),
      line('e1', '77_1', 'resin', 5, 500),
      line('e2', '77_1', 'resin', 1, ''),
      line('e2', '77_1', 'herb', 3, 20),
      line('e3', '78_2', 'resin', 1, 100),
      line('e3', '78_2', 'herb', 1, 250),
      line('e4', '78_2', 'herb', 1, 30),
    ]);
    for (const [profile, source, qrr] of [
      ['per-line', 'lines', '93_3'],
      ['repeated', 'repeats', '94_1'],
    ] as const) {
      const rows = [
        line('e1', qrr, 'resin', 1, 100),
        line('e1', qrr, 'herb', 1, 250),
        line('e1', qrr, 'cocaine', 1, 250),
      ];
      await loadRows(workspace, source, rows, ['--profile', profile, '--covers', '2019-06']);
    }
    report = await workspace.report('2019-06');
  });

  it('counts once in the total, and once for each of its products', () => {
    expect(report.value('77_1', 'seizures.events')).toBe(2);
    const products = ['resin', 'cocaine', 'herb', 'heroin'].map((one) =>
      report.value('77_1', `seizures.events.${one}`),
    );
    expect(products).toEqual([2, 1, 1, 0]);
  });

  it('adds up its lines of one product', () => {
    expect(report.value('77_1', 'seizures.mass.resin')).toBe(16);
    expect(report.value('77_1', 'seizures.largest.resin')).toBe(93.75);
    expect(report.value('77_1', 'seizures.median.resin')).toBe(8);
  });

  it('is another event in another source, its number notwithstanding', () => {
    expect(report.value('ALL', 'seizures.events')).toBe(6);
  });

  it('has its cash once, where every line repeats it or one alone has it', () => {
    expect(report.line('77_1', 'assets.cash')).toMatchObject({ value: '520', status: 'final' });
  });

  it('has no cash that can be told where its lines differ and no rule says why', () => {
    expect(report.line('78_2', 'assets.cash')).toMatchObject({
      value: '',
      status: 'not-available',
    });
    expect(report.value('78_2', 'seizures.events')).toBe(2);
    expect(report.line('78_2', 'assets.vehicles')).toMatchObject({ value: '0', status: 'final' });
  });

  it('has the sum of its lines where the profile says « per-line »', () => {
    expect(report.line('93_3', 'assets.cash')).toMatchObject({ value: '600', status: 'final' });
  });

  it('has the largest of them where the profile says « repeated »', () => {
    expect(report.line('94_1', 'assets.cash')).toMatchObject({ value: '250', status: 'final' });
  });

  it('leaves the cash of ALL partial where one QRR has none that can be told', () => {
    expect(report.value('ALL', 'assets.cash')).toBe(1370);
    expect(report.status('ALL', 'assets.cash')).toMatch(/^partial:/);
  });
});
