import { fill } from '../locale/fill.ts';
import { formatMonth } from '../report/format.ts';
import type { Report, Table, TableRow } from '../report/report.ts';
import type { Voice } from './voice.ts';

/**
 * The report for formats that are read on paper: its points name the table that has their figures by its
 * title. Its id is for the option `--table` and for links.
 */
export function withNamedPointers(report: Report, { words, lang }: Voice): Report {
  const titles: Readonly<Record<string, string>> = {
    ...words.decisions.tables,
    ...words.report.tables,
  };
  const month = formatMonth(report.month, lang);
  const named = ({ pointer, ...row }: TableRow): TableRow => {
    const title = titles[String(pointer)];
    if (pointer === undefined) return row;
    return { ...row, pointer: title === undefined ? pointer : fill(title, { month }, lang) };
  };
  const inWords = (table: Table): Table => ({ ...table, rows: table.rows.map(named) });
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.id === 'points' ? { ...section, tables: section.tables.map(inWords) } : section,
    ),
  };
}
