import type { Field } from '../domain/field.ts';
import type { Mapping } from './mapping.ts';
import { rawColumn } from './raw-table.ts';

/**
 * The different cells of some columns of a file. A column says the same few things over and over: a
 * cell is therefore looked at, read and judged once, however many rows have it.
 */
export interface DistinctCells {
  /** The relation that has them: made by `distinctCellsSql`. */
  readonly relation: string;
  /** The columns that were looked at, by their place among the kept ones. */
  readonly columns: readonly number[];
  /** Those of them that have few different cells: only these are read once. */
  readonly few: readonly number[];
}

/**
 * A column may hold free text where words are expected: beyond so many different cells, to look each of
 * them up costs more than to read it again, and they would all have to be in memory.
 */
const mostCells = 50_000;

/** Of these, nearly each row has another one: to look for equal ones costs more than it saves. */
const mostlyDifferent: readonly Field['type'][] = [
  'identifier',
  'reference',
  'longitude',
  'latitude',
];

/** Whether the cells of a field are worth reading once. */
function isReadOnce({ type }: Field): boolean {
  return !mostlyDifferent.includes(type);
}

/** The columns of the fields that are read once, by their place among the kept ones, in order. */
export function columnsReadOnce(
  { kind, origins }: Mapping,
  kept: readonly number[],
): readonly number[] {
  const columns = kind.fields.filter(isReadOnce).flatMap(({ name }) => {
    const origin = origins.get(name);
    return origin !== undefined && 'column' in origin ? [kept.indexOf(origin.column)] : [];
  });
  return [...new Set(columns)].sort((a, b) => a - b);
}

/**
 * One scan of the raw table: for each of the columns, at least one, its different cells (`n`: rows
 * that have it), empty ones too. `g` says which column a row is of.
 */
export function distinctCellsSql(columns: readonly number[], table: string): string {
  const names = columns.map(rawColumn);
  const list = names.join(', ');
  const sets = names.map((name) => `(${name})`).join(', ');
  return `SELECT ${list}, count(*) AS n, grouping_id(${list}) AS g FROM ${table} GROUP BY GROUPING SETS (${sets})`;
}

/** The different cells of one column, under its name, and `n`. */
export function cellsOfColumnSql(
  { relation, columns }: Pick<DistinctCells, 'relation' | 'columns'>,
  column: number,
): string {
  return `SELECT ${rawColumn(column)}, n FROM ${relation} WHERE g = ${groupingId(columns, column)}`;
}

/** A row for each column that has few different cells: `g` alone. */
export function fewCellsSql(relation: string): string {
  return `SELECT g FROM ${relation} GROUP BY g HAVING count(*) <= ${mostCells}`;
}

/** What `g` is for a column: the bit of each column that is NOT grouped is set, the first one highest. */
export function groupingId(columns: readonly number[], column: number): number {
  return 2 ** columns.length - 1 - 2 ** (columns.length - 1 - columns.indexOf(column));
}
