import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FileSummary } from '../../src/cli/ingest/summary.ts';
import { plantedFile } from '../fixtures/planted-file.ts';
import { readFiles } from '../fixtures/read-rows.ts';
import { eventKey } from '../fixtures/recount.ts';
import { type CsvReport, figure } from './csv-report.ts';
import { plantedFigures, plantedMonthly, plantedProducts } from './planted-figures.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const { files, late, products, bySource, counts } = plantedFile;
const exports = 'fixtures/exports';
const lateFile = late.file;
const punctual = Object.keys(files).filter((name) => name !== lateFile);
const months = ['2019-07', '2019-06', '2019-05', '2018-12', '2018-11', '2018-07', '2017-08'];
const aroundLate = ['2019-04', '2019-05', '2019-06'];
const qrrs = ['77_1', '78_2', '91_2', '93_3', '94_1', '95_3'];

const whole = scratchWorkspace();
const growing = scratchWorkspace();
const reports = new Map<string, CsvReport>();
const before = new Map<string, CsvReport>();
const after = new Map<string, CsvReport>();
let summaries: ReadonlyMap<string, FileSummary>;

beforeAll(async () => {
  const loaded = await whole.ingest([`${exports}/*.csv`]);
  summaries = new Map(loaded.map((summary) => [summary.file.replace(`${exports}/`, ''), summary]));
  for (const month of months) reports.set(month, await whole.report(month));
  await growing.ingest(punctual.map((name) => `${exports}/${name}`));
  for (const month of aroundLate) before.set(month, await growing.report(month));
  await growing.ingest([`${exports}/${lateFile}`]);
  for (const month of aroundLate) after.set(month, await growing.report(month));
});

/** The report of a month; asking for one that was not made is a failed test. */
function reportOf(month: string, from: ReadonlyMap<string, CsvReport> = reports): CsvReport {
  const report = from.get(month);
  if (report === undefined) throw new Error(`no report of ${month}`);
  return report;
}

function summaryOf(name: string): FileSummary {
  const summary = summaries.get(name);
  if (summary === undefined) throw new Error(`no load of ${name}`);
  return summary;
}

describe('what cross ingest says of each file', () => {
  it('loads every export that is there', () => {
    const present = readdirSync(new URL('../../fixtures/exports', import.meta.url));
    expect([...summaries.keys()].sort()).toEqual(present.sort());
    expect(present.sort()).toEqual(Object.keys(files).sort());
  });

  it.each(Object.entries(files))('%s: rows, refusals and places', (name, planted) => {
    const summary = summaryOf(name);
    expect({ ...summary, months: summary.months.length }).toMatchObject({
      kind: planted.kind,
      encoding: planted.byteOrderMark ? 'utf-8-bom' : planted.encoding,
      delimiter: planted.delimiter,
      lines: planted.dataRows,
      skipped: 0,
      read: planted.dataRows,
      new: planted.goodRows,
      revised: 0,
      unchanged: 0,
      refused: planted.badRows.length,
      outside: planted.outside,
      unplaced: planted.withoutUsablePlace,
      lateOrCorrected: 0,
    });
    expect(summary.covers[0]).toBe(planted.firstMonth);
    expect(summary.covers.at(-1)).toBe(planted.lastMonth);
    expect(summary.months.some(({ month }) => month === planted.missingMonth)).toBe(false);
  });

  it('names the words that nobody knows', () => {
    const words = [...summaries.values()].flatMap(({ file, warnings }) =>
      warnings.flatMap((one) =>
        one.code === 'unknown-word' ? [`${file} ${one.word} ${one.rows}`] : [],
      ),
    );
    expect(words).toEqual([
      `${exports}/cross-points-de-deal.csv en sommeil 1`,
      `${exports}/police-saisies.csv cbd ? 1`,
      `${exports}/police-saisies.csv space cake 1`,
      `${exports}/prefecture-operations.csv barrage filtrant 1`,
    ]);
  });
});

/** The canonical name of each header at fault. */
const fieldOf: Readonly<Record<string, string>> = {
  '': '',
  QUANTITE: 'quantity',
  POIDS: 'quantity',
  'DATE SAISIE': 'occurred_on',
  'DATE INTERPELLATION': 'occurred_on',
  date_des_faits: 'occurred_on',
  'DATE RECEPTION': 'received_on',
  Date: 'received_on',
  'POINT DE DEAL': 'deal_point',
  ETAT: 'state',
  'DATE EVENEMENT': 'event_on',
  HEURES: 'hours',
  'DATE OPERATION': 'occurred_on',
};

describe('what stands in the rejects files', () => {
  it.each(Object.entries(files).filter(([, { badRows }]) => badRows.length > 0))(
    '%s: line, field, reason and cell of each refused row',
    (name, { badRows, delimiter }) => {
      const text = readFileSync(join(whole.root, summaryOf(name).rejects ?? ''), 'utf8');
      const rows = parse(text, {
        bom: true,
        columns: true,
        delimiter,
      }) as unknown as readonly Readonly<Record<string, string>>[];
      expect(
        rows.map((row, at) => ({
          load: Number(row._load),
          line: Number(row._line),
          field: row._field,
          reason: row._reason,
          value: row[badRows[at]?.field ?? ''] ?? '',
        })),
      ).toEqual(
        badRows.map(({ line, field, reason, value }) => ({
          load: summaryOf(name).load,
          line,
          field: fieldOf[field],
          reason,
          // What looks like an address is repeated nowhere.
          value: reason === 'looks-like-address' ? '[…]' : value,
        })),
      );
    },
  );

  it('writes none for a file without refused rows', () => {
    expect(summaryOf(lateFile).rejects).toBeUndefined();
    expect(readdirSync(join(whole.root, 'rejects'))).toHaveLength(
      Object.values(files).filter(({ badRows }) => badRows.length > 0).length,
    );
  });
});

describe('the figures of the report', () => {
  it('compares every indicator that planted.json has', () => {
    const compared = new Set(plantedFigures('2019-07').map(({ planted }) => planted));
    expect([...compared].sort()).toEqual(Object.keys(counts).sort());
  });

  it.each(months)('%s: every indicator of every QRR', (month) => {
    const report = reportOf(month);
    const figures = plantedFigures(month);
    expect(figures.length).toBe(Object.keys(counts).length * qrrs.length);
    expect(
      figures.map(({ qrr, indicator }) => [indicator, qrr, rounded(report.value(qrr, indicator))]),
    ).toEqual(figures.map(({ qrr, indicator, value }) => [indicator, qrr, rounded(value)]));
  });

  it.each(Object.keys(products))(
    '%s: every product of every QRR, and 0 for the others',
    (month) => {
      const report = reportOf(month);
      const figures = plantedProducts(month);
      expect(figures.length).toBeGreaterThan(100);
      expect(
        figures.map(({ qrr, indicator }) => [
          indicator,
          qrr,
          rounded(report.value(qrr, indicator)),
        ]),
      ).toEqual(figures.map(({ qrr, indicator, value }) => [indicator, qrr, rounded(value)]));
    },
  );

  it.each(months)('%s: ALL is the sum of the rows shown', (month) => {
    const report = reportOf(month);
    for (const indicator of [
      'seizures.events',
      'arrests.total',
      'reports.received',
      'assets.cash',
    ]) {
      const sum = qrrs.reduce((total, qrr) => total + report.value(qrr, indicator), 0);
      expect(rounded(report.value('ALL', indicator))).toBe(rounded(sum));
    }
  });

  it.each(months)('%s: NONE is what lies outside, UNPLACED what nobody can place', (month) => {
    const rows = readFiles.flatMap(({ good }) => good).filter(({ day }) => day.startsWith(month));
    for (const [kind, indicator] of [
      ['arrests', 'arrests.total'],
      ['reports', 'reports.received'],
    ] as const) {
      const places = rows.filter((row) => row.kind === kind).map(({ place }) => place);
      expect(reportOf(month).value('NONE', indicator)).toBe(
        places.filter((one) => one === 'outside').length,
      );
      expect(reportOf(month).value('UNPLACED', indicator)).toBe(
        places.filter((one) => ['communeAlone', 'unknownNeighbourhood', 'noPlace'].includes(one))
          .length,
      );
    }
  });

  it('compares July 2019 with its past as planted.json gives it', () => {
    const report = reportOf('2019-07');
    for (const qrr of qrrs) {
      for (const indicator of ['reports.received', 'arrests.use', 'seizures.events']) {
        const expected = plantedMonthly(indicator, qrr, '2019-07');
        const line = report.line(qrr, indicator);
        const shown = Object.keys(expected).map((column) => [
          column,
          rounded(figure(line[column])),
        ]);
        expect(shown, `${indicator} ${qrr}`).toEqual(
          Object.entries(expected).map(([column, value]) => [column, rounded(value)]),
        );
      }
    }
  });
});

describe('the month that the gendarmerie never delivered', () => {
  const report = () => reportOf('2018-11');

  it.each(['77_1', '91_2'])('%s: what the others know, marked as partial', (qrr) => {
    for (const indicator of [
      'seizures.events',
      'seizures.mass.resin',
      'arrests.total',
      'arrests.use',
    ]) {
      expect(report().status(qrr, indicator)).toBe('partial:gendarmerie');
    }
    for (const indicator of ['seizures.events', 'arrests.total'] as const) {
      const known = ['police', 'customs'].reduce(
        (sum, source) => sum + (bySource[source]?.[indicator]?.[qrr]?.['2018-11'] ?? 0),
        0,
      );
      expect(report().value(qrr, indicator)).toBe(known);
    }
    expect(report().status(qrr, 'reports.received')).toBe('final');
  });

  it('marks ALL, and leaves the QRR that the gendarmerie does not cover whole', () => {
    expect(report().status('ALL', 'arrests.total')).toBe('partial:gendarmerie');
    expect(report().status('ALL', 'reports.received')).toBe('final');
    for (const qrr of ['78_2', '93_3', '94_1', '95_3']) {
      expect(report().status(qrr, 'arrests.total')).toBe('final');
    }
  });

  it('compares a partial month with nothing, and lets no total run over it', () => {
    expect(report().line('77_1', 'arrests.total')).toMatchObject({
      difference: '',
      percent: '',
      ytd: '',
      rolling_12: '',
    });
    const december = reportOf('2018-12').line('77_1', 'arrests.total');
    expect(december).toMatchObject({ status: 'final', ytd: '', rolling_12: '' });
    expect(figure(december.mean_12)).toBeGreaterThan(0);
    expect(figure(reportOf('2018-12').line('78_2', 'arrests.total').rolling_12)).toBeGreaterThan(0);
  });

  it('does not wait for the landlord before its first month', () => {
    expect(reportOf('2017-08').status('77_1', 'reports.received')).toBe('final');
    expect(reportOf('2017-08').value('77_1', 'reports.received')).toBe(
      bySource.cross?.['reports.received']?.['77_1']?.['2017-08'],
    );
  });
});

describe('the file that came late', () => {
  const listed = new Map(late.changes.map((one) => [`${one.month} ${one.qrr} ${one.figure}`, one]));
  const planted =
    /^(seizures\.events|seizures\.mass\..*|assets\.cash|assets\.vehicles|weapons\.firearms|arrests\..*|reports\..*)$/;

  /** Figures of a QRR that differ: month, QRR and indicator → before and after. */
  function differences(): ReadonlyMap<string, readonly [number, number]> {
    const found = new Map<string, readonly [number, number]>();
    for (const month of aroundLate) {
      const [old, now] = [reportOf(month, before), reportOf(month, after)];
      for (const { qrr = '', indicator = '' } of old.lines) {
        const pair = [old.line(qrr, indicator).value, now.line(qrr, indicator).value] as const;
        if (pair[0] !== pair[1])
          found.set(`${month} ${qrr} ${indicator}`, [figure(pair[0]), figure(pair[1])]);
      }
    }
    return found;
  }

  it('changes exactly the cells that planted.json lists', () => {
    const changed = [...differences()].filter(([key]) => {
      const [, qrr = '', indicator = ''] = key.split(' ');
      return qrrs.includes(qrr) && planted.test(indicator);
    });
    expect(changed.sort()).toEqual(
      [...listed].map(([key, one]) => [key, [one.without, one.with]] as const).sort(),
    );
  });

  it('changes no figure of another month, and nothing but seizures', () => {
    for (const key of differences().keys()) {
      expect(key).toMatch(/^2019-05 \S+ (seizures\.|assets\.|operations\.yield$|quality\.)/);
    }
    const outside = (among: readonly string[]) =>
      new Set(
        readFiles
          .filter(({ name }) => among.includes(name))
          .flatMap(({ good }) => good)
          .filter(
            (row) =>
              row.kind === 'seizures' && row.place === 'outside' && row.day.startsWith('2019-05'),
          )
          .map(eventKey),
      ).size;
    expect(differences().get('2019-05 NONE seizures.events')).toEqual([
      outside(punctual),
      outside([...punctual, lateFile]),
    ]);
  });

  it('gives the same reports whether it comes first or last', () => {
    for (const month of ['2019-05', '2019-06']) {
      expect(reportOf(month, after).text).toBe(reportOf(month).text);
    }
  });
});

/** Sums of decimal fractions in binary differ in their last digits. */
function rounded(value: number): number {
  return Number(value.toFixed(9));
}
