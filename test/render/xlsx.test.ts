import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../src/locale/fr.ts';
import { sheetNames } from '../../src/render/xlsx/sheet-names.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import type { Report, Table } from '../../src/report/report.ts';
import { convertedByOffice, officePath } from '../formats/office.ts';
import { reportWith } from './sample-report.ts';
import { type ReadWorkbook, readWorkbook } from './xlsx-cells.ts';

const hostile = [
  '<script>alert(1)</script>',
  '=1+1',
  '+cmd|calc',
  '@SUM(A1)',
  'a|b\u202etxt\u0007',
];
const long = 'x'.repeat(10_000);

const report: Report = reportWith(
  [
    { key: 'name', type: 'text' },
    { key: 'count', type: 'count' },
    { key: 'mass', type: 'mass' },
    { key: 'share', type: 'percent' },
  ],
  [
    ...hostile.map((name, at) => ({ name, count: at, mass: at * 1000.5, share: at * 12.5 })),
    { name: long, count: { value: 7, partial: ['police'] }, mass: { missing: 'not-available' } },
  ],
);
const table = report.sections[0]?.tables[0] as Table;
const voice = { words: fr, lang: 'fr' } as const;

let workbook: ReadWorkbook;
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await renderXlsx(report, [], voice);
  workbook = readWorkbook(bytes);
});

describe('the workbook', () => {
  it('has a sheet a section, and one with every figure', () => {
    expect(workbook.names).toEqual(['Qualité', 'Tous les chiffres']);
  });

  it('has every figure of the report as a number, and every text as it is', () => {
    const [sheet = []] = workbook.sheets;
    const first = sheet.findIndex(([name]) => name === hostile[0]);
    table.rows.forEach((row, at) => {
      const cells = sheet[first + at] ?? [];
      const count = row.count;
      expect(cells[1]).toBe(typeof count === 'object' ? 7 : count);
      if (typeof row.mass === 'number') expect(cells[2]).toBeCloseTo(row.mass, 9);
      if (typeof row.share === 'number') expect(cells[3]).toBeCloseTo(row.share / 100, 12);
    });
    expect(sheet[first + hostile.length]?.slice(0, 3)).toEqual([long, 7, '…']);
  });

  it('holds no formula, no control and no bidirectional mark', () => {
    for (const xml of workbook.xml) expect(xml).not.toMatch(/<f[ >]/);
    const texts = workbook.sheets.flat(2).filter((cell) => typeof cell === 'string');
    expect(texts).toContain('=1+1');
    expect(texts.join('')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  it('is the same bytes for the same report', async () => {
    expect(Buffer.compare(await renderXlsx(report, [], voice), bytes)).toBe(0);
  });

  it('freezes the head of a table that stands alone, and filters it', () => {
    expect(workbook.xml[0]).toContain('<pane ySplit="5"');
    expect(workbook.xml[0]).toContain('<autoFilter ref="A5:D11"/>');
    expect(workbook.xml[0]).toContain('fitToWidth="1"');
  });
});

describe('names of sheets', () => {
  it('are such as a spreadsheet takes, and none twice', () => {
    const names = sheetNames(['a/b:c*?[d]\\', 'Été', 'ÉTÉ', 'x'.repeat(40), 'x'.repeat(41)]);
    expect(names).toEqual(['a b c   d', 'Été', 'ÉTÉ (2)', 'x'.repeat(31), `${'x'.repeat(27)} (2)`]);
  });
});

/** Separator, quote, UTF-8; figures as they are stored; every sheet. */
const storedFigures =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

describe.skipIf(officePath === undefined)('opened in LibreOffice', () => {
  it('has the same figures', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cross-workbook-'));
    try {
      const file = join(folder, 'r.xlsx');
      writeFileSync(file, bytes);
      const sheets = convertedByOffice(file, { to: storedFigures });
      const [, sheet = ''] = [...sheets].find(([name]) => name.includes('Qualité')) ?? [];
      const rows = parse(sheet, { relax_column_count: true }) as string[][];
      const first = rows.findIndex(([cell]) => cell === hostile[0]);
      expect(rows.slice(first, first + 3).map((row) => row.slice(0, 4))).toEqual([
        [hostile[0], '0', '0', '0%'],
        ['=1+1', '1', '1000.5', '12.5%'],
        ['+cmd|calc', '2', '2001', '25%'],
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 150_000);
});
