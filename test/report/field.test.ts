import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import { type CsvReport, figure } from './csv-report.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import type { SmallRow } from './small-exports.ts';

/** The rows of a table of the report, as JSON has them. */
async function tableRows(
  root: string,
  table: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const argv = ['report', '--month', '2019-07', '--table', table, '--format', 'json'];
  const { out } = await commandLine('clct', [...argv, '--workspace', root]);
  return JSON.parse(out).sections[0].tables[0].rows;
}

describe('deal points', () => {
  const workspace = scratchWorkspace();
  const months = ['2019-01', '2019-02', '2019-03', '2019-04', '2019-05', '2019-06', '2019-07'];
  const reports = new Map<string, CsvReport>();
  const events = (deal_point: string, ...states: readonly string[]): readonly SmallRow[] =>
    states.map((text) => {
      const [event_on = '', state = '', qrr = '77_1'] = text.split(' ');
      return { deal_point, event_on, state, qrr };
    });
  const values = (id: string, qrr = '77_1') =>
    months.map((month) => reports.get(month)?.value(qrr, `deal_points.${id}`));
  const july = (id: string) => reports.get('2019-07')?.line('77_1', `deal_points.${id}`);

  beforeAll(async () => {
    await loadRows(workspace, 'cross', [
      ...events('P0', '2018-08-05 identified 93_3'),
      ...events('P1', '2019-01-10 identified', '2019-02-10 dismantled'),
      ...events('P1', '2019-03-12 reopened', '2019-05-11 dismantled'),
      ...events('P2', '2019-01-15 identified', '2019-02-20 dismantled', '2019-05-21 reopened'),
      ...events('P3', '2019-02-05 active', '2019-02-25 dismantled'),
      ...events('P4', '2019-04-03 dismantled'),
      ...events('P5', '2019-03-15 identified 93_3', '2019-06-01 active 77_1'),
      ...events('P6', '2019-03-20 identified', '2019-04-20 dismantled', '2019-06-19 active'),
      ...events('P7', '2019-06-20 identified', '2019-06-25 identified', '2019-06-28 reopened'),
      ...events('P8', '2019-06-01 identified', '2019-06-10 dismantled', '2019-07-02 dismantled'),
      ...events('P9', '2019-07-31 identified', '2019-07-31 rumeur'),
    ]);
    for (const month of months) reports.set(month, await workspace.report(month));
  });

  it('are new, dismantled and reopened in the month of the event', () => {
    expect(values('new')).toEqual([2, 1, 1, 1, 0, 2, 1]);
    expect(values('dismantled')).toEqual([0, 3, 0, 2, 1, 1, 0]);
    expect(values('reopened')).toEqual([0, 0, 1, 0, 1, 1, 0]);
  });

  it('are a stock: that of the month before, new and reopened, less dismantled', () => {
    const stock = values('stock');
    expect(stock).toEqual([2, 0, 2, 1, 1, 3, 4]);
    const [came, back, gone] = ['new', 'reopened', 'dismantled'].map((id) => values(id));
    stock.slice(1).forEach((level, at) => {
      const flows = (came?.[at + 1] ?? 0) + (back?.[at + 1] ?? 0) - (gone?.[at + 1] ?? 0);
      expect(level).toBe((stock[at] ?? 0) + flows);
    });
  });

  it('belong to the QRR where they were first placed', () => {
    expect(values('stock', '93_3')).toEqual([1, 1, 2, 2, 2, 2, 2]);
    expect(values('stock', 'ALL')).toEqual([3, 1, 4, 3, 3, 5, 6]);
  });

  it('are dismantled at a rate of those that were open in the month', () => {
    const rates = [100, 0, 200 / 3, 50, 25, 0];
    values('dismantled.rate')
      .slice(1)
      .forEach((rate, at) => {
        expect(rate).toBeCloseTo(rates[at] ?? Number.NaN, 9);
      });
    const rolling = july('dismantled.rate')?.rolling_12;
    // 7 dismantled; 2, 3, 2, 3, 2, 4 and 4 open at some time of the months from January on.
    expect(figure(rolling)).toBeCloseTo((100 * 7) / 20, 9);
  });

  it('stay closed for a median time in which those still closed count (Kaplan-Meier)', () => {
    // Reopened after 30, 60 and 90 days; still closed after 51, 81, 119 and 156 (to 31 July):
    // 6/7 remain after 30 days, 6/7 × 4/5 after 60, 6/7 × 4/5 × 2/3 = 0.457 after 90.
    expect(figure(july('closed_days')?.rolling_12)).toBe(90);
    expect(reports.get('2019-02')?.line('77_1', 'deal_points.closed_days')).toMatchObject({
      value: '90',
    });
    expect(reports.get('2019-06')?.status('77_1', 'deal_points.closed_days')).toBe('too-early');
    expect(reports.get('2019-01')?.status('77_1', 'deal_points.closed_days')).toBe(
      'not-applicable',
    );
  });

  it('are told where their events do not follow one another', async () => {
    expect(await tableRows(workspace.root, 'quality-deal-points')).toEqual([
      { gap: expect.stringContaining('sans avoir été identifié'), points: 1 },
      { gap: expect.stringContaining('démantelé deux fois'), points: 1 },
      { gap: expect.stringContaining('rouvert sans avoir été démantelé'), points: 1 },
      { gap: expect.stringContaining('de nouveau actif'), points: 1 },
    ]);
  });

  it('are in the section of the field, and those reopened among the points for decision', async () => {
    const [row] = await tableRows(workspace.root, 'deal-points');
    expect(row).toMatchObject({
      ...{ qrr: '77_1', stock_before: 3, points_new: 1, points_reopened: 0 },
      ...{ points_dismantled: 0, points_stock: 4 },
    });
    const argv = ['report', '--month', '2019-06', '--section', 'points'];
    const { out } = await commandLine('clct', [...argv, '--workspace', workspace.root]);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Rouverts .*1 point de deal rouvert en juin 2019 ; 3 ouverts en fin de mois/,
    );
  });

  it('of which nobody keeps a register are not available, and the section says so', async () => {
    const { out } = await commandLine('clct', [
      ...['report', '--month', '2019-07', '--section', 'field', '--workspace', workspace.root],
    ]);
    expect(out).toContain('Opérations : aucun fichier n’est chargé');
    expect(reports.get('2019-07')?.status('77_1', 'operations.count')).toBe('not-available');
  });
});

describe('a register that two sources keep', () => {
  const workspace = scratchWorkspace();

  it('counts an event once, and no contradiction between them', async () => {
    const point = (event_on: string, state: string, deal_point = 'P1'): SmallRow => ({
      ...{ deal_point, event_on, state, qrr: '77_1' },
    });
    await loadRows(workspace, 'cross', [
      point('2019-05-03', 'identified'),
      point('2019-07-04', 'dismantled'),
    ]);
    await loadRows(workspace, 'police', [
      point('2019-05-02', 'active'),
      point('2019-07-09', 'dismantled'),
    ]);
    const july = await workspace.report('2019-07');
    expect(july.value('77_1', 'deal_points.dismantled')).toBe(1);
    expect(july.value('77_1', 'deal_points.stock')).toBe(0);
    expect(figure(july.line('77_1', 'deal_points.new').ytd)).toBeNaN();
    expect(await tableRows(workspace.root, 'quality-deal-points')).toEqual([]);
  });
});

describe('operations', () => {
  const workspace = scratchWorkspace();
  let report: CsvReport;
  const operation = (id: string, occurred_on: string, kind: string, more: SmallRow = {}) => ({
    ...{ operation_id: id, occurred_on, kind, qrr: '77_1', ...more },
  });
  const seizure = (id: string, occurred_on: string, product: string, more: SmallRow = {}) => ({
    ...{ seizure_id: id, occurred_on, product, quantity: 10, unit: 'g', qrr: '77_1', ...more },
  });

  beforeAll(async () => {
    await loadRows(workspace, 'police', [
      operation('1', '2019-07-04', 'OVP', { hours: '2h30', officers: 12, persons_checked: 34 }),
      operation('2', '2019-07-04', 'patrouille', { hours: '3:00', persons_checked: 5 }),
      operation('3', '2019-07-13', 'contrôles', { persons_checked: 12, deal_point: 'PD-1' }),
      operation('4', '2019-07-14', 'danse de la pluie', {}),
      operation('5', '2019-07-20', 'patrouille', { qrr: '93_3', hours: 4 }),
      operation('6', '2019-07-21', 'patrouille', { qrr: '', hours: 8, persons_checked: 1 }),
    ]);
    const measures = [
      { occurred_on: '2019-07-02', kind: 'fermeture administrative', qrr: '77_1', count: 2 },
      { occurred_on: '2019-07-03', kind: 'interdiction de paraître', qrr: '77_1', count: 5 },
      { occurred_on: '2019-07-31', kind: 'expulsion', qrr: '77_1', count: 1 },
    ];
    await loadRows(workspace, 'prefecture', measures);
    await loadRows(workspace, 'douane', [
      seizure('S1', '2019-07-04', 'resin'),
      seizure('S1', '2019-07-04', 'herb'),
      seizure('S2', '2019-07-05', 'resin'),
      seizure('S3', '2019-07-14', 'resin', { qrr: '93_3', deal_point: 'PD-1' }),
      seizure('S4', '2019-07-15', 'resin', { deal_point: 'PD-1' }),
      seizure('S5', '2019-07-20', 'resin'),
      seizure('S6', '2019-07-02', 'resin'),
    ]);
    const arrests = ['A1', 'A1', 'A2'].map((arrest_id, at) => ({
      ...{
        arrest_id,
        occurred_on: at < 2 ? '2019-07-04' : '2019-07-06',
        offence: 'use',
        qrr: '77_1',
      },
    }));
    await loadRows(workspace, 'gendarmerie', arrests);
    report = await workspace.report('2019-07');
  });

  it('are counted, measures of the administration apart', () => {
    expect(report.value('77_1', 'operations.count')).toBe(4);
    expect(report.value('93_3', 'operations.count')).toBe(1);
    expect(report.value('ALL', 'operations.count')).toBe(5);
    expect(report.value('UNPLACED', 'operations.count')).toBe(1);
    expect(report.value('77_1', 'operations.closures')).toBe(2);
    expect(report.value('77_1', 'operations.bans')).toBe(5);
    expect(report.value('77_1', 'operations.evictions')).toBe(1);
  });

  it('have hours and checks, which a source that never tells them is not asked for', () => {
    expect(report.value('77_1', 'operations.hours')).toBe(5.5);
    expect(report.value('77_1', 'operations.persons_checked')).toBe(51);
    expect(report.status('77_1', 'operations.hours')).toBe('final');
    expect(report.status('77_1', 'operations.premises_checked')).toBe('not-available');
    expect(report.status('93_3', 'operations.closures')).toBe('not-available');
  });

  it('yield seizures and persons of the day in the QRR, or next day at the deal point, each once', () => {
    // S1 and two persons on the 4th with operation 1 or 2; S3, elsewhere and a day after, at PD-1
    // with operation 3; S4 comes two days after, S2, S5, S6 and A2 on days without an operation.
    expect(report.value('77_1', 'operations.yield')).toBe(4 / 4);
    expect(report.value('93_3', 'operations.yield')).toBe(0);
    expect(report.value('ALL', 'operations.yield')).toBeCloseTo(4 / 5, 12);
  });

  it('may be counted by an indicator of the workspace', async () => {
    workspace.write(
      'indicators.yaml',
      [
        'indicators:',
        '  patrol_hours:',
        '    label: { fr: Heures de patrouille, en: Patrol hours }',
        '    records: operations',
        '    kind: sum',
        '    field: hours',
        '    filter: kind = patrol',
        '',
      ].join('\n'),
    );
    const own = await workspace.report('2019-07');
    expect(own.value('77_1', 'patrol_hours')).toBe(3);
    expect(own.value('93_3', 'patrol_hours')).toBe(4);
  });

  it('tell words that no vocabulary knows', async () => {
    expect(await tableRows(workspace.root, 'quality-unknown-words')).toEqual([
      { kind: 'opérations', field: 'nature de l’opération', word: 'danse de la pluie', rows: 1 },
    ]);
  });

  it('stand in the section of the field, the number of operations beside the yield', async () => {
    const [row] = await tableRows(workspace.root, 'operations');
    expect(row).toMatchObject({ operations: 4, hours: 5.5, closures: 2, bans: 5, evictions: 1 });
    expect(await tableRows(workspace.root, 'deal-points')).toEqual([]);
  });
});

it('what is only declared is expected, and missing', async () => {
  const workspace = scratchWorkspace();
  await loadRows(workspace, 'police', [
    { occurred_on: '2019-07-04', product: 'resin', qrr: '77_1' },
    { occurred_on: '2019-07-14', product: 'resin', qrr: '77_1' },
  ]);
  workspace.write(
    'cross.yaml',
    'sources:\n  registre: { delivers: [deal_points], qrr: [77_1], from: 2019-01 }\n',
  );
  const report = await workspace.report('2019-07');
  expect(report.status('77_1', 'deal_points.stock')).toBe('not-available');
  const [row] = await tableRows(workspace.root, 'deal-points');
  expect(row).toMatchObject({ qrr: '77_1', points_stock: { missing: 'not-available' } });
});
