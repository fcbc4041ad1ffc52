import type { Field, Kind } from '../domain/field.ts';
import { valueTypes } from '../domain/value-types.ts';

/** A column of the table that keeps the records of a kind. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns that a field is stored in: a date has its precision beside it, a position none. */
export function columnsOf(field: Field): readonly Column[] {
  if (field.type === 'longitude' || field.type === 'latitude') return [];
  const own = { name: field.name, type: valueTypes[field.type] };
  return field.type === 'date'
    ? [own, { name: precisionColumn(field.name), type: 'VARCHAR' }]
    : [own];
}

/** Holds `day` or `month`. */
export function precisionColumn(field: string): string {
  return `${field}_precision`;
}

/** All columns of a kind's fields, in the order of their declaration. */
export function fieldColumns(kind: Kind): readonly Column[] {
  return kind.fields.flatMap(columnsOf);
}
