import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import type { SmallRow } from './small-exports.ts';

const now = '2019-11-04T09:00:00Z';
const workspace = scratchWorkspace(now);

const report = (
  id: number,
  received: string,
  rest: Readonly<Record<string, string>> = {},
): SmallRow => ({
  report_id: `r${id}`,
  received_on: `2019-${received}`,
  qrr: '77_1',
  origin: 'resident',
  first_action_on: '',
  closed_on: '',
  follow_up: '',
  follow_up_on: '',
  ...rest,
});

const on = (day: string) => ({ first_action_on: `2019-${day}` });

beforeAll(async () => {
  await loadRows(workspace, 'cross', [
    report(1, '06-03', on('06-05')),
    report(2, '06-04', { ...on('06-08'), follow_up: 'enriched', follow_up_on: '2019-07-01' }),
    report(3, '06-05', { ...on('06-15'), follow_up: 'enriched', follow_up_on: '2019-10-20' }),
    report(4, '06-06'),
    report(5, '07-01', on('08-15')),
    report(6, '07-02', { closed_on: '2019-07-20' }),
    report(7, '08-01'),
    report(8, '08-02'),
    report(9, '09-01', on('10-31')),
    report(10, '09-02'),
    report(11, '10-30'),
    report(12, '10-31'),
  ]);
  await loadRows(
    workspace,
    'landlord',
    ['06-01', '06-02', '07-01', '07-02', '08-01', '08-02', '09-01', '10-01'].map((day) => ({
      received_on: `2019-${day}`,
      qrr: '77_1',
      origin: 'landlord',
    })),
    ['--kind', 'reports'],
  );
});

async function value(month: string, indicator: string): Promise<string | undefined> {
  const { line } = await workspace.report(month);
  const { value: found, status } = line('77_1', indicator);
  return found === '' ? status : found;
}

describe('a delay', () => {
  it('counts open reports for as long as they were followed: Kaplan and Meier by hand', async () => {
    // 2, 4 and 10 days, one open since 6 June: three of four have an action after 10 days.
    expect(await value('2019-06', 'reports.delay.median')).toBe('7');
    expect(await value('2019-06', 'reports.delay.p90')).toBe('too-early');
  });

  it('is too early where fewer than half have had an action, which is not 0', async () => {
    expect(await value('2019-08', 'reports.delay.median')).toBe('too-early');
  });

  it('leaves out the source that never says what was done', async () => {
    const { line } = await workspace.report('2019-06');
    expect(line('77_1', 'reports.received').value).toBe('6');
    expect(line('77_1', 'reports.treated_30d.rate').status).toBe('not-available');
  });
});

describe('the backlog', () => {
  const months = ['06', '07', '08', '09', '10'].map((month) => `2019-${month}`);

  it('is that of the month before, plus new, less treated or closed', async () => {
    // June: 4 came, 3 left. July: 2 came, 1 closed. August: 2 came, 1 left. Then 2, 0 and 2, 1.
    const stocks = await Promise.all(months.map((month) => value(month, 'reports.backlog')));
    expect(stocks).toEqual(['1', '2', '3', '5', '6']);
  });

  it('begins with what cross.yaml says was open', async () => {
    const config = readFileSync(`${workspace.root}/cross.yaml`, 'utf8');
    const opening = 'opening_stock: { reports: { month: 2019-07, qrr: { 77_1: 20 } } }\n';
    workspace.write('cross.yaml', `${config}\n${opening}`);
    const stocks = await Promise.all(months.map((month) => value(month, 'reports.backlog')));
    workspace.write('cross.yaml', config);
    expect(stocks).toEqual(['not-available', '20', '21', '23', '24']);
  });
});

describe('a rate within 90 days', () => {
  it('is told of the reports of three months before, once they have had their days', async () => {
    const { line } = await workspace.report('2019-09');
    // Of the four of June, two enriched an investigation, one of them after 137 days.
    expect(line('77_1', 'reports.enriched.rate')).toMatchObject({ value: '25', status: 'final' });
  });

  it('is too early before', async () => {
    await loadRows(workspace, 'cross', [report(13, '11-01'), report(14, '11-02')]);
    const november = await workspace.report('2019-11');
    expect(november.status('77_1', 'reports.enriched.rate')).toBe('too-early');
    expect(november.status('77_1', 'reports.treated_30d.rate')).toBe('too-early');
  });
});

describe('a report followed by a linked fact', () => {
  const linked = scratchWorkspace(now);
  const fact = (id: string, day: string, report_ref: string): SmallRow => ({
    seizure_id: id,
    occurred_on: `2019-${day}`,
    qrr: '77_1',
    product: 'resin',
    quantity: 1,
    unit: 'g',
    report_ref,
  });

  it('is not available where no file names reports', async () => {
    expect(await value('2019-09', 'reports.converted_90d.rate')).toBe('not-available');
  });

  it('counts within 90 days of its reception, before it and later not', async () => {
    await loadRows(linked, 'cross', [
      report(1, '06-10'),
      report(2, '06-11'),
      report(3, '06-12'),
      report(4, '06-13'),
    ]);
    const facts = [
      fact('a', '06-10', 'r1'),
      fact('b', '09-10', 'r2'),
      fact('c', '09-09', 'r2'),
      fact('d', '06-01', 'r3'),
      fact('e', '10-12', 'r4'),
      fact('f', '07-10', ''),
      fact('g', '08-10', ''),
    ];
    await loadRows(linked, 'police', facts);
    const { line } = await linked.report('2019-09');
    expect(line('77_1', 'reports.converted_90d.rate')).toMatchObject({
      value: '50',
      status: 'final',
    });
  });
});

describe('the section of the CROSS', () => {
  it('shows delays with their interval, the stock and rates with Wilson’s', async () => {
    const argv = ['report', '--month', '2019-09', '--section', 'cross', '--format', 'json'];
    const { out } = await commandLine('clct', [...argv, '--workspace', workspace.root], now);
    const { sections } = JSON.parse(out) as {
      readonly sections: readonly {
        readonly tables: readonly { readonly id: string; readonly rows: readonly object[] }[];
      }[];
    };
    const rows = (id: string) => sections[0]?.tables.find((table) => table.id === id)?.rows ?? [];
    expect(rows('reports-delays')[0]).toMatchObject({ qrr: '77_1', backlog: 5 });
    expect(rows('reports-rates')).toContainEqual(
      expect.objectContaining({
        rate: 'Part ayant enrichi une enquête',
        of: 1,
        base: 4,
        value: 25,
        low: expect.closeTo(4.5587, 3),
        high: expect.closeTo(69.9358, 3),
      }),
    );
  });
});
