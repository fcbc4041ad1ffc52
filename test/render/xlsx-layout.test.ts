import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { fr } from '../../src/locale/fr.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import { type TidyLine, tidyFigures } from '../../src/report/tidy-line.ts';
import { reportWith } from './sample-report.ts';
import { readWorkbook } from './xlsx-cells.ts';

const report = reportWith(
  [
    { key: 'name', type: 'text' },
    { key: 'count', type: 'count' },
    { key: 'mass', type: 'mass' },
    { key: 'share', type: 'percent', decimals: 1 },
    { key: 'change', type: 'count', signed: true },
    { key: 'money', type: 'money' },
  ],
  [
    { name: 'Torcy', count: 1234, mass: 2500, share: 12.5, change: -3, money: 950 },
    {
      name: 'Un nom de quartier qui est long',
      count: { value: 7, partial: ['police'] },
      mass: { missing: 'not-available' },
      share: 5,
      change: 2,
      money: 0,
    },
  ],
);

const line: TidyLine = {
  month: '2019-07' as Month,
  district: '77_1',
  indicator: 'reports.received',
  unit: 'count',
  figures: Object.fromEntries(
    tidyFigures.map((name) => [name, { value: 1234.5, partial: [], unfinished: false }]),
  ) as unknown as TidyLine['figures'],
  signal: '',
};

let sheet = '';
let tidy = '';
let styles = '';
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await renderXlsx(report, [line], { words: fr, lang: 'fr' });
  [sheet = '', tidy = ''] = readWorkbook(bytes).xml;
  styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
});

/** The number format of a cell, as the style sheet writes it; nothing where it has none. */
function formatOf(xml: string, cell: string, written = styles): string {
  const style = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1]);
  const all = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(written)?.[1] ?? '';
  const used = [...all.matchAll(/<xf ([^>]*)>/g)][style]?.[1] ?? '';
  const id = /numFmtId="(\d+)"/.exec(used)?.[1] ?? 'none';
  const code = new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(written)?.[1] ?? '';
  return code.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<');
}

function widthsOf(xml: string): readonly number[] {
  return [...xml.matchAll(/<col [^>]*?width="([\d.]+)"/g)].map(([, width]) => Number(width));
}

describe('a sheet of the workbook', () => {
  // Title, what it is of, a blank, the title of the table, its head: the rows begin in line 6.
  it('writes each figure in the format of its column, and marks a partial one', () => {
    expect(['B6', 'C6', 'D6', 'E6', 'F6', 'B7'].map((cell) => formatOf(sheet, cell))).toEqual([
      '#,##0',
      '[>=1000000]0.00,,"\u00a0t";[>=1000]0.00,"\u00a0kg";0.0"\u00a0g"',
      '0.0%',
      '+#,##0;\u2212#,##0;#,##0',
      '#,##0"\u00a0€"',
      '#,##0" p"',
    ]);
  });

  it('rounds no share to all or nothing that is not', async () => {
    const shares = [100, 99.6, 99.99998, 12.5, 0.4, 0.0001, 0];
    const partial = shares.map((value) => ({ value, partial: ['police'] }));
    const written = await renderXlsx(
      reportWith(
        [{ key: 'share', type: 'percent', decimals: 0 }],
        [...shares, ...partial].map((share) => ({ share })),
      ),
      [line],
      { words: fr, lang: 'fr' },
    );
    const ofThese = strFromU8(unzipSync(written)['xl/styles.xml'] ?? new Uint8Array());
    const { xml, sheets } = readWorkbook(written);
    expect(sheets[0]?.slice(5, 12).map(([value]) => value)).toEqual(
      shares.map((value) => Number((value / 100).toPrecision(15))),
    );
    const formats = [...shares, ...partial].map((_, at) =>
      formatOf(xml[0] ?? '', `A${6 + at}`, ofThese),
    );
    expect(formats.slice(0, 7)).toEqual([
      '0%',
      '0.0%',
      '[>=1]0%;[>=0.9995]">\u00a099,9\u00a0%";0.0%',
      '0%',
      '0.0%',
      '[<=0]0%;[<0.0005]"<\u00a00,1\u00a0%";0.0%',
      '0%',
    ]);
    expect(formats[9]).toBe('[>=1]0%" p";[>=0.9995]">\u00a099,9\u00a0% p";0.0%" p"');
  });

  it('has columns as wide as what stands in them, none too narrow or endless', () => {
    const [first = 0, ...others] = widthsOf(sheet);
    expect(first).toBeGreaterThanOrEqual('Un nom de quartier qui est long'.length);
    expect(others).toHaveLength(5);
    for (const width of [first, ...others]) {
      expect(width).toBeGreaterThanOrEqual(9);
      expect(width).toBeLessThanOrEqual(62);
    }
  });

  it('prints on A4, across, as wide as the page, each page with its number', () => {
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('&amp;P / &amp;N</oddFooter>');
    expect(sheet).toContain('showGridLines="false"');
  });
});

describe('the sheet with every figure', () => {
  it('has the month as a date that a spreadsheet can sort', () => {
    // Days since the end of 1899.
    expect(tidy).toMatch(/<c r="A2"[^>]*><v>43647<\/v>/);
    expect(formatOf(tidy, 'A2')).toBe('yyyy-mm');
    expect(formatOf(tidy, 'E2')).toBe('#,##0.###');
  });

  it('keeps its head and its names in sight, and filters every column', () => {
    expect(tidy).toMatch(/<pane [^>]*ySplit="1"/);
    expect(tidy).toMatch(/<pane [^>]*xSplit="3"/);
    expect(tidy).toContain('state="frozen"');
    expect(tidy).toContain('<autoFilter ref="A1:O2"/>');
    expect(widthsOf(tidy).length).toBeGreaterThanOrEqual(15);
  });
});
