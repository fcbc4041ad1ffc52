import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fr } from '../../src/locale/fr.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { markdownTable } from '../../src/render/markdown.ts';
import { tableText } from '../../src/render/terminal/table-text.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import type { Report, Section, Table } from '../../src/report/report.ts';
import { reportWith } from './sample-report.ts';
import { readWorkbook } from './xlsx-cells.ts';

const why = 'Aucun chiffre n’a changé.';
const voice = { words: fr, lang: 'fr' } as const;
const plain = (text: string) => text;
const page = { ...voice, width: 80, style: { bold: plain, soft: plain } };

const filled = reportWith(
  [
    { key: 'name', type: 'text' },
    { key: 'count', type: 'count' },
  ],
  [],
);
const [section] = filled.sections as readonly [Section];
const table: Table = { ...(section.tables[0] as Table), notes: [why] };
const report: Report = { ...filled, sections: [{ ...section, tables: [table] }] };

describe('a table without rows says why it has none', () => {
  it('on a terminal', () => {
    expect(tableText(table, page as never)).toEqual(['Mots', '—', why]);
  });

  it('in Markdown', () => {
    expect(markdownTable(table, voice)).toBe(`### Mots\n\n—\n\n${why}`);
  });

  it('in a workbook', async () => {
    const [sheet = []] = readWorkbook(await renderXlsx(report, [], voice)).sheets;
    const first = sheet.findIndex(([cell]) => cell === '—');
    expect(sheet[first + 1]?.[0]).toBe(why);
  });

  it('in a text document', async () => {
    const parts = unzipSync(await renderDocx(report, voice));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text.indexOf(why)).toBeGreaterThan(text.indexOf('>—<'));
    expect(text).toContain('>—<');
  });
});
