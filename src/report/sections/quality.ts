import type { DeliveryState, ExpectedSource } from '../../coverage/coverage.ts';
import { keyIndicators } from '../../indicators/key-indicators.ts';
import { fill } from '../../locale/fill.ts';
import { precedingTwelve } from '../comparison.ts';
import { formatMonth, formatShortMonth } from '../format.ts';
import { indicatorLabel } from '../labels.ts';
import type { Section, Table } from '../report.ts';
import { cellValue, figureOf, type SectionContext } from '../section-context.ts';
import { failedTable, qualityIndicatorsTable } from './quality-indicators.ts';
import { stockGapsTable } from './stock-gaps.ts';
import { lateSharesTable, revisionsTable } from './what-changed.ts';

/** Qualité: what was delivered, what was refused, what could not be placed or understood. */
export function qualitySection(context: SectionContext): Section {
  return {
    id: 'quality',
    title: context.words.report.sections.quality,
    tables: [
      ...failedTable(context),
      ...revisionsTable(context),
      sourcesTable(context),
      ...lateSharesTable(context),
      qualityIndicatorsTable(context),
      placesTable(context),
      refusedTable(context),
      wordsTable(context),
      stockGapsTable(context),
    ],
  };
}

/** What each source that matters to the report delivered for its month. */
export function gapsOfMonth(
  context: SectionContext,
): readonly (ExpectedSource & { readonly state: DeliveryState })[] {
  const { coverage, month } = context;
  return relevantSources(context).map((source) => ({
    ...source,
    state: coverage.delivered(source.source, source.kind, month),
  }));
}

/** The sources whose perimeter meets that of the report. */
function relevantSources({ coverage, districts }: SectionContext): readonly ExpectedSource[] {
  const shown = new Set(districts.map(({ code }) => code));
  return coverage.expected.filter((source) => source.perimeter.some((code) => shown.has(code)));
}

function sourcesTable(context: SectionContext): Table {
  const { words, coverage, month, lang } = context;
  const { columns, tables, states } = words.report;
  return {
    id: 'quality-sources',
    title: tables['quality-sources'],
    columns: [
      { key: 'source', label: columns.source, type: 'text' },
      { key: 'kind', label: columns.kind, type: 'text' },
      { key: 'qrr', label: columns.qrr, type: 'text' },
      { key: 'state', label: formatMonth(month, lang), type: 'text' },
      { key: 'missing_months', label: columns.missing_months, type: 'text' },
    ],
    rows: relevantSources(context).map((source) => {
      const missing = precedingTwelve(month).filter((when) =>
        ['missing', 'suspected-gap'].includes(coverage.delivered(source.source, source.kind, when)),
      );
      return {
        source: source.source,
        kind: words.domain.kinds[source.kind] ?? source.kind,
        qrr: source.perimeter.join(' '),
        state: states[coverage.delivered(source.source, source.kind, month)] ?? '',
        missing_months: missing.map((when) => formatShortMonth(when, lang, true)).join(', '),
      };
    }),
    notes: [],
  };
}

/** Known to be outside, and not placed, are two things; neither is in any total. */
function placesTable(context: SectionContext): Table {
  const { words, month, lang } = context;
  const { columns, tables } = words.report;
  const codes = ['NONE', 'UNPLACED'] as const;
  return {
    id: 'quality-places',
    title: fill(tables['quality-places'], { month: formatMonth(month, lang) }, lang),
    columns: [
      { key: 'indicator', label: columns.indicator, type: 'text' },
      ...codes.map((code) => ({
        key: code,
        label: words.domain.districts[code] ?? code,
        type: 'count' as const,
      })),
    ],
    rows: keyIndicators.map((id) => ({
      indicator: indicatorLabel(id, words),
      ...Object.fromEntries(codes.map((code) => [code, cellValue(figureOf(context, id, code))])),
    })),
    notes: [],
  };
}

function refusedTable({ words, quality }: SectionContext): Table {
  const { columns, tables } = words.report;
  const reasons: Readonly<Record<string, string>> = words.intake.reasons;
  return {
    id: 'quality-refused',
    title: tables['quality-refused'],
    columns: [
      { key: 'source', label: columns.source, type: 'text' },
      { key: 'field', label: columns.field, type: 'text' },
      { key: 'reason', label: columns.reason, type: 'text' },
      { key: 'rows', label: columns.rows, type: 'count' },
    ],
    rows: quality.refused.map(({ source, field, reason, rows }) => ({
      source,
      field: field === '' ? words.intake.wholeRow : (words.domain.fields[field] ?? field),
      reason: reasons[reason] ?? reason,
      rows,
    })),
    notes: [],
  };
}

function wordsTable({ words, quality }: SectionContext): Table {
  const { columns, tables } = words.report;
  return {
    id: 'quality-unknown-words',
    title: tables['quality-unknown-words'],
    columns: [
      { key: 'kind', label: columns.kind, type: 'text' },
      { key: 'field', label: columns.field, type: 'text' },
      { key: 'word', label: columns.word, type: 'text' },
      { key: 'rows', label: columns.rows, type: 'count' },
    ],
    rows: quality.unknownWords.map(({ kind, field, word, rows }) => ({
      kind: words.domain.kinds[kind] ?? kind,
      field: words.domain.fields[field] ?? field,
      word,
      rows,
    })),
    notes: [],
  };
}
