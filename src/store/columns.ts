import type { Field, FieldType, Kind } from '../domain/field.ts';

/** A column of the table that keeps the records of a kind. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

const columnTypes: Readonly<Record<FieldType, string | undefined>> = {
  date: 'DATE',
  identifier: 'UUID',
  reference: 'UUID',
  word: 'VARCHAR',
  flag: 'BOOLEAN',
  integer: 'INTEGER',
  quantity: 'DECIMAL(18,6)',
  money: 'DECIMAL(18,2)',
  place: 'VARCHAR',
  longitude: undefined,
  latitude: undefined,
};

/** The columns that a field is stored in: a date has its precision beside it, a position none. */
export function columnsOf(field: Field): readonly Column[] {
  const type = columnTypes[field.type];
  if (type === undefined) return [];
  const own = { name: field.name, type };
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
