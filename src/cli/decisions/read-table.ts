import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { DecisionType } from '../../decisions/decision-field.ts';
import { columnsOf, type DecisionTable } from '../../decisions/decision-table.ts';
import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { refuseFolder } from '../refuse-folder.ts';
import { delimiterOf, readReferenceText } from '../workspace/reference-file.ts';

/** Reads a file of decisions, as a spreadsheet writes it; no cell is dropped, none is trimmed. */
export function readTable(file: string, context: Context): DecisionTable {
  const path = resolve(context.machine.cwd, file);
  if (!existsSync(path)) throw new UserError('file-not-found', { file, folder: dirname(path) });
  refuseFolder(path, file, { ...context, command: `${context.command} import` });
  const [header, ...rows] = records(readReferenceText(path) ?? '', file);
  if (header === undefined || rows.length === 0) throw new UserError('nothing-to-import', { file });
  return { header: header.cells.map((cell) => cell.trim()), rows };
}

function records(text: string, file: string): DecisionTable['rows'] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({
      // The parser counts the line that a row ends on.
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { readonly lines?: unknown };
    throw new UserError('csv-unreadable', {
      path: file,
      line: typeof lines === 'number' ? lines : 1,
    });
  }
}

/** Refuses a file with a column that nothing is known of, or without one that is needed. */
export function checkColumns(
  file: string,
  { header }: DecisionTable,
  types: readonly DecisionType[],
): void {
  for (const type of types) {
    const { unknown, missing, type: kind } = columnsOf(type, header);
    if (types.length === 1 && kind !== undefined)
      throw new UserError('decisions-are-minutes', { file });
    const known = type.fields.map((field) => field.header).join(', ');
    const [column] = unknown;
    if (column !== undefined)
      throw new UserError('decisions-unknown-column', { file, column, known });
    const lacking = types.length > 1 && kind === undefined ? ['décision'] : missing;
    if (lacking.length > 0)
      throw new UserError('decisions-missing-columns', { file, missing: lacking.join(', ') });
  }
}
