import { addMonths } from '../../domain/month.ts';
import { reportOrigins } from '../../indicators/catalogue/reports.ts';
import { fill } from '../../locale/fill.ts';
import { isKnown } from '../cell.ts';
import { formatMonth } from '../format.ts';
import type { Section, Table, TableRow } from '../report.ts';
import { comparisonOf, rowsShown, type SectionContext } from '../section-context.ts';
import { comparisonCells } from './comparison-columns.ts';
import { delaysTable } from './delays.ts';
import { districtTable, type IndicatorColumn } from './district-table.ts';
import { monthsTable } from './months.ts';
import { reportRatesTable } from './report-rates.ts';

/** The months of the backlog, which its chart is drawn from. */
export const backlogTableId = 'reports-backlog';

/** Activité de la CROSS: where reports come from and what becomes of them. */
export function crossSection(context: SectionContext): Section {
  const { words, lang, month } = context;
  const cohort = formatMonth(addMonths(month, -1), lang);
  const notes = [fill(words.report.notes.treated, { cohort }, lang)];
  const columns = followUpColumns(context);
  return {
    id: 'cross',
    title: words.report.sections.cross,
    tables: [
      originTable(context),
      districtTable(context, 'reports-follow-up', columns, { over: 'month', notes }),
      districtTable(context, 'reports-follow-up-12-months', columns, {
        over: 'twelve-months',
        notes: [],
      }),
      delaysTable(context, 'month'),
      delaysTable(context, 'twelve-months'),
      backlogTable(context),
      reportRatesTable(context),
    ],
  };
}

/** What waits at the end of each month: whether the cell keeps up with what it receives. */
function backlogTable(context: SectionContext): Table {
  const { tables, notes } = context.words.report;
  return {
    ...monthsTable(context, 'reports.backlog'),
    id: backlogTableId,
    title: tables[backlogTableId],
    notes: [notes.backlog],
  };
}

function originTable(context: SectionContext): Table {
  const { words, lang, month } = context;
  const { columns } = words.report;
  const district = rowsShown(context).at(-1)?.code ?? 'ALL';
  return {
    id: 'reports-by-origin',
    title: fill(
      words.report.tables['reports-by-origin'],
      { month: formatMonth(month, lang) },
      lang,
    ),
    columns: [
      { key: 'origin', label: columns.origin, type: 'text' },
      { key: 'value', label: formatMonth(month, lang), type: 'count' },
      { key: 'previous_month', label: formatMonth(addMonths(month, -1), lang), type: 'count' },
      {
        key: 'same_month_last_year',
        label: formatMonth(addMonths(month, -12), lang),
        type: 'count',
      },
      { key: 'mean_12', label: columns.mean_12, type: 'count', decimals: 1 },
      { key: 'rolling_12', label: columns.rolling_12, type: 'count' },
    ],
    rows: reportOrigins.flatMap((origin) => originRow(context, origin, district)),
    notes: [words.report.notes.origins],
  };
}

function originRow(context: SectionContext, origin: string, district: string): readonly TableRow[] {
  const comparison = comparisonOf(context, `reports.origin.${origin}`, district);
  const seen = [comparison.value, comparison.mean12].some(
    (figure) => isKnown(figure) && figure.value > 0,
  );
  if (!seen) return [];
  return [
    { origin: context.words.domain.origins[origin] ?? origin, ...comparisonCells(comparison) },
  ];
}

function followUpColumns({ words }: SectionContext): readonly IndicatorColumn[] {
  const { columns } = words.report;
  return [
    {
      column: { key: 'received', label: columns.received, type: 'count' },
      indicator: 'reports.received',
    },
    {
      column: { key: 'duplicates', label: columns.duplicates, type: 'percent', decimals: 0 },
      indicator: 'reports.duplicates.rate',
    },
    {
      column: { key: 'treated', label: columns.treated, type: 'percent', decimals: 0 },
      indicator: 'reports.treated_30d.rate',
    },
    {
      column: { key: 'enriched', label: columns.enriched, type: 'count' },
      indicator: 'reports.enriched',
    },
    {
      column: { key: 'opened', label: columns.opened, type: 'count' },
      indicator: 'reports.opened',
    },
    {
      column: { key: 'prosecutor', label: columns.prosecutor, type: 'count' },
      indicator: 'reports.prosecutor',
    },
  ];
}
