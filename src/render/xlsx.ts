import writeWorkbook from 'write-excel-file/node';
import type { Report } from '../report/report.ts';
import type { TidyLine } from '../report/tidy-line.ts';
import { withNamedPointers } from './named-pointers.ts';
import { sameBytes } from './same-bytes.ts';
import type { Voice } from './voice.ts';
import { pageSetup } from './xlsx/page-setup.ts';
import { sectionSheet } from './xlsx/section-sheet.ts';
import { sheetNames } from './xlsx/sheet-names.ts';
import { tidySheet } from './xlsx/tidy-sheet.ts';

/**
 * The report as a workbook: a sheet a section, then every figure in one. Numbers are numbers that a
 * spreadsheet can add, in the units of their column; the same report gives the same bytes.
 */
export async function renderXlsx(
  report: Report,
  lines: readonly TidyLine[],
  voice: Voice,
): Promise<Uint8Array> {
  const { sections: all } = withNamedPointers(report, voice);
  const sections = all.filter(({ tables }) => tables.length > 0);
  const sheets = [
    ...sections.map((section) => sectionSheet(section, report, voice)),
    tidySheet(lines, voice),
  ];
  const names = sheetNames(sheets.map(({ name }) => name));
  const options = sheets.map(({ sheet }, at) => ({ ...sheet, sheet: names[at] ?? `${at + 1}` }));
  const filters = sheets.map(({ filter }) => filter);
  const workbook = await writeWorkbook(options, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [pageSetup(filters)],
  }).toBuffer();
  return sameBytes(workbook);
}
