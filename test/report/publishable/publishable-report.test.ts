import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySampleWorkspace } from '../../cli/harness/prepared-workspace.ts';
import { rowsOfTable, textOf } from '../../render/html-cells.ts';
import { readWorkbook } from '../../render/xlsx-cells.ts';
import { commandLine } from '../command-line.ts';
import { type CsvReport, readCsvReport } from '../csv-report.ts';
import { scratchWorkspace } from '../scratch-workspace.ts';

type Row = Readonly<Record<string, unknown>>;

interface Published {
  readonly id: string;
  readonly audience: string;
  readonly sections: readonly {
    readonly id: string;
    readonly tables: readonly {
      readonly id: string;
      readonly columns: readonly { readonly key: string; readonly type: string }[];
      readonly rows: readonly Row[];
    }[];
  }[];
}

const workspace = scratchWorkspace();
const out = mkdtempSync(join(tmpdir(), 'cross-publiable-'));
const months = ['2019-03', '2019-04', '2019-05', '2019-06', '2019-07'];
const reports = new Map<string, Published>();
const csvs = new Map<string, CsvReport & { readonly text: string }>();

function ask(month: string, ...options: readonly string[]) {
  const workspaceOption = ['--workspace', workspace.root];
  const argv = ['report', '--month', month, '--audience', 'publiable', ...options];
  return commandLine('clct', [...argv, ...workspaceOption]);
}

function pathOf(month: string, ending: string): string {
  return join(out, `clct-${month}-publiable.${ending}`);
}

beforeAll(async () => {
  await copySampleWorkspace(workspace.root);
  for (const month of months) {
    const formats = month === '2019-07' ? 'json,csv,html,xlsx,docx' : 'json,csv';
    await ask(month, '--format', formats, '--out', out);
    reports.set(month, JSON.parse(readFileSync(pathOf(month, 'json'), 'utf8')) as Published);
    const text = readFileSync(pathOf(month, 'csv'), 'utf8');
    csvs.set(month, { ...readCsvReport(text), text });
  }
}, 600_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

/** The counts of a report's tables; masses are none. */
function countsOf({ sections }: Published): readonly unknown[] {
  return sections.flatMap(({ tables }) =>
    tables.flatMap(({ columns, rows }) => {
      const counts = columns.filter(({ type }) => type === 'count');
      return rows.flatMap((row) => counts.map(({ key }) => row[key]));
    }),
  );
}

const isSmall = (cell: unknown) => typeof cell === 'number' && cell > 0 && cell < 5;

describe('the sample, as it may be published', () => {
  it.each(months)('%s: no count of 1 to 4 in the JSON, and some hidden', (month) => {
    const report = reports.get(month) as Published;
    const counts = countsOf(report);
    expect(counts.length).toBeGreaterThan(60);
    expect(counts.filter(isSmall)).toEqual([]);
    expect(report.audience).toBe('publiable');
    expect(report.id).toMatch(new RegExp(`^clct-publiable-${month}-[0-9a-f]{8}$`));
  });

  it('hides some, and tells the others as the services read them', async () => {
    const internal = await workspace.report('2019-07');
    const lines = (csvs.get('2019-07')?.text ?? '').trim().split('\r\n').slice(1);
    const own = lines.map((line) => line.split(',')).filter(([month]) => month === '2019-07');
    const told = own.filter(
      ([, , indicator = '', , value]) => value !== '' && !indicator.endsWith('.rest'),
    );
    expect(told.length).toBeGreaterThan(20);
    for (const [, code = '', indicator = '', , value] of told)
      expect(Number(value)).toBe(internal.value(code, indicator));
    const hidden = own.filter((cells) => cells.at(-1) === 'hidden');
    expect(hidden.length).toBeGreaterThan(1);
    expect(
      hidden.some(([, code = '', indicator = '']) => isSmall(internal.value(code, indicator))),
    ).toBe(true);
  });

  it.each(months)('%s: no count of 1 to 4 in the CSV, and nothing but values', (month) => {
    const lines = (csvs.get(month)?.text ?? '').trim().split('\r\n').slice(1);
    const cells = lines.map((line) => line.split(','));
    expect(
      cells.filter(([, , , unit, value]) => unit === 'count' && isSmall(Number(value))),
    ).toEqual([]);
    expect(new Set(cells.flatMap((line) => line.slice(5, -1)))).toEqual(new Set(['']));
  });

  it('says the same of a month in the report of the next', () => {
    for (const [at, month] of months.slice(1).entries()) {
      const valuesOf = (name: string) =>
        new Map(
          (csvs.get(name)?.text ?? '')
            .trim()
            .split('\r\n')
            .map((line) => line.split(','))
            .map((cells) => [cells.slice(0, 3).join(' '), cells.slice(4).join(' ')]),
        );
      const before = valuesOf(months[at] ?? '');
      const shared = [...valuesOf(month)].filter(([key]) => before.has(key));
      expect(shared.length).toBeGreaterThan(36);
      expect(shared.filter(([key, value]) => before.get(key) !== value)).toEqual([]);
    }
  });

  it('shows the marks on a page, and none of the restriction', () => {
    const html = readFileSync(pathOf('2019-07', 'html'), 'utf8');
    const text = textOf(html);
    expect(text).toContain('Publiable');
    expect(text).not.toMatch(/restreinte/i);
    const rows = rowsOfTable(html, 'publishable-counts');
    const cells = rows.flatMap((row) => row.slice(2));
    expect(rows).toHaveLength(7);
    expect(cells).toContain('s');
    expect(cells.filter((cell) => isSmall(Number(cell)))).toEqual([]);
    expect(html).not.toContain('<path class="curve');
  });

  it('is a workbook without a count of 1 to 4', () => {
    const { sheets } = readWorkbook(readFileSync(pathOf('2019-07', 'xlsx')));
    const numbers = sheets.flat(2).filter((cell) => typeof cell === 'number');
    expect(numbers.length).toBeGreaterThan(60);
    expect(numbers.filter(isSmall)).toEqual([]);
    expect(sheets.flat(2)).toContain('s');
    expect(sheets.flat(2).join(' ')).toContain('PUBLIABLE');
  });

  it('is a text document with the marks', () => {
    const files = unzipSync(readFileSync(pathOf('2019-07', 'docx')));
    const xml = Object.entries(files).map(([name, bytes]) =>
      name.endsWith('.xml') ? strFromU8(bytes) : '',
    );
    const texts = [...xml.join('').matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(
      ([, text = '']) => text,
    );
    expect(texts).toContain('s');
    expect(texts.filter((text) => isSmall(Number(text)))).toEqual([]);
    expect(texts.join(' ')).toContain('PUBLIABLE');
  });

  it('never takes the file of the report of the services', async () => {
    const alone = mkdtempSync(join(out, 'alone-'));
    await ask('2019-07', '--format', 'json', '--out', `${alone}/`);
    expect(readdirSync(alone)).toEqual(['clct-2019-07-publiable.json']);
    expect(existsSync(join(out, 'clct-2019-07-publiable.json'))).toBe(true);
    expect(existsSync(join(out, 'clct-2019-07.json'))).toBe(false);
  });

  it('is noted in the journal with its audience', async () => {
    await ask('2019-06', '--format', 'csv');
    const lines = readFileSync(join(workspace.root, 'journal.jsonl'), 'utf8').trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      action: 'consultation',
      audience: 'publiable',
      report: reports.get('2019-06')?.id,
    });
  });
});

describe('what cannot be published', () => {
  it.each([
    ['--qrr', ['--qrr', '77_1']],
    ['--by', ['--qrr', '77_1', '--by', 'product']],
    ['--as-of', ['--as-of', '2019-08-12']],
    ['--issue', ['--issue']],
    ['funnel', ['--section', 'funnel']],
    ['quality', ['--section', 'quality', '--format', 'json']],
  ])('%s is refused, with what it would give', async (name, options) => {
    const { code, out: shown, err } = await ask('2019-07', ...options);
    expect(code).toBe(3);
    expect(shown).toBe('');
    expect(err).toContain(name === '--by' ? '--qrr' : name);
  });

  it('is a part of it: a section of the report is', async () => {
    const { code, out: shown } = await ask('2019-07', '--section', 'seizures', '--format', 'json');
    expect(code).toBeLessThan(2);
    expect((JSON.parse(shown) as Published).sections.map(({ id }) => id)).toEqual(['seizures']);
  });

  it('is not a table of the services', async () => {
    const { code } = await ask('2019-07', '--table', 'funnel');
    expect(code).toBe(2);
  });

  it('knows its audiences', async () => {
    const argv = ['report', '--audience', 'presse', '--workspace', workspace.root];
    expect((await commandLine('clct', argv)).code).toBe(2);
  });
});
