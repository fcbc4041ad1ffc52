import { fill } from '../../locale/fill.ts';
import type { Section } from '../report.ts';
import type { SectionContext } from '../section-context.ts';

/** Méthode: how to read the figures; the same in every report. */
export function methodSection({ words, lang, signals }: SectionContext): Section {
  const { columns, tables, sections, method } = words.report;
  return {
    id: 'method',
    title: sections.method,
    tables: [
      {
        id: 'method',
        title: tables.method,
        columns: [
          { key: 'point', label: columns.point, type: 'text' },
          { key: 'rule', label: columns.rule, type: 'text' },
        ],
        rows: Object.values(method).map(([point, rule]) => ({
          point,
          rule: fill(rule, { gap: signals.thresholds.minGap }, lang),
        })),
        notes: [],
      },
    ],
  };
}
