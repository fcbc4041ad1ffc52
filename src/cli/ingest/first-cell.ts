import { type LineShifts, lineOf } from '../../intake/line-shifts.ts';
import { rawColumn } from '../../intake/raw-table.ts';
import type { Engine } from '../../store/engine.ts';

/** A column of the raw cells of a file. */
export interface RawCells {
  readonly engine: Engine;
  /** The relation of the raw cells. */
  readonly table: string;
  /** Which of the kept columns. */
  readonly index: number;
  /** The relation was made from the file's: its column `record` says which record a row is of. */
  readonly isLaidOut?: boolean;
  readonly shifts: LineShifts;
}

/** A cell as it is written, and its physical line. */
export interface FoundCell {
  readonly value: string;
  readonly line: number;
}

/** The first cell, in the order of the file, for which an SQL condition on `cell` holds. */
export async function firstCell(
  { engine, table, index, shifts, isLaidOut = false }: RawCells,
  condition: string,
): Promise<FoundCell | undefined> {
  const [row] = await engine.query<{ number: number; cell: string }>(
    `SELECT number, cell
FROM (SELECT ${isLaidOut ? 'record' : 'row'} AS number, ${rawColumn(index)} AS cell FROM ${table})
WHERE ${condition} ORDER BY number LIMIT 1`,
  );
  return row === undefined ? undefined : { value: row.cell, line: lineOf(shifts, row.number) };
}
