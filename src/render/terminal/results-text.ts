import { fill } from '../../locale/fill.ts';
import { formatMonth } from '../../report/format.ts';
import type { Column, Report, Table, TableRow } from '../../report/report.ts';
import { monthsTableId } from '../../report/sections/months.ts';
import { cellText, isFigure } from '../cell-text.ts';
import { cleanText } from '../escape.ts';
import { sparkline } from '../sparkline.ts';
import { cut, padEnd, padStart, textWidth, wrap } from '../text.ts';
import type { Page } from './page.ts';

const sparkMonths = 13;
const nameWidth = 18;

/** Columns beside the curve, the first page's choice; the whole table has them all. */
const shown = [
  'value',
  'previous_month',
  'same_month_last_year',
  'mean_12',
  'difference',
  'signal',
] as const;
const shownWide = [
  ...shown.slice(0, -1),
  'percent',
  'ytd',
  'ytd_last_year',
  'rolling_12',
  'signal',
] as const;

/**
 * The results table of the first page: groups by indicator, a curve of 13 months a row. Indicators of
 * the workspace have no table of their months, so that theirs has no curves, and its own title.
 */
export function resultsText(report: Report, table: Table, page: Page): readonly string[] {
  const { words, lang, style, width } = page;
  const curves = new Map(table.rows.map((row) => [row, curve(report, row)]));
  const isDrawn = [...curves.values()].some((text) => text !== '');
  const columns = columnsThatFit(table, isDrawn ? sparkMonths + 1 : 0, page);
  const widths = columns.map((column) => widthOf(column, table, page));
  const note = fill(words.report.barTitle, { month: formatMonth(report.month, lang) }, lang);
  const title = words.report.sections.results.toUpperCase();
  const months = fill(words.report.monthsCount, { n: sparkMonths }, lang);
  const head = [
    padEnd(words.report.columns.qrr, nameWidth),
    ...(isDrawn ? [padEnd(months, sparkMonths)] : []),
  ];
  const labels = columns.map((column, at) => aligned(column, column.label, widths[at] ?? 0));
  return [
    ...(isDrawn
      ? titleText(title, note, page)
      : ['', ...wrap(table.title, width).map(style.accent)]),
    '─'.repeat(width),
    style.soft([head.join(' '), ...labels].join(' ')),
    ...groupsOf(table.rows).flatMap(([label, rows]) => [
      groupTitle(label, page),
      ...rows.map((row) => {
        const drawn = isDrawn ? [curves.get(row) ?? ''] : [];
        return rowText(row, { drawn, columns, widths }, page);
      }),
    ]),
    '─'.repeat(width),
    ...table.notes.slice(1).flatMap((note) => wrap(cleanText(note), width).map(style.soft)),
  ];
}

/** The title and how to read the curves, on one line if both fit. */
function titleText(title: string, note: string, { style, width }: Page): readonly string[] {
  const room = width - textWidth(title);
  if (textWidth(note) < room) return [`${style.accent(title)}${padStart(note, room)}`];
  return [style.accent(title), ...wrap(note, width)];
}

/** The first that large counts push off the page. */
const dispensable = [
  'rolling_12',
  'ytd_last_year',
  'ytd',
  'same_month_last_year',
  'previous_month',
] as const;

function columnsThatFit(table: Table, drawn: number, page: Page): readonly Column[] {
  const keys: readonly string[] = page.width >= 120 ? shownWide : shown;
  let columns = keys.flatMap((key) => table.columns.filter((column) => column.key === key));
  const taken = () =>
    columns.reduce((sum, column) => sum + widthOf(column, table, page) + 1, nameWidth + drawn + 1);
  for (const key of dispensable) {
    if (taken() <= page.width) break;
    columns = columns.filter((column) => column.key !== key);
  }
  return columns;
}

function widthOf(column: Column, table: Table, page: Page): number {
  const cells = table.rows.map((row) => textWidth(cellText(row[column.key], column, page)));
  return Math.max(textWidth(column.label), ...cells);
}

/** Figures to the right; the words of the signal after a space, to the left. */
function aligned(column: Column, text: string, width: number): string {
  return isFigure(column) ? padStart(text, width) : ` ${text}`;
}

function groupsOf(rows: readonly TableRow[]): readonly (readonly [string, readonly TableRow[]])[] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const name = String(row.label);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}

function groupTitle(label: string, { style, width }: Page): string {
  const name = cut(cleanText(label), width - 5);
  return `── ${style.bold(name)} ${'─'.repeat(Math.max(0, width - textWidth(name) - 4))}`;
}

interface RowSetting {
  /** Its curve, in a table that has them. */
  readonly drawn: readonly string[];
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
}

function rowText(row: TableRow, { drawn, columns, widths }: RowSetting, page: Page): string {
  const code = String(row.qrr);
  const label = cleanText(String(row.name));
  const name = code === 'ALL' ? label : `${code} ${label}`;
  const cells = columns.map((column, at) =>
    aligned(column, cellText(row[column.key], column, page), widths[at] ?? 0),
  );
  const line = [padEnd(cut(name, nameWidth), nameWidth), ...drawn, ...cells].join(' ');
  if (code === 'ALL') return page.style.bold(line.trimEnd());
  return /^[▲▼]/.test(String(row.signal ?? '')) ? page.style.accent(line) : line.trimEnd();
}

/** The last months of the indicator's own table; empty where it has none. */
function curve(report: Report, { indicator, qrr }: TableRow): string {
  const tables = report.sections.find((section) => section.id === 'months')?.tables ?? [];
  const table = tables.find(({ id }) => id === monthsTableId(String(indicator)));
  const row = table?.rows.find((candidate) => candidate.qrr === qrr);
  const months =
    table?.columns.filter((column) => column.type === 'count').slice(-sparkMonths) ?? [];
  return sparkline(months.map((column) => row?.[column.key]));
}
