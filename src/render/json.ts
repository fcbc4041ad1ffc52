import type { Report } from '../report/report.ts';
import { jsonText } from './escape.ts';

/** The contract for machines: `clct-report/1`. Masses in grams, no rounding. */
export function renderJson(report: Report): string {
  const { id, audience, month, asOf, upTo, provisional, perimeter } = report;
  const recomputed = upTo === undefined ? {} : { upTo };
  const sections = report.sections.map((section) => ({
    id: section.id,
    title: section.title,
    tables: section.tables.map((table) => ({
      id: table.id,
      title: table.title,
      columns: table.columns.map(({ key, label, type, unit }) => ({
        key,
        label,
        type,
        ...(unit === undefined ? {} : { unit }),
      })),
      rows: table.rows,
      notes: table.notes,
    })),
  }));
  return jsonText({
    schema: 'clct-report/1',
    id,
    ...(audience === undefined ? {} : { audience }),
    month,
    asOf,
    ...recomputed,
    provisional,
    perimeter,
    sections,
  });
}
