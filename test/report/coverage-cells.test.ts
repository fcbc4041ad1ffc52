import { beforeAll, describe, expect, it } from 'vitest';
import type { CsvReport } from './csv-report.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import { type SmallRow, smallSeizures } from './small-exports.ts';

const months = ['2019-01', '2019-02', '2019-03', '2019-04'] as const;
const places: Readonly<Record<string, readonly string[]>> = {
  police: ['77_1', '77_1', '77_1', '93_3', '93_3', '93_3'],
  gendarmerie: ['77_1', '77_1', '91_2', '91_2', '91_2', '91_2'],
};

function monthly(source: string, month: string): readonly SmallRow[] {
  return smallSeizures({ prefix: source, month, places: places[source] ?? [] });
}

/** QRR, indicator, value and status of every line: what a report says of its own month. */
function valuesOf(report: CsvReport): readonly string[] {
  return report.lines.map((line) => [line.qrr, line.indicator, line.value, line.status].join(' '));
}

describe('a file that was not delivered', () => {
  const whole = scratchWorkspace();
  const lacking = scratchWorkspace();
  const [full, gap] = [new Map<string, CsvReport>(), new Map<string, CsvReport>()];
  const late = monthly('gendarmerie', '2019-03');

  beforeAll(async () => {
    for (const month of months) {
      for (const source of Object.keys(places)) {
        await loadRows(whole, source, monthly(source, month));
        if (source === 'gendarmerie' && month === '2019-03') continue;
        await loadRows(lacking, source, monthly(source, month));
      }
    }
    for (const month of months) {
      full.set(month, await whole.report(month));
      gap.set(month, await lacking.report(month));
    }
  });

  const march = () => gap.get('2019-03') as CsvReport;

  it('leaves what the others know, marked with its source', () => {
    expect(full.get('2019-03')?.line('77_1', 'seizures.events')).toMatchObject({
      value: '5',
      status: 'final',
    });
    expect(march().line('77_1', 'seizures.events')).toMatchObject({
      value: '3',
      status: 'partial:gendarmerie',
    });
    expect(march().line('77_1', 'seizures.mass.resin')).toMatchObject({
      value: '30',
      status: 'partial:gendarmerie',
    });
    expect(march().line('77_1', 'seizures.mass.cocaine')).toMatchObject({
      value: '0',
      status: 'partial:gendarmerie',
    });
  });

  it('is not available where no other source covers the QRR: never 0', () => {
    const lines = march().lines.filter(({ qrr, unit }) => qrr === '91_2' && unit !== 'percent');
    expect(lines.length).toBeGreaterThan(50);
    for (const { indicator, value, status } of lines) {
      expect([indicator, value], indicator).toEqual([indicator, '']);
      expect(status, indicator).toMatch(/^not-(available|applicable)$/);
    }
    expect(march().status('91_2', 'seizures.events')).toBe('not-available');
    expect(march().status('91_2', 'seizures.mass.crack')).toBe('not-available');
  });

  it('is not compared: neither difference nor total runs over it', () => {
    const empty = { difference: '', percent: '', ytd: '', rolling_12: '' };
    expect(march().line('77_1', 'seizures.events')).toMatchObject({
      ...empty,
      previous_month: '5',
    });
    expect(march().line('91_2', 'seizures.events')).toMatchObject({
      ...empty,
      previous_month: '4',
    });
    expect(gap.get('2019-04')?.line('91_2', 'seizures.events')).toMatchObject({
      value: '4',
      previous_month: '',
      ytd: '',
    });
  });

  it('leaves the other QRR and the other months as they are', () => {
    expect(march().line('93_3', 'seizures.events')).toEqual(
      full.get('2019-03')?.line('93_3', 'seizures.events'),
    );
    for (const month of ['2019-01', '2019-02', '2019-04']) {
      expect(valuesOf(gap.get(month) as CsvReport)).toEqual(valuesOf(full.get(month) as CsvReport));
    }
  });

  it('makes ALL partial', () => {
    expect(march().value('ALL', 'seizures.events')).toBe(6);
    expect(march().status('ALL', 'seizures.events')).toMatch(/^partial:.*gendarmerie/);
  });

  it('says nothing of a kind that nobody delivers', () => {
    expect(march().status('77_1', 'arrests.total')).toBe('not-available');
    expect(march().status('ALL', 'reports.received')).toBe('not-available');
  });

  it('changes exactly its own cells when it comes after all', async () => {
    expect(await loadRows(lacking, 'gendarmerie', late)).toMatchObject({
      new: 6,
      covers: ['2019-03'],
    });
    for (const month of months) {
      expect((await lacking.report(month)).text).toBe(full.get(month)?.text);
    }
  });

  it('lets a late row change its own cell and no other', async () => {
    const row: SmallRow = {
      seizure_id: 'late',
      occurred_on: '2019-02-27',
      qrr: '93_3',
      product: 'resin',
      quantity: 7,
      unit: 'g',
    };
    expect(await loadRows(whole, 'police', [row])).toMatchObject({ new: 1, covers: [] });
    for (const month of months) {
      const after = valuesOf(await whole.report(month));
      const before = valuesOf(full.get(month) as CsvReport);
      const changed = after.filter((line) => !before.includes(line));
      const expected = [
        '93_3 seizures.events 4 final',
        '93_3 seizures.events.resin 4 final',
        '93_3 seizures.mass.resin 37 final',
        'ALL seizures.events 13 final',
        'ALL seizures.events.resin 13 final',
        'ALL seizures.mass.resin 127 final',
      ];
      const sums = changed.filter((line) => !line.includes('largest'));
      expect(sums, month).toEqual(month === '2019-02' ? expected : []);
    }
  });
});

describe('which months a file covers', () => {
  const workspace = scratchWorkspace();
  const april = smallSeizures({
    prefix: 'a',
    month: '2019-04',
    places: ['77_1', '77_1', '77_1', '77_1', '77_1', '77_1'],
  });
  const july = smallSeizures({
    prefix: 'a',
    month: '2019-07',
    places: ['77_1', '77_1', '77_1', '77_1', '77_1', '77_1'],
  });
  const stray: SmallRow = { ...april[0], seizure_id: 'stray', occurred_on: '2019-05-09' };

  beforeAll(async () => {
    await loadRows(workspace, 'police', april);
  });

  it('not that of one late row, nor those between it and its own', async () => {
    const summary = await loadRows(workspace, 'police', [...july, stray]);
    expect(summary.covers).toEqual(['2019-07']);
    const may = await workspace.report('2019-05');
    expect(may.line('77_1', 'seizures.events')).toMatchObject({
      value: '1',
      status: 'partial:police',
      difference: '',
    });
    const june = await workspace.report('2019-06');
    expect(june.line('77_1', 'seizures.events')).toMatchObject({
      value: '',
      status: 'not-available',
    });
    expect((await workspace.report('2019-07')).line('77_1', 'seizures.events')).toMatchObject({
      value: '6',
      status: 'final',
      previous_month: '',
      ytd: '',
    });
  });

  // The same as beyond a declared perimeter: before its first month a source is not expected.
  it('not one of before the first, for which a late row is all there is', async () => {
    const before = { ...april[0], seizure_id: 'early', occurred_on: '2019-03-30' };
    const first = scratchWorkspace();
    await loadRows(first, 'police', [...april, before]);
    const march = await first.report('2019-03');
    expect(march.value('77_1', 'seizures.events')).toBe(1);
    expect(march.status('77_1', 'seizures.events')).toMatch(/^partial:/);
  });

  it('those between two full months; an empty one is a suspected gap where five rows are usual', async () => {
    const many = scratchWorkspace();
    expect((await loadRows(many, 'police', [...april, ...july])).covers).toEqual([
      '2019-04',
      '2019-05',
      '2019-06',
      '2019-07',
    ]);
    expect((await many.report('2019-05')).status('77_1', 'seizures.events')).toBe('not-available');
    const few = scratchWorkspace();
    await loadRows(few, 'police', [...april.slice(0, 2), ...july.slice(0, 2)]);
    expect((await few.report('2019-05')).line('77_1', 'seizures.events')).toMatchObject({
      value: '0',
      status: 'final',
    });
  });

  it('those that --covers says: without a row, a zero', async () => {
    const declared = scratchWorkspace();
    await loadRows(declared, 'police', april);
    await loadRows(declared, 'police', july, ['--covers', '2019-05..2019-07']);
    const report = await declared.report('2019-06');
    expect(report.line('77_1', 'seizures.events')).toMatchObject({ value: '0', status: 'final' });
    expect(report.line('NONE', 'seizures.events')).toMatchObject({ value: '0', status: 'final' });
  });

  it('one that is not over is provisional, and not compared', async () => {
    const early = scratchWorkspace('2019-07-15T09:00:00Z');
    await loadRows(early, 'police', april);
    await loadRows(early, 'police', july);
    expect((await early.report('2019-07')).line('77_1', 'seizures.events')).toMatchObject({
      value: '6',
      status: 'provisional',
      difference: '',
      ytd: '',
    });
  });
});

describe('what a source is expected to cover', () => {
  const workspace = scratchWorkspace();
  let report: CsvReport;

  beforeAll(async () => {
    for (const month of ['2019-05', '2019-06']) {
      await loadRows(
        workspace,
        'police',
        smallSeizures({
          prefix: 'p',
          month,
          places: ['77_1', '77_1', '93_3', 'hors QRR', 'hors QRR', ''],
        }),
      );
    }
    await loadRows(
      workspace,
      'police',
      smallSeizures({ prefix: 'p', month: '2019-04', places: ['77_1'] }),
    );
    workspace.write(
      'cross.yaml',
      [
        "perimeter: ['77_1', '78_2', '93_3', '94_1']",
        'sources:',
        "  police: { delivers: [seizures], qrr: ['77_1', '78_2'], from: 2019-05 }",
        "  douane: { delivers: [seizures], qrr: ['78_2'], from: 2019-06 }",
        '',
      ].join('\n'),
    );
    report = await workspace.report('2019-06');
  });

  it('a QRR of its declared perimeter without a row is 0', async () => {
    const may = await workspace.report('2019-05');
    expect(may.line('78_2', 'seizures.events')).toMatchObject({ value: '0', status: 'final' });
    expect(may.line('77_1', 'seizures.events')).toMatchObject({ value: '2', status: 'final' });
  });

  it('waits for a declared source that never came, from the month it is declared', () => {
    expect(report.line('78_2', 'seizures.events')).toMatchObject({
      value: '0',
      status: 'partial:douane',
      previous_month: '0',
    });
    expect(report.line('77_1', 'seizures.events')).toMatchObject({ value: '2', status: 'final' });
  });

  it('knows nothing of a QRR that no source covers', () => {
    expect(report.line('94_1', 'seizures.events')).toMatchObject({
      value: '',
      status: 'not-available',
    });
  });

  it('keeps apart what lies outside and what has no place, and adds neither to ALL', () => {
    expect(report.value('NONE', 'seizures.events')).toBe(2);
    expect(report.value('UNPLACED', 'seizures.events')).toBe(1);
    expect(report.value('ALL', 'seizures.events')).toBe(3);
    expect(report.status('NONE', 'seizures.events')).toBe('partial:douane');
  });

  // Nobody is missing where nobody is expected: such rows still pass for whole.
  it('shows rows beyond the declared perimeter, marked as partial', () => {
    expect(report.value('93_3', 'seizures.events')).toBe(1);
    expect(report.status('93_3', 'seizures.events')).toMatch(/^partial:/);
  });

  it('shows rows of before the declared beginning, marked as partial', async () => {
    const april = await workspace.report('2019-04');
    expect(april.value('77_1', 'seizures.events')).toBe(1);
    expect(april.status('77_1', 'seizures.events')).toMatch(/^partial:/);
  });
});
