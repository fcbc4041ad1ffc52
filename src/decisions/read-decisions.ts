import { hidePersonal } from '../domain/personal-data.ts';
import { readCell } from './cell-readers.ts';
import type { DecisionFields, DecisionType, Known } from './decision-field.ts';
import type { DecisionFault, DecisionReason } from './decision-reasons.ts';
import {
  columnsOf,
  type DecisionRow,
  type DecisionTable,
  type TableColumns,
  typeNamed,
} from './decision-table.ts';
import { unguardedCell } from './spreadsheet-cell.ts';

/** A row that says a decision; whether it fits what is stored is another question. */
export interface ReadDecision {
  readonly line: number;
  /** Undefined where the row does not say which version it changes. */
  readonly version: number | undefined;
  /** The code is empty where the row has none yet. */
  readonly fields: DecisionFields;
}

export interface ReadDecisions {
  readonly decisions: readonly ReadDecision[];
  /** Rows of the minutes that were left blank at the meeting. */
  readonly blank: number;
  readonly faults: readonly DecisionFault[];
}

/**
 * Reads the rows of one type. In a file of minutes (with the column « décision ») rows of the other
 * type are left to it, and rows that nobody completed are counted.
 */
export function readDecisions(
  type: DecisionType,
  table: DecisionTable,
  known: Known,
): ReadDecisions {
  const columns = columnsOf(type, table.header);
  const decisions: ReadDecision[] = [];
  const faults: DecisionFault[] = [];
  let blank = 0;
  for (const row of table.rows) {
    const read = readRow(type, { row, columns, width: table.header.length, known });
    if (read === 'blank') blank += 1;
    else if (read === 'other' || read === 'empty') continue;
    else if ('fields' in read) decisions.push(read);
    else faults.push(...read.faults);
  }
  return { decisions, blank, faults: [...faults, ...repeated(decisions)] };
}

interface RowReading {
  readonly row: DecisionRow;
  readonly columns: TableColumns;
  readonly width: number;
  readonly known: Known;
}

type Outcome =
  | ReadDecision
  | { readonly faults: readonly DecisionFault[] }
  | 'blank'
  | 'other'
  | 'empty';

function readRow(type: DecisionType, reading: RowReading): Outcome {
  const { row, columns, width, known } = reading;
  const { line } = row;
  const cells = row.cells.map((cell) => unguardedCell(cell.trim()));
  if (cells.every((cell) => cell === '')) return 'empty';
  const fault = (reason: DecisionReason, field = '', value = '') => ({
    faults: [{ line, field, reason, value: hidePersonal(value) }],
  });
  if (cells.length !== width) return fault('cell-count');
  if (columns.type !== undefined) {
    const named = cells[columns.type] ?? '';
    const own = typeNamed(named);
    if (own === undefined) return fault('other-kind', 'type', named);
    if (own !== type) return 'other';
    if (isBlank(type, cells, columns)) return 'blank';
    const foreign = columns.foreign.map((at) => cells[at] ?? '').find((cell) => cell !== '');
    if (foreign !== undefined) return fault('other-kind', '', foreign);
  }
  const version = columns.version === undefined ? '' : (cells[columns.version] ?? '');
  if (!/^(?:[1-9]\d{0,8})?$/.test(version)) return fault('not-a-version', 'version', version);
  const { fields, faults } = readFields(type, { line, cells, columns }, known);
  if (faults.length > 0) return { faults };
  const whole = type.complete(fields, known);
  const wrong = type.check(whole);
  if (wrong !== undefined) return fault(wrong.reason, wrong.field, whole[wrong.field] ?? '');
  return { line, version: version === '' ? undefined : Number(version), fields: whole };
}

/** It has no number, and lacks what makes it a decision. */
function isBlank(type: DecisionType, cells: readonly string[], { fields }: TableColumns): boolean {
  const of = (name: string) =>
    [...fields].find(([field]) => field.name === name)?.[1] ?? Number.POSITIVE_INFINITY;
  return (cells[of('code')] ?? '') === '' && (cells[of(type.essential)] ?? '') === '';
}

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
  readonly columns: TableColumns;
}

function readFields(type: DecisionType, { line, cells, columns }: Cells, known: Known) {
  const faults: DecisionFault[] = [];
  const fields: Record<string, string> = {};
  for (const field of type.fields) {
    const place = columns.fields.get(field);
    const text = place === undefined ? '' : (cells[place] ?? '');
    const read = readCell(field, text, known);
    if (read.ok) fields[field.name] = read.value;
    else faults.push({ line, field: field.name, reason: read.reason, value: hidePersonal(text) });
  }
  return { fields, faults };
}

/** A code that two rows have; two rows without one that say the same. */
function repeated(decisions: readonly ReadDecision[]): readonly DecisionFault[] {
  const seen = new Set<string>();
  return decisions.flatMap(({ line, fields }) => {
    const { code = '' } = fields;
    const key = code === '' ? JSON.stringify(fields) : code;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const reason = code === '' ? 'repeated-row' : 'repeated-code';
    return [{ line, field: code === '' ? '' : 'code', reason, value: code } as const];
  });
}
