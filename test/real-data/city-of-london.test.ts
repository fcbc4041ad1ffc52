import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FileSummary } from '../../src/cli/ingest/summary.ts';
import { commandLine } from '../report/command-line.ts';
import { type CsvReport, figure } from '../report/csv-report.ts';
import { type ScratchWorkspace, scratchWorkspace } from '../report/scratch-workspace.ts';
import { findWords, type PlacedText, workspaceText } from '../report/workspace-text.ts';

const folder = fileURLToPath(new URL('../../../shared/data/city-of-london/', import.meta.url));
const now = '2021-01-04T09:00:00Z';
const profile = readFileSync(new URL('uk-stop-and-search.yaml', import.meta.url), 'utf8');
const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,' +
  'Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,' +
  'Outcome linked to object of search,Removal of more than just outer clothing';

/** A workspace that knows the layout, and the district too unless it is left out. */
async function londonWorkspace(options: { readonly district: boolean }): Promise<ScratchWorkspace> {
  const workspace = scratchWorkspace(now);
  workspace.write('profiles/uk-stop-and-search.yaml', profile);
  if (options.district) {
    const districts = workspace.write('../in/districts.csv', 'code,name\nLOND,City of London\n');
    const argv = ['qrr', 'import', districts, '--workspace', workspace.root];
    expect(await commandLine('cross', argv, now)).toMatchObject({ code: 0 });
  }
  return workspace;
}

/** Drug searches and arrests of the table in the data's own description. */
const published = [
  ['2018-06', 52, 10],
  ['2018-07', 66, 20],
  ['2019-06', 89, 20],
  ['2019-07', 115, 44],
  ['2020-07', 326, 70],
] as const;

describe.skipIf(!existsSync(folder))('stop and search in the City of London', () => {
  let workspace: ScratchWorkspace;
  let summaries: readonly FileSummary[];
  const reports = new Map<string, CsvReport>();

  beforeAll(async () => {
    workspace = await londonWorkspace({ district: true });
    summaries = await workspace.ingest([`${folder}*.csv`]);
    for (const [month] of published) reports.set(month, await workspace.report(month));
  });

  const total = (key: 'lines' | 'skipped' | 'read' | 'new' | 'refused' | 'lateOrCorrected') =>
    summaries.reduce((sum, summary) => sum + summary[key], 0);

  it('reads every row of every file, and keeps the drug searches', () => {
    expect(summaries).toHaveLength(32);
    expect(new Set(summaries.map((one) => one.profile))).toEqual(new Set(['uk-stop-and-search']));
    expect(new Set(summaries.map((one) => one.source))).toEqual(new Set(['city-of-london-police']));
    expect(total('lines')).toBe(6449);
    expect(total('skipped')).toBe(6449 - 3499);
    expect([total('read'), total('new')]).toEqual([3499, 3499]);
    expect([total('refused'), total('lateOrCorrected')]).toEqual([0, 0]);
  });

  it.each(published)('%s: %i searches, %i of them arrests', (month, searches, arrests) => {
    const report = reports.get(month);
    expect(report?.line('LOND', 'arrests.total')).toMatchObject({
      value: String(searches),
      status: 'final',
    });
    expect(report?.line('LOND', 'arrests.custody')).toMatchObject({
      value: String(arrests),
      status: 'final',
    });
    expect(report?.value('LOND', 'arrests.other')).toBe(searches);
  });

  it('finds all 3,499 searches and 762 arrests in the months together', async () => {
    const [first, second, last] = [
      await workspace.report('2019-03'),
      await workspace.report('2020-03'),
      await workspace.report('2020-11'),
    ];
    const sum = (indicator: string) =>
      figure(first.line('LOND', indicator).rolling_12) +
      figure(second.line('LOND', indicator).rolling_12) +
      figure(last.line('LOND', indicator).ytd) -
      figure(second.line('LOND', indicator).ytd);
    expect([sum('arrests.total'), sum('arrests.custody')]).toEqual([3499, 762]);
    expect(first.line('LOND', 'arrests.total')).toMatchObject({
      same_month_last_year: '',
      ytd_last_year: '',
    });
  });

  it('changes nothing when loaded again', async () => {
    const again = await workspace.ingest([`${folder}2019-07*.csv`, `${folder}2018-06*.csv`]);
    expect(again.map((one) => [one.new, one.revised, one.unchanged])).toEqual([
      [0, 0, 115],
      [0, 0, 52],
    ]);
  });

  describe('what is personal in the files', () => {
    let texts: readonly PlacedText[];

    beforeAll(async () => {
      const own = workspace.write(
        '../in/own.csv',
        'Date;Infraction;GAV;Service;QRR\n03/02/2018;autre;oui;Témoin-conservé;LOND\n14/02/2018;autre;non;Brigade;LOND\n',
      );
      await workspace.ingest([own], ['--source', 'essai']);
      texts = await workspaceText(workspace.root);
    });

    it('would be found: a word planted in a field that is kept is', () => {
      expect(findWords(['témoin-conservé'], texts)).toEqual([
        'témoin-conservé in store arrests.service',
      ]);
    });

    it('is nowhere in the workspace', () => {
      const words = personalWords();
      expect(words).toEqual(
        expect.arrayContaining(['male', 'female', 'white', 'bangladeshi', '18-24', 'over 34']),
      );
      expect(words.length).toBeGreaterThan(40);
      expect(findWords(words, texts)).toEqual([]);
    });
  });
});

/** Values of the personal columns and their words, over three letters and in no column that is kept. */
function personalWords(): readonly string[] {
  const rows = readdirSync(folder).flatMap(
    (name) =>
      parse(readFileSync(`${folder}${name}`), {
        columns: true,
        bom: true,
      }) as unknown as readonly Readonly<Record<string, string>>[],
  );
  const wordsOf = (columns: readonly string[]) =>
    new Set(
      rows
        .flatMap((row) => columns.map((column) => (row[column] ?? '').toLowerCase()))
        .flatMap((cell) => [cell, ...cell.split(/[^\p{L}]+/u)])
        .filter((word) => word.length > 3),
    );
  const kept = wordsOf(['Date', 'Object of search', 'Outcome']);
  const personal = wordsOf([
    'Gender',
    'Age range',
    'Self-defined ethnicity',
    'Officer-defined ethnicity',
  ]);
  return [...personal].filter((word) => !kept.has(word));
}

/** A row of a drug search at a time, as the force writes it. */
function row(time: string, outcome = 'Arrest'): string {
  return `Person search,${time},,,51.518680,-0.085173,Male,over 34,,White,,Controlled drugs,${outcome},True,False`;
}

describe('the same layout, in rows of our own', () => {
  it('puts a search around midnight into the month of Europe/London', async () => {
    const workspace = await londonWorkspace({ district: true });
    const file = workspace.write(
      '../in/midnight.csv',
      [
        header,
        // Summer time: 23:00 in universal time is midnight, the next day and here the next month.
        row('2019-06-30T22:59:59+00:00'),
        row('2019-06-30T23:00:00+00:00'),
        row('2019-06-30T23:30:00+00:00'),
        row('2019-07-31T22:30:00Z'),
        row('2019-08-01T00:30:00+01:00'),
        row('2019-08-01T00:30:00+02:00'),
        // Winter time: both clocks say the same.
        row('2019-11-30T23:59:59+00:00'),
        row('2019-12-01T00:00:00+00:00'),
        '',
      ].join('\n'),
    );
    const [summary] = await workspace.ingest([file]);
    expect(summary?.months).toEqual([
      { month: '2019-06', rows: 1 },
      { month: '2019-07', rows: 4 },
      { month: '2019-08', rows: 1 },
      { month: '2019-11', rows: 1 },
      { month: '2019-12', rows: 1 },
    ]);
    expect((await workspace.report('2019-07')).value('LOND', 'arrests.total')).toBe(4);
  });

  it('refuses the rows of a district that nobody imported, and says so', async () => {
    const workspace = await londonWorkspace({ district: false });
    const file = workspace.write(
      '../in/unknown.csv',
      [header, row('2019-07-02T10:00:00+00:00'), row('2019-07-03T10:00:00+00:00', ''), ''].join(
        '\n',
      ),
    );
    const argv = ['ingest', file, '--format', 'json', '--workspace', workspace.root];
    const { code, out } = await commandLine('cross', argv, now);
    const [summary] = (JSON.parse(out) as { readonly files: readonly FileSummary[] }).files;
    expect([code, summary?.read, summary?.new, summary?.refused]).toEqual([1, 2, 0, 2]);
    const rejects = readFileSync(`${workspace.root}/${summary?.rejects}`, 'utf8');
    expect(rejects.match(/unknown-qrr/g)).toHaveLength(2);
    expect(rejects).not.toMatch(/Male|over 34|White/);
  });
});
