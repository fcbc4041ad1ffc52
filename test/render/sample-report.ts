import type { Month } from '../../src/domain/month.ts';
import type { Column, Report, TableRow } from '../../src/report/report.ts';

/** A report of one table, « Mots », in the section of quality. */
export function reportWith(
  columns: readonly Omit<Column, 'label'>[],
  rows: readonly TableRow[],
): Report {
  const table = {
    id: 'words',
    title: 'Mots',
    columns: columns.map((column) => ({ ...column, label: column.key })),
    rows,
    notes: [],
  };
  return {
    id: 'clct-2019-07-00000000',
    month: '2019-07' as Month,
    asOf: '2019-08-12T09:30:00Z',
    provisional: false,
    perimeter: [{ code: '77_1', label: 'Torcy/Noisiel' }],
    sources: [],
    sections: [{ id: 'quality', title: 'Qualité', tables: [table] }],
  };
}
