import type { Field, Kind } from '../domain/field.ts';
import { cellsOfColumnSql } from './distinct-cells.ts';
import { foldSql } from './fold-sql.ts';
import {
  fieldCellSql,
  isWantedSql,
  meansWhereEmpty,
  trimmedCellSql,
  unitsApartSql,
} from './raw-cells.ts';
import { rawColumn } from './raw-table.ts';
import { faultSql, reasonSql } from './reason-sql.ts';
import { contentSql, foldedColumn, foldedOnce, keySql, placeSql } from './record-hashes.ts';
import type { StagingPlan } from './staging-plan.ts';
import { typedColumns } from './typed-columns.ts';

/**
 * Compiles the declarations of a kind and the mapping of a file into one statement: the temporary
 * table `staged`, a row for each record (`row`: its number, from 1; in no order), with typed fields,
 * `key`, `content`, `identified`, `place` and `reason` (`field:reason` of the first thing wrong,
 * `skip` for rows that a rule leaves out, else NULL).
 *
 * What a field makes of a cell depends on that cell alone: where a column has few different ones,
 * each is read once (`read_0`, `read_1`, …) and joined to the rows that have it.
 */
export function stageSql(plan: StagingPlan): string {
  const { kind } = plan.mapping;
  const columns = plan.distinct.few.filter((column) => readBy(plan, column).length > 0);
  const typed = kind.fields.filter((field) => !isTypedOnce(field, plan));
  return `
CREATE TEMP TABLE staged AS
WITH ${columns.map((column) => `${readOnceSql(column, plan)},\n`).join('')}
written AS (${writtenSql(columns, plan)}),
parted AS (${unitsApartSql(plan)}),
folded AS (SELECT *, ${foldedOnce(kind)
    .map((name) => `${foldSql(`r_${name}`)} AS ${foldedColumn(name)}`)
    .join(',\n  ')} FROM parted),
typed AS (SELECT *${typed.flatMap((field) => typedColumns(field, plan).map((sql) => `,\n  ${sql}`)).join('')} FROM folded),
faulty AS (SELECT *, ${faultSql(plan)} AS fault FROM typed),
judged AS (SELECT *, ${reasonSql(plan)} AS reason FROM faulty)
SELECT row, ${storedNames(kind).join(', ')},
  ${keySql(plan)} AS key,
  ${contentSql(kind)} AS content,
  ${placeSql(kind)} AS place,
  r_${kind.identifier} IS NOT NULL AS identified,
  longitude, latitude,
  reason
FROM judged;`;
}

/** The columns that some fields stand in, by their place among the kept ones, each once. */
function columnsOf(fields: readonly Field[], { mapping, kept }: StagingPlan): readonly number[] {
  const columns = fields.flatMap(({ name }) => {
    const origin = mapping.origins.get(name);
    return origin !== undefined && 'column' in origin ? [kept.indexOf(origin.column)] : [];
  });
  return [...new Set(columns)];
}

/** The fields whose cells stand in a column that is read once: an empty cell, which says something in some, is not. */
function readBy(plan: StagingPlan, column: number): readonly Field[] {
  const { mapping, kept } = plan;
  return mapping.kind.fields.filter((field) => {
    const origin = mapping.origins.get(field.name);
    if (meansWhereEmpty(field, plan)) return false;
    return origin !== undefined && 'column' in origin && kept.indexOf(origin.column) === column;
  });
}

function isReadOnceIn(plan: StagingPlan, field: Field): boolean {
  return plan.distinct.few.some((column) => readBy(plan, column).includes(field));
}

/** A quantity and a unit that may stand in one cell are typed row by row, after they are parted. */
function isTypedOnce(field: Field, plan: StagingPlan): boolean {
  const isParted = plan.readings.carriesUnits && ['quantity', 'unit'].includes(field.name);
  return !isParted && isReadOnceIn(plan, field);
}

/** The different cells of a column, read: its own name, then the columns of its fields. */
function readOnceSql(column: number, plan: StagingPlan): string {
  const fields = readBy(plan, column);
  const cells = fields.map((field) => fieldCellSql(field, plan));
  const typed = fields
    .filter((field) => isTypedOnce(field, plan))
    .flatMap((field) => typedColumns(field, plan));
  const read = `SELECT ${['*', ...typed].join(',\n  ')}
FROM (SELECT ${[rawColumn(column), ...cells].join(',\n  ')}
FROM (SELECT *, ${trimmedCellSql(column)} FROM (${cellsOfColumnSql(plan.distinct, column)})))`;
  // The engine believes that every file has 42 rows, and would look up the rows of the file for each
  // cell: of a list it believes that it has one.
  return `read_${column} AS (SELECT entry.* FROM (SELECT unnest(list(one)) AS entry FROM (${read}) AS one))`;
}

/**
 * The rows as they are written: each field's cell as text (`r_field`), NULL where it says nothing;
 * what of them was read once; the raw cells; and `wanted` (the rules of the profile keep the row).
 */
function writtenSql(columns: readonly number[], plan: StagingPlan): string {
  const { mapping, table } = plan;
  const others = mapping.kind.fields.filter((field) => !isReadOnceIn(plan, field));
  const cells = others.map((field) => fieldCellSql(field, plan));
  const read = columns.map((column) => `read_${column}.* EXCLUDE (${rawColumn(column)})`);
  const joins = columns.map((column) => {
    const cell = rawColumn(column);
    return `LEFT JOIN read_${column} ON read_${column}.${cell} = raw.${cell}`;
  });
  return `SELECT ${['raw.*', ...cells, ...read].join(',\n  ')}
FROM (SELECT ${['*', `${isWantedSql(plan)} AS wanted`, ...columnsOf(others, plan).map(trimmedCellSql)].join(',\n  ')} FROM ${table}) AS raw
${joins.join('\n')}`;
}

function storedNames(kind: Kind): readonly string[] {
  return kind.fields
    .filter((field) => field.type !== 'longitude' && field.type !== 'latitude')
    .flatMap((field) =>
      field.type === 'date' ? [field.name, `${field.name}_precision`] : [field.name],
    );
}
