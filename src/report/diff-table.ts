import type { Indicator } from '../indicators/indicator.ts';
import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { type Figure, isKnown } from './cell.ts';
import type { ChangedTable } from './changed-tables.ts';
import type { Caused } from './diff-causes.ts';
import { type FigureColumn, figureColumn, figureText } from './figure-text.ts';
import { formatDay, formatShortMonth } from './format.ts';
import { describe, indicatorLabel, lackedText } from './labels.ts';
import type { Column, ColumnType, Table, TableRow } from './report.ts';
import { differenceOf, isStateAlone } from './revisions.ts';
import { cellValue } from './section-context.ts';
import type { Voice } from './trend-table.ts';

export interface DiffRequest {
  readonly id: string;
  readonly issuedAt: string;
  readonly changes: readonly Caused[];
  /** Tables that would not be printed the same. */
  readonly tables: readonly ChangedTable[];
  readonly indicator: (id: string) => Indicator | undefined;
}

/**
 * What changed since a report was issued, its own month first: a table for each sort of figure, then
 * the figures that are the same but lack other sources than they did, then the tables of the report that
 * would not be printed the same. Figures that changed by less than what is shown are in none: `diffHead`
 * counts them.
 */
export function diffTables(request: DiffRequest, voice: Voice): readonly Table[] {
  const head = diffHead(request, voice);
  const figures = figureTables(request, voice);
  const states = stateTable(request, voice);
  const listed = [...figures, ...states].map((table, at, all) =>
    at === all.length - 1 ? { ...table, notes: loadsNotes(all, voice) } : table,
  );
  const [first, ...others] = [...listed, ...printedTable(request, voice)];
  if (first === undefined) return [];
  const said = request.changes.length === 0 ? [] : [head];
  const title = figures.length > 0 ? head : [...said, first.title].join('. ');
  return [{ ...first, title }, ...others];
}

/** What stands in the column of loads: what is in no row is not explained. */
function loadsNotes(tables: readonly Table[], { words }: Voice): readonly string[] {
  const { settings, reading, readingSettings } = words.trend.diff;
  const rows = tables.flatMap((table) => table.rows);
  const ofSettings = rows.filter(({ loads }) => loads === settings);
  return [
    ...(ofSettings.length < rows.length ? [reading] : []),
    ...(ofSettings.length > 0 ? [readingSettings] : []),
  ];
}

/** How many figures changed since which report, and how many of them by less than what is shown. */
export function diffHead(request: DiffRequest, { words, lang }: Voice): string {
  const { id, issuedAt } = request;
  const { diff } = words.trend;
  const changed = request.changes.filter((change) => !isStateAlone(change));
  const small = changed.filter((change) => !isVisible(change, request, lang)).length;
  const params = { id, day: formatDay(issuedAt, lang), n: changed.length, small };
  const title = fill(changed.length === 0 ? diff.none : diff.title, params, lang);
  return small === 0 ? title : `${title}${fill(diff.small, params, lang)}`;
}

function figureTables(request: DiffRequest, voice: Voice): readonly Table[] {
  const { words, lang } = voice;
  const shown = inOrder(
    request.changes.filter((change) => !isStateAlone(change) && isVisible(change, request, lang)),
  );
  const typeOf = (change: Caused) => columnOf(change, request).type;
  const types = [...new Set(request.changes.map(typeOf))];
  return types.flatMap((type) => {
    const rows = shown.filter((change) => typeOf(change) === type);
    return rows.length === 0
      ? []
      : {
          id: `diff-${type}`,
          title: words.trend.diff.types[type] ?? '',
          columns: columnsOf(type, words),
          rows: rows.map((change) => ({
            ...namesOf(change, request, voice),
            ...figuresOf(change),
            loads: loadsText(change, words),
          })),
          notes: [],
        };
  });
}

/** Figures that are the same, and lack other sources than they did. */
function stateTable(request: DiffRequest, voice: Voice): readonly Table[] {
  const { words, lang } = voice;
  const { diff } = words.trend;
  const changes = inOrder(request.changes.filter(isStateAlone));
  if (changes.length === 0) return [];
  return [
    {
      id: 'diff-state',
      title: fill(diff.states.title, { n: changes.length }, lang),
      columns: [
        ...nameColumns(words),
        { key: 'value', label: diff.columns.value, type: 'text' },
        { key: 'before', label: diff.columns.before, type: 'text' },
        { key: 'after', label: diff.columns.after, type: 'text' },
        { key: 'loads', label: diff.columns.loads, type: 'text' },
      ],
      rows: changes.map((change) => ({
        ...namesOf(change, request, voice),
        value: isKnown(change.after)
          ? figureText(change.after.value, columnOf(change, request), lang)
          : '',
        before: stateText(change.before, voice),
        after: stateText(change.after, voice),
        loads: loadsText(change, words),
      })),
      notes: [],
    },
  ];
}

/** The tables of the report that are no longer as it was printed. */
function printedTable(
  { id, issuedAt, tables }: DiffRequest,
  { words, lang }: Voice,
): readonly Table[] {
  const { diff } = words.trend;
  if (tables.length === 0) return [];
  return [
    {
      id: 'diff-tables',
      title: fill(
        diff.tables.title,
        { id, n: tables.length, day: formatDay(issuedAt, lang) },
        lang,
      ),
      columns: [
        { key: 'section', label: diff.columns.section, type: 'text' },
        { key: 'table', label: diff.columns.table, type: 'text' },
        { key: 'rows', label: diff.columns.rows, type: 'count' },
      ],
      rows: tables.map(({ section, title, rows }) => ({
        section: words.report.sections[section] ?? section,
        table: title,
        rows,
      })),
      notes: [fill(diff.tables.reading, { id }, lang)],
    },
  ];
}

/** A change that stands in a column of its own sort, and would be read as none there, is not listed. */
function isVisible(
  { before, after, ...change }: Caused,
  request: DiffRequest,
  lang: Lang,
): boolean {
  if (!isKnown(before) || !isKnown(after)) return true;
  const column = columnOf(change, request);
  const [then, now] = [before, after].map(
    ({ value, partial }) => `${figureText(value, column, lang)} ${partial.join()}`,
  );
  return then !== now;
}

/** A decimal for what a whole number would hide. */
const decimals: Readonly<Partial<Record<ColumnType, number>>> = { percent: 1, days: 1, rate: 2 };

function columnOf(
  { indicator: id }: Pick<Caused, 'indicator'>,
  { indicator }: DiffRequest,
): FigureColumn {
  return written(figureColumn(indicator(id)?.unit ?? 'count').type);
}

function written(type: ColumnType): FigureColumn {
  const digits = decimals[type];
  return digits === undefined ? { type } : { type, decimals: digits };
}

function nameColumns(words: Words): readonly Column[] {
  const { columns } = words.trend.diff;
  return [
    { key: 'indicator', label: columns.indicator, type: 'text' },
    { key: 'qrr', label: columns.qrr, type: 'text' },
    { key: 'month', label: columns.month, type: 'text' },
  ];
}

function columnsOf(type: ColumnType, words: Words): readonly Column[] {
  const { columns } = words.trend.diff;
  const figure = written(type);
  // Two percents are so many points apart.
  const apart = type === 'percent' ? ({ ...figure, type: 'points' } as const) : figure;
  return [
    ...nameColumns(words),
    { key: 'before', label: columns.before, ...figure },
    { key: 'after', label: columns.after, ...figure },
    { key: 'difference', label: columns.difference, ...apart, signed: true },
    { key: 'loads', label: columns.loads, type: 'text' },
  ];
}

function namesOf(
  { indicator: id, district, month }: Caused,
  { indicator }: DiffRequest,
  voice: Voice,
): TableRow {
  const known = indicator(id);
  return {
    indicator: known === undefined ? indicatorLabel(id, voice.words) : describe(known, voice)[0],
    qrr: voice.words.domain.districts[district] ?? district,
    month: formatShortMonth(month, voice.lang, true),
  };
}

function figuresOf({ before, after }: Caused): TableRow {
  const difference = differenceOf({ before, after });
  return {
    before: cellValue(before),
    after: cellValue(after),
    ...(difference === undefined ? {} : { difference }),
  };
}

function loadsText({ loads }: Caused, words: Words): string {
  return loads.length === 0 ? words.trend.diff.settings : loads.join(', ');
}

function stateText(figure: Figure, { words, lang }: Voice): string {
  const { states } = words.trend.diff;
  if (!isKnown(figure) || figure.partial.length === 0) return states.whole;
  return fill(states.partial, { sources: lackedText(figure.partial, words) }, lang);
}

function inOrder(changes: readonly Caused[]): readonly Caused[] {
  return [...changes].sort(
    (a, b) => compareText(b.month, a.month) || compareText(a.indicator, b.indicator),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
