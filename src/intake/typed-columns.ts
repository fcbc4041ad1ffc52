import { noAnswers, yesAnswers } from '../domain/answers.ts';
import type { Field } from '../domain/field.ts';
import { valueTypes } from '../domain/value-types.ts';
import { dateSql, precisionSql } from './date-sql.ts';
import { foldSql } from './fold-sql.ts';
import { clockSql, degreesSql, integerSql, numberSql, withoutEuroSql } from './number-sql.ts';
import { isOneOfSql } from './one-of-sql.ts';
import { isTicked } from './raw-cells.ts';
import { foldedColumn, identifierSql } from './record-hashes.ts';
import type { StagingPlan } from './staging-plan.ts';

/** A field as the columns of its type, over its raw cell: NULL where the cell is empty or no such thing. */
export function typedColumns(field: Field, plan: StagingPlan): readonly string[] {
  const raw = `r_${field.name}`;
  if (isAbsent(field, plan)) return absentColumns(field);
  const value = `${typeSql(field, raw, plan)} AS ${field.name}`;
  if (field.type !== 'date') return [value];
  return [
    value,
    `${precisionSql(raw, plan.readings.dates.get(field.name))} AS ${field.name}_precision`,
  ];
}

/** The file has nothing of it: nor, for a unit, quantities that carry theirs. */
function isAbsent({ name }: Field, { mapping, readings }: StagingPlan): boolean {
  return !mapping.origins.has(name) && !(name === 'unit' && readings.carriesUnits);
}

/** Half of a kind's fields are in no file: the engine plans for as long what types nothing. */
function absentColumns({ name, type }: Field): readonly string[] {
  const value = `NULL::${valueTypes[type]} AS ${name}`;
  return type === 'date' ? [value, `NULL::VARCHAR AS ${name}_precision`] : [value];
}

function typeSql(field: Field, raw: string, plan: StagingPlan): string {
  const decimal = plan.readings.decimals.get(field.name);
  switch (field.type) {
    case 'date':
      return dateSql(raw, plan.readings.dates.get(field.name), plan.timeZone);
    case 'identifier':
    case 'reference':
      return `CASE WHEN ${raw} IS NOT NULL THEN ${identifierSql(field, foldedColumn(field.name))} END`;
    case 'flag':
      return flagSql(raw, isTicked(field, plan));
    case 'integer':
      return integerSql(raw);
    case 'quantity': {
      const number = `try_cast(${numberSql(raw, decimal)} AS DECIMAL(18,6))`;
      return field.clock ? `coalesce(${number}, ${clockSql(raw)})::DECIMAL(18,6)` : number;
    }
    case 'money':
      return `try_cast(${numberSql(withoutEuroSql(raw), decimal)} AS DECIMAL(18,2))`;
    case 'longitude':
    case 'latitude':
      return degreesSql(raw);
    case 'word':
    case 'place':
      return foldSql(raw);
  }
}

function flagSql(raw: string, ticked: boolean): string {
  const word = foldSql(raw);
  return `CASE ${ticked ? `WHEN ${raw} IS NULL THEN false` : ''} WHEN ${isOneOfSql(word, yesAnswers)} THEN true WHEN ${isOneOfSql(word, noAnswers)} THEN false END`;
}
