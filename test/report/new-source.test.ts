import { beforeAll, describe, expect, it } from 'vitest';
import { addMonths, type Month, monthsBetween } from '../../src/domain/month.ts';
import { commandLine } from './command-line.ts';
import type { CsvReport } from './csv-report.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const last = '2019-07' as Month;

/** So many reports a month of one source, on days 1 to 28 in turn. */
function reports(source: string, from: Month, to: Month, perMonth: number) {
  return monthsBetween(from, to).flatMap((month) =>
    Array.from({ length: perMonth }, (_, at) => ({
      report_id: `${source}-${month}-${at}`,
      received_on: `${month}-${String((at % 28) + 1).padStart(2, '0')}`,
      qrr: '77_1',
      origin: source === 'bailleur' ? 'landlord' : 'police',
    })),
  );
}

describe('a source that begins to deliver', () => {
  const workspace = scratchWorkspace();
  let report: CsvReport;
  beforeAll(async () => {
    await loadRows(workspace, 'cross', reports('cross', addMonths(last, -30), last, 10));
    await loadRows(workspace, 'bailleur', reports('bailleur', addMonths(last, -2), last, 12));
    report = await workspace.report(last);
  });

  it('is no rise of what is reported: months without it are not compared', () => {
    expect(report.line('77_1', 'reports.received')).toMatchObject({
      ...{ value: '22', previous_month: '22', same_month_last_year: '10' },
      ...{ mean_12: '', percent: '', signal: 'not-tested', status: 'final' },
    });
  });

  it('makes no target of months without it', async () => {
    const argv = ['report', '--month', last, '--section', 'objectives', '--format', 'json'];
    const { out } = await commandLine('clct', [...argv, '--workspace', workspace.root]);
    const { sections } = JSON.parse(out) as {
      sections: { tables: { id: string; rows: Record<string, unknown>[] }[] }[];
    };
    const proposals = sections
      .flatMap(({ tables }) => tables)
      .find(({ id }) => id === 'objectives-proposals');
    const received = proposals?.rows.filter(({ indicator }) => indicator === 'Signalements reçus');
    expect(received).toHaveLength(1);
    expect(received?.[0]).toMatchObject({
      mean: { missing: 'not-available' },
      low: { missing: 'not-available' },
    });
  });

  it('reaches no objective against a year without it', async () => {
    const own = ['--workspace', workspace.root, '--lang', 'en'];
    const named = ['--qrr', '77_1', '--indicator', 'reports.received', '--period', '2019-07'];
    const target = ['--target', '+10% vs 2018', '--decided', '2019-07-02'];
    const added = await commandLine('clct', ['objectives', 'add', ...named, ...target, ...own]);
    expect(added).toMatchObject({ code: 0, err: '' });
    const asked = ['--month', last, '--section', 'objectives'];
    const { out } = await commandLine('clct', ['report', ...asked, ...own]);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(
      'target: +10% vs 2018. Not measurable: the months compared are not of the same sources.',
    );
    expect(text).not.toContain('Reached');
  });

  it('leaves what others deliver compared', async () => {
    await loadRows(workspace, 'police', [
      ...monthsBetween(addMonths(last, -30), last).flatMap((month) =>
        Array.from({ length: 10 }, (_, at) => ({
          seizure_id: `${month}-${at}`,
          occurred_on: `${month}-${String(at + 1).padStart(2, '0')}`,
          ...{ qrr: '77_1', product: 'resin', quantity: 5, unit: 'g' },
        })),
      ),
    ]);
    report = await workspace.report(last);
    expect(report.line('77_1', 'seizures.events')).toMatchObject({
      mean_12: '10',
      signal: 'chance',
    });
  });

  it('is no rise of what its records are linked to', async () => {
    const days = (from: Month) =>
      monthsBetween(from, last).flatMap((month) =>
        Array.from({ length: 10 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`),
      );
    const seized = (day: string) => ({
      seizure_id: `D${day}`,
      occurred_on: day,
      ...{ qrr: '77_1', product: 'resin', quantity: 5, unit: 'g' },
    });
    await loadRows(
      workspace,
      'prefecture',
      days(addMonths(last, -30)).map((day) => ({
        operation_id: day,
        occurred_on: day,
        ...{ qrr: '77_1', kind: 'patrol', persons_checked: 5 },
      })),
    );
    const yields = async () => (await workspace.report(last)).line('77_1', 'operations.yield');
    expect(await yields()).toMatchObject({ value: '1', mean_12: '1', difference: '0' });
    await loadRows(workspace, 'douane', days(last).map(seized));
    expect(await yields()).toMatchObject({ value: '2', mean_12: '', difference: '' });
  });
});

describe('one late seizure of two products', () => {
  it('covers neither its month nor those up to the others', async () => {
    const workspace = scratchWorkspace();
    const line = (id: string, day: string, product: string) => ({
      ...{ seizure_id: id, occurred_on: day, qrr: '77_1', product, quantity: 5, unit: 'g' },
    });
    const july = ['j1', 'j2', 'j3'].map((id, at) => line(id, `2019-07-0${at + 1}`, 'resin'));
    const late = [line('late', '2019-03-28', 'herb'), line('late', '2019-03-28', 'cocaine')];
    const { covers, months } = await loadRows(workspace, 'gendarmerie', [...july, ...late]);
    expect(covers).toEqual(['2019-07']);
    expect(months).toEqual([
      { month: '2019-03', rows: 2 },
      { month: '2019-07', rows: 3 },
    ]);
  });
});
