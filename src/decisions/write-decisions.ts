import type { DecisionFields, DecisionType } from './decision-field.ts';
import { hintHeader, typeHeader, versionHeader } from './decision-table.ts';
import { guardedCell } from './spreadsheet-cell.ts';

/** A decision to be written into a file, with what goes beside it. */
export interface WrittenDecision {
  readonly type: DecisionType;
  readonly fields: DecisionFields;
  /** Undefined for one that is proposed. */
  readonly version: number | undefined;
  readonly hint?: string;
}

/** The cells of a file of one type, header first: `readDecisions` reads them back. */
export function decisionRows(
  type: DecisionType,
  decisions: readonly Omit<WrittenDecision, 'type'>[],
): readonly (readonly string[])[] {
  return [
    [...type.fields.map(({ header }) => header), versionHeader],
    ...decisions.map(({ fields, version }) => [
      ...type.fields.map(({ name, write }) => cellOf(fields[name], write)),
      versionCell(version),
    ]),
  ];
}

/** The cells of a file of minutes: both types in one table, each row with its hint. */
export function minutesRows(
  types: readonly DecisionType[],
  decisions: readonly WrittenDecision[],
): readonly (readonly string[])[] {
  const headers = [...new Set(types.flatMap(({ fields }) => fields.map(({ header }) => header)))];
  return [
    [typeHeader, ...headers, hintHeader, versionHeader],
    ...decisions.map(({ type, fields, version, hint = '' }) => [
      type.label,
      ...headers.map((header) => {
        const field = type.fields.find((one) => one.header === header);
        return field === undefined ? '' : cellOf(fields[field.name], field.write);
      }),
      guardedCell(hint),
      versionCell(version),
    ]),
  ];
}

function cellOf(value = '', write: (value: string) => string): string {
  return value === '' ? '' : guardedCell(write(value));
}

function versionCell(version: number | undefined): string {
  return version === undefined ? '' : String(version);
}
