import type { Field } from '../domain/field.ts';
import type { Mapping } from './candidate.ts';
import { mayBeNamed } from './month-names.ts';
import { rawColumn } from './raw-table.ts';

/**
 * The different cells of some columns of a file. A column says the same few things over and over: a
 * cell is therefore looked at, read and judged once, however many rows have it.
 */
export interface DistinctCells {
  /** The relation that has them: made by `distinctCellsSql`. */
  readonly relation: string;
  /** The columns that have few different cells, by their place among the kept ones. */
  readonly few: readonly number[];
  /** The columns with a cell that may name a month, in the same way. */
  readonly named: readonly number[];
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
 * One scan of the raw table: the different cells of each of the columns (`nth` of the
 * kept ones; `cell`; `n`: rows that have it), empty ones too. Cells are turned into rows, instead of
 * grouped by one grouping set a column: for a million rows the two cost the same, but the engine takes
 * a tenth of a second to make the tables of a dozen sets for a file of five rows.
 */
export function distinctCellsSql(columns: readonly number[], table: string): string {
  return `SELECT nth, cell, count(*) AS n
FROM (SELECT unnest([${columns.join(', ')}]) AS nth, unnest([${columns.map(rawColumn).join(', ')}]) AS cell FROM ${table})
GROUP BY ALL`;
}

/** The different cells of one column, under its name, and `n`. */
export function cellsOfColumnSql({ relation }: DistinctCells, column: number): string {
  return `SELECT cell AS ${rawColumn(column)}, n FROM ${relation} WHERE nth = ${column}`;
}

/** Rows from which cells are read once: of fewer, to look each of them up costs more than to read it again. */
export const leastRows = 10_000;

export type ColumnOfCells = {
  readonly nth: number;
  readonly few: boolean;
  readonly named: boolean;
};

/** A row for each column, in order: whether it has few different cells, of so many rows, and one that may name a month. */
export function columnsOfCellsSql(relation: string, least: number): string {
  return `SELECT nth, count(*) <= ${mostCells} AND sum(n) >= ${least} AS few,
  bool_or(regexp_matches(cell, '${mayBeNamed}')) IS TRUE AS named
FROM ${relation} GROUP BY nth ORDER BY nth`;
}
