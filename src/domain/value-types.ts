import type { FieldType } from './field.ts';

/** What a value of each type of field is in SQL. */
export const valueTypes: Readonly<Record<FieldType, string>> = {
  date: 'DATE',
  identifier: 'UUID',
  reference: 'UUID',
  word: 'VARCHAR',
  flag: 'BOOLEAN',
  integer: 'INTEGER',
  quantity: 'DECIMAL(18,6)',
  money: 'DECIMAL(18,2)',
  place: 'VARCHAR',
  longitude: 'DOUBLE',
  latitude: 'DOUBLE',
};
