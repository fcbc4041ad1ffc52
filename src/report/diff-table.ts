import { addMonths } from '../domain/month.ts';
import { datasetKind } from '../indicators/datasets.ts';
import { type Indicator, isScanned } from '../indicators/indicator.ts';
import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { type Figure, isKnown } from './cell.ts';
import { formatDay, formatShortMonth } from './format.ts';
import { indicatorLabel } from './labels.ts';
import type { CellValue, Column, ColumnType, Table, TableRow } from './report.ts';
import type { Revision } from './revisions.ts';
import { columnType } from './trend-table.ts';

/** A figure that changed, and the loads that touched what it is made of. */
export interface Caused extends Revision {
  /** None where a setting changed it: the register, a word, a profile. */
  readonly loads: readonly number[];
}

/** A cell that a later load touched; `district` is null where it concerns them all. */
interface Touched {
  readonly load: number;
  readonly kind: string;
  readonly month: string;
  readonly district: string | null;
}

export interface CauseRequest {
  readonly touched: readonly Touched[];
  readonly indicator: (id: string) => Indicator | undefined;
}

/** The loads behind each revision: those that touched a cell that the figure is computed from. */
export function causedBy(
  revisions: readonly Revision[],
  { touched, indicator }: CauseRequest,
): readonly Caused[] {
  return revisions.map((revision) => {
    const reads = reachOf(indicator(revision.indicator), revision);
    const loads = touched.filter((cell) => reads(cell)).map(({ load }) => load);
    return { ...revision, loads: [...new Set(loads)].sort((a, b) => a - b) };
  });
}

/**
 * Which cells a figure reads: of its kind, its district and the month of its cohort; of the kinds that it
 * links to that one, those from the cohort to the month, wherever they lie.
 */
function reachOf(
  indicator: Indicator | undefined,
  { district, month }: Revision,
): (cell: Touched) => boolean {
  const isEverywhere = district === 'ALL';
  const isHere = (cell: Touched) =>
    isEverywhere || cell.district === null || cell.district === district;
  if (indicator === undefined || !isScanned(indicator)) {
    return (cell) => isHere(cell) && cell.month <= month;
  }
  const kind = datasetKind[indicator.dataset];
  const cohort = addMonths(month, -(indicator.lag ?? 0));
  const isCumulative = indicator.kind === 'stock' || indicator.leaves !== undefined;
  const inTime = (when: string) => (isCumulative ? when <= month : when === cohort);
  // A date other than that which covers a month (a follow-up, a reception) makes the month of some.
  const isOtherDate = !['occurred_on', 'received_on'].includes(indicator.month);
  const others = indicator.alsoNeeds ?? [];
  return (cell) =>
    others.includes(cell.kind)
      ? cell.month >= cohort && cell.month <= month
      : cell.kind === kind && isHere(cell) && (isOtherDate || inTime(cell.month));
}

export interface DiffRequest {
  readonly id: string;
  readonly issuedAt: string;
  readonly changes: readonly Caused[];
  readonly indicator: (id: string) => Indicator | undefined;
}

interface Voice {
  readonly words: Words;
  readonly lang: Lang;
}

/** What changed since a report was issued, a table for each sort of figure, its own month first. */
export function diffTables(request: DiffRequest, voice: Voice): readonly Table[] {
  const { id, issuedAt, changes, indicator } = request;
  const { words, lang } = voice;
  const typeOf = (change: Caused) => columnType(indicator(change.indicator)?.unit ?? 'count');
  const types = [...new Set(changes.map(typeOf))];
  const params = { id, day: formatDay(issuedAt, lang), n: changes.length };
  return types.map((type, at) => ({
    id: `diff-${type}`,
    title:
      at === 0 ? fill(words.trend.diff.title, params, lang) : (words.trend.diff.types[type] ?? ''),
    columns: columnsOf(type, words),
    rows: changes
      .filter((change) => typeOf(change) === type)
      .sort((a, b) => compareText(b.month, a.month) || compareText(a.indicator, b.indicator))
      .map((change) => rowOf(change, voice)),
    notes: at === types.length - 1 ? [words.trend.diff.reading] : [],
  }));
}

function columnsOf(type: ColumnType, words: Words): readonly Column[] {
  const { columns } = words.trend.diff;
  const figure = { type, ...(type === 'percent' || type === 'days' ? { decimals: 1 } : {}) };
  return [
    { key: 'indicator', label: columns.indicator, type: 'text' },
    { key: 'qrr', label: columns.qrr, type: 'text' },
    { key: 'month', label: columns.month, type: 'text' },
    { key: 'before', label: columns.before, ...figure },
    { key: 'after', label: columns.after, ...figure },
    { key: 'difference', label: columns.difference, ...figure, signed: true },
    { key: 'loads', label: columns.loads, type: 'text' },
  ];
}

function rowOf(
  { indicator, district, month, before, after, loads }: Caused,
  { words, lang }: Voice,
): TableRow {
  return {
    indicator: indicatorLabel(indicator, words),
    qrr: district,
    month: formatShortMonth(month, lang, true),
    before: cellOf(before),
    after: cellOf(after),
    ...(isKnown(before) && isKnown(after) ? { difference: after.value - before.value } : {}),
    loads: loads.length === 0 ? words.trend.diff.settings : loads.join(', '),
  };
}

function cellOf(figure: Figure): CellValue {
  if (!isKnown(figure)) return { missing: figure.missing };
  const { value, partial } = figure;
  return partial.length === 0 ? value : { value, partial };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
