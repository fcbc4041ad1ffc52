import { mean } from 'd3-array';
import { scaleThreshold } from 'd3-scale';
import { isKnown } from '../../report/cell.ts';
import type { ChartPoint, SeriesChart } from '../../report/charts/series-chart.ts';
import type { CellValue, Column, Table, TableRow } from '../../report/report.ts';
import { monthsTableId } from '../../report/sections/months.ts';
import { cut } from '../text.ts';
import { cellMarkup } from './cell-markup.ts';
import { element, type Markup, together } from './markup.ts';
import type { Setting } from './setting.ts';
import { scrolled, tableAnchor, tableTitle } from './table-block.ts';

/** Of a value's part of its row's mean: five steps that are told apart in grey too. */
const step = scaleThreshold<number, string>([0.5, 0.8, 1.25, 2], ['h1', 'h2', 'h3', 'h4', 'h5']);

/** More QRR than this stand one below the other, the months beside each other. */
export const mostColumns = 8;

/** The months of an indicator, each tinted by its part of the QRR's own mean, signals framed. */
function heatMap(table: Table, setting: Setting): Markup {
  const months = table.columns.filter(({ key }) => isMonth(key));
  const charts = setting.charts.series.filter(
    ({ indicator }) => monthsTableId(indicator) === table.id,
  );
  const grid = { table, months, charts, setting };
  const isWide = table.rows.length > mostColumns;
  return element(
    'div',
    { class: isWide ? 'heatbox wide' : 'heatbox', id: tableAnchor(table.id) },
    tableTitle(table, setting),
    scrolled(table, isWide ? acrossGrid(grid) : downGrid(grid), setting),
  );
}

/** What the tints and frames mean, once for all the maps of a section. */
function heatKey({ words }: Setting): Markup {
  const { heat } = words.document;
  const steps = heat.steps.map((label, at) =>
    element('span', {}, element('i', { class: `h${at + 1}` }), label),
  );
  return element('p', { class: 'ramp' }, element('span', {}, heat.ramp), ...steps, heat.signal);
}

export interface Grid {
  readonly table: Table;
  readonly months: readonly Column[];
  readonly charts: readonly SeriesChart[];
  /** Without tints: figures that no mean is told of. */
  readonly isPlain?: boolean;
  readonly setting: Setting;
}

export function isMonth(key: string): boolean {
  return /^\d{4}-\d{2}$/.test(key);
}

/** A row a month, the last one first, a column a QRR. */
export function downGrid(grid: Grid): Markup {
  const { table, months } = grid;
  const heads = table.rows.map((row) =>
    element(
      'th',
      {
        scope: 'col',
        class: row.qrr === 'ALL' ? 'all' : undefined,
        title: cut(String(row.name), 60),
      },
      shortName(row),
    ),
  );
  const rows = [...months]
    .reverse()
    .map((column, at) =>
      element(
        'tr',
        { class: at === 0 ? 'cur' : column.key.endsWith('-12') ? 'dec' : undefined },
        element('th', { scope: 'row' }, column.label),
        ...table.rows.map((row) => heatCell(row, column, grid)),
      ),
    );
  return monthTable(grid, heads, rows);
}

/** The frame of a grid with the months on its left. */
export function monthTable(
  { table, setting }: Grid,
  heads: readonly Markup[],
  rows: readonly Markup[],
): Markup {
  return element(
    'table',
    { class: 'heat', 'aria-labelledby': `c-${table.id}` },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, setting.words.document.heat.month),
        ...heads,
      ),
    ),
    element('tbody', {}, ...rows),
  );
}

/** A row a QRR, a column a month: for many QRR. */
export function acrossGrid(grid: Grid): Markup {
  const { table, months } = grid;
  const years = [...new Set(months.map(({ key }) => key.slice(0, 4)))];
  const spans = years.map((year) =>
    element(
      'th',
      { scope: 'colgroup', colspan: months.filter(({ key }) => key.startsWith(year)).length },
      year,
    ),
  );
  const heads = months.map(({ key, label }) =>
    element('th', { scope: 'col' }, element('span', { class: 'sr' }, label), key.slice(5)),
  );
  const rows = table.rows.map((row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', title: cut(String(row.name), 60) }, shortName(row)),
      ...months.map((column) => heatCell(row, column, grid)),
    ),
  );
  return element(
    'table',
    { class: 'heat', 'aria-labelledby': `c-${table.id}` },
    element(
      'thead',
      {},
      element('tr', {}, element('td', {}), ...spans),
      element('tr', {}, element('th', { scope: 'col' }, table.columns[0]?.label ?? ''), ...heads),
    ),
    element('tbody', {}, ...rows),
  );
}

function shortName(row: TableRow): string {
  return String(row.qrr === 'ALL' ? row.name : row.qrr);
}

export function heatCell(
  row: TableRow,
  column: Column,
  { months, charts, isPlain, setting }: Grid,
): Markup {
  const cell = row[column.key];
  const values = months.flatMap(({ key }) => wholeValue(row[key]));
  const level = mean(values) ?? 0;
  const [value] = knownValue(cell);
  const chart = charts.find(({ district }) => district === row.qrr);
  const point = chart?.points.find(({ month }) => month === column.key);
  const sign = signOf(point);
  const tint = isPlain || value === undefined || level === 0 ? undefined : step(value / level);
  const isGap = value === undefined;
  return element(
    'td',
    {
      class: [tint, sign && 'sg', isGap ? 'gap' : undefined].filter(Boolean).join(' ') || undefined,
    },
    sign,
    shownCell(cell, point, column, setting),
  );
}

/** A month that was not over is marked like one that lacks a source. */
function shownCell(
  cell: CellValue | undefined,
  point: ChartPoint | undefined,
  column: Column,
  setting: Setting,
): Markup {
  const isUnfinished =
    typeof cell === 'number' && point && isKnown(point.figure) && point.figure.unfinished;
  return cellMarkup(isUnfinished ? { value: cell, partial: [] } : cell, column, setting);
}

function wholeValue(cell: CellValue | undefined): readonly number[] {
  return typeof cell === 'number' ? [cell] : [];
}

function knownValue(cell: CellValue | undefined): readonly number[] {
  return typeof cell === 'object' && 'value' in cell ? [cell.value] : wholeValue(cell);
}

function signOf(point: ChartPoint | undefined): string | undefined {
  if (point?.verdict?.startsWith('rise')) return '▲';
  return point?.verdict?.startsWith('fall') ? '▼' : undefined;
}

/** Several maps side by side where they are narrow. */
export function heatMaps(tables: readonly Table[], setting: Setting): Markup {
  const isWide = tables.some(({ rows }) => rows.length > mostColumns);
  const isThin = tables.every(({ rows }) => rows.length === 1);
  const maps = tables.map((table) => heatMap(table, setting));
  const notes = [...new Set(tables.flatMap((table) => table.notes))];
  return together(
    heatKey(setting),
    element('div', { class: `heats ${isWide ? 'one' : isThin ? 'thin' : ''}`.trim() }, ...maps),
    element(
      'div',
      { class: 'notes' },
      element('p', {}, setting.words.document.heat.note),
      ...notes.map((note) => element('p', {}, note)),
    ),
  );
}
