import { qualityKinds } from '../../indicators/catalogue/quality.ts';
import { fill } from '../../locale/fill.ts';
import { formatMonth } from '../format.ts';
import { describe } from '../labels.ts';
import type { Column, Table } from '../report.ts';
import { cellValue, figureOf, type SectionContext } from '../section-context.ts';

/** What is told of each kind of records, in the order of the columns. */
const facets = [
  ['coverage', 'percent'],
  ['latency', 'days'],
  ['rejected', 'percent'],
  ['revised', 'percent'],
  ['unassigned', 'percent'],
  ['unknown_values', 'percent'],
] as const;

/** Les indicateurs de qualité, a row a kind of records and one for all of them. */
export function qualityIndicatorsTable(context: SectionContext): Table {
  const { words, month, lang } = context;
  const { columns, tables, notes } = words.report;
  const shown: readonly Column[] = facets.map(([key, type]) => ({
    key,
    label: columns[key],
    type,
    ...(type === 'percent' ? { decimals: 1 } : {}),
  }));
  return {
    id: 'quality-indicators',
    title: fill(tables['quality-indicators'], { month: formatMonth(month, lang) }, lang),
    columns: [{ key: 'kind', label: columns.kind, type: 'text' }, ...shown],
    rows: [...qualityKinds.filter((kind) => isDelivered(context, kind)), undefined].map((kind) => ({
      kind: kind === undefined ? words.indicators.everyKind : (words.domain.kinds[kind] ?? kind),
      ...Object.fromEntries(
        facets.map(([facet]) => {
          const id = kind === undefined ? `quality.${facet}` : `quality.${facet}.${kind}`;
          return [facet, cellValue(figureOf(context, id, 'ALL'))];
        }),
      ),
    })),
    notes: [notes.quality],
  };
}

/** Of what nobody delivers, nor is expected to, there is nothing to tell. */
function isDelivered({ coverage }: SectionContext, records: string): boolean {
  return coverage.expected.some(({ kind }) => kind === records);
}

/** The indicators that could not be computed, with what the engine said; nothing where all could. */
export function failedTable(context: SectionContext): readonly Table[] {
  const { quality, words, indicator } = context;
  const { columns, tables, notes } = words.report;
  if (quality.failures === undefined || quality.failures.length === 0) return [];
  return [
    {
      id: 'quality-failed',
      title: tables['quality-failed'],
      columns: [
        { key: 'indicator', label: columns.indicator, type: 'text' },
        { key: 'label', label: columns.name, type: 'text' },
        { key: 'error', label: columns.error, type: 'text' },
      ],
      rows: quality.failures.map((failure) => ({
        indicator: failure.indicator,
        label: describe(indicator(failure.indicator), context)[0],
        error: failure.error,
      })),
      notes: [notes.failed],
    },
  ];
}
