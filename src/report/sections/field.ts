import { addMonths } from '../../domain/month.ts';
import { fill } from '../../locale/fill.ts';
import type { Figure } from '../cell.ts';
import { rollingTwelve } from '../comparison.ts';
import { formatMonth } from '../format.ts';
import type { Column, Section, Table } from '../report.ts';
import {
  cellValue,
  figureOf,
  reachOf,
  rowsShown,
  type SectionContext,
} from '../section-context.ts';
import { gapsShown } from './stock-gaps.ts';

/** A column, and its figure for a QRR. */
interface FieldColumn {
  readonly column: Column;
  readonly figure: (district: string) => Figure;
}

/** Terrain: deal points, operations, presence, administrative measures. */
export function fieldSection(context: SectionContext): Section {
  return {
    id: 'field',
    title: context.words.report.sections.field,
    tables: [...dealPointTables(context), ...operationTables(context)],
  };
}

/** The table that has the gaps, by the names that a reader finds it under. */
function gapsNote({ words, lang }: SectionContext): string {
  const { notes, tables, sections } = words.report;
  const names = { table: tables['quality-deal-points'], section: sections.quality };
  return fill(notes.dealPointGaps, names, lang);
}

function dealPointTables(context: SectionContext): readonly Table[] {
  if (!isDelivered(context, 'deal_points')) return [emptyTable(context, 'deal-points')];
  const { notes } = context.words.report;
  const year = yearOf(context);
  return [
    table(context, 'deal-points', pointsOfMonth(context), [
      notes.dealPoints,
      ...(gapsShown(context).length > 0 ? [gapsNote(context)] : []),
    ]),
    table(
      context,
      'deal-points-12-months',
      [
        ...pointFlows(year),
        year('points_rate', 'deal_points.dismantled.rate', 'percent'),
        year('closed_days', 'deal_points.closed_days', 'days'),
      ],
      [notes.dealPointsYear],
    ),
  ];
}

function operationTables(context: SectionContext): readonly Table[] {
  if (!isDelivered(context, 'operations')) return [emptyTable(context, 'operations')];
  const { notes } = context.words.report;
  const year = yearOf(context);
  const [count, ...others] = presence(year);
  const yields = year('yield', 'operations.yield', 'rate', 2);
  return [
    table(context, 'operations', presence(monthOf(context)), [notes.operations]),
    table(context, 'operations-12-months', [count, yields, ...others], [notes.yield]),
  ];
}

/** Whether anybody is expected to deliver such records: no figure would say anything otherwise. */
function isDelivered({ coverage }: SectionContext, records: string): boolean {
  return coverage.expected.some(({ kind }) => kind === records);
}

type ColumnKey = keyof SectionContext['words']['report']['columns'];

type ColumnMaker = (
  key: ColumnKey,
  indicator: string,
  type?: Column['type'],
  decimals?: number,
) => FieldColumn;

function monthOf(context: SectionContext): ColumnMaker {
  return (key, indicator, type = 'count', decimals = 0) => ({
    column: { key, label: context.words.report.columns[key], type, decimals },
    figure: (district) => figureOf(context, indicator, district),
  });
}

function yearOf(context: SectionContext): ColumnMaker {
  return (key, indicator, type = 'count', decimals = 0) => ({
    column: { key, label: context.words.report.columns[key], type, decimals },
    figure: (district) => rollingTwelve(reachOf(context, indicator, district)),
  });
}

/** The stock before, what came and went, and the stock after: it adds up from left to right. */
function pointsOfMonth(context: SectionContext): readonly FieldColumn[] {
  const month = monthOf(context);
  const before = monthOf({ ...context, month: addMonths(context.month, -1) });
  return [
    before('stock_before', 'deal_points.stock'),
    ...pointFlows(month),
    month('points_stock', 'deal_points.stock'),
  ];
}

function pointFlows(of: ColumnMaker): readonly FieldColumn[] {
  return [
    of('points_new', 'deal_points.new'),
    of('points_reopened', 'deal_points.reopened'),
    of('points_dismantled', 'deal_points.dismantled'),
  ];
}

function presence(of: ColumnMaker): readonly [FieldColumn, ...FieldColumn[]] {
  return [
    of('operations', 'operations.count'),
    of('hours', 'operations.hours'),
    of('persons_checked', 'operations.persons_checked'),
    of('premises_checked', 'operations.premises_checked'),
    of('closures', 'operations.closures'),
    of('bans', 'operations.bans'),
    of('evictions', 'operations.evictions'),
  ];
}

type TableName = keyof SectionContext['words']['report']['tables'];

/** A row a QRR. */
function table(
  context: SectionContext,
  id: TableName,
  columns: readonly FieldColumn[],
  notes: readonly string[],
): Table {
  const { words, lang, month } = context;
  return {
    id,
    title: fill(words.report.tables[id], { month: formatMonth(month, lang) }, lang),
    columns: [...nameColumns(context), ...columns.map(({ column }) => column)],
    rows: rowsShown(context).map(({ code, label }) => ({
      qrr: code,
      name: label,
      ...Object.fromEntries(
        columns.map(({ column, figure }) => [column.key, cellValue(figure(code))]),
      ),
    })),
    notes,
  };
}

/** A table without a row, whose title says why. */
function emptyTable(context: SectionContext, id: 'deal-points' | 'operations'): Table {
  const title = context.words.report.tables[`no-${id}`];
  return { id, title, columns: nameColumns(context), rows: [], notes: [] };
}

function nameColumns({ words }: SectionContext): readonly Column[] {
  const { qrr, name } = words.report.columns;
  return [
    { key: 'qrr', label: qrr, type: 'text' },
    { key: 'name', label: name, type: 'text' },
  ];
}
