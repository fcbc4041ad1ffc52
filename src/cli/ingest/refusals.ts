import { isPersonalReason, privacyOf } from '../../domain/field-privacy.ts';
import { hiddenText, hidePersonal, textSorts } from '../../domain/personal-data.ts';
import type { Mapping } from '../../intake/candidate.ts';
import { lineOf } from '../../intake/line-shifts.ts';
import { rawColumn } from '../../intake/raw-table.ts';
import type { Engine } from '../../store/engine.ts';
import { closedReason } from './closed-months.ts';
import type { RefusedRow } from './summary.ts';
import type { Transcript } from './transcribe.ts';

/** What the refused rows are read back from. */
export interface RefusalRequest {
  readonly engine: Engine;
  readonly mapping: Mapping;
  readonly kept: readonly number[];
  readonly transcript: Transcript;
  /** The relation of the raw cells. */
  readonly table: string;
  /** Its rows are not those of the file: its column `record` says which they come from. */
  readonly isLaidOut: boolean;
}

/**
 * How the cells of each column are told: what looks personal is hidden, whatever its row was refused
 * for, since a column of dates or numbers may hold anything where it is wrong.
 */
function hiding({ mapping, kept }: RefusalRequest): (cell: string, column: number) => string {
  const sorts = kept.map((at) => {
    const field = mapping.kind.fields.find(({ name }) => {
      const origin = mapping.origins.get(name);
      return origin !== undefined && 'column' in origin && origin.column === at;
    });
    return field === undefined ? textSorts : privacyOf(field).hidden;
  });
  return (cell, column) => hidePersonal(cell, sorts[column]);
}

const isRefused = `reason IS NOT NULL AND reason NOT IN ('skip', '${closedReason}')`;

/** Every refused row with its physical line, in the order of the file; personal cells are hidden. */
export async function refusedRows(request: RefusalRequest): Promise<readonly RefusedRow[]> {
  const { engine, transcript, kept, mapping, table, isLaidOut } = request;
  const malformed = transcript.malformed.listed.map(({ line, reason }) => ({
    line,
    field: '',
    reason,
    value: undefined,
    cells: undefined,
  }));
  const names = kept.map((_, index) => rawColumn(index));
  const [refused] = await engine.query(`SELECT 1 FROM staged WHERE ${isRefused} LIMIT 1`);
  if (refused === undefined) return malformed;
  const rows = await engine.query(`
SELECT ${isLaidOut ? 'cells.record' : 'cells.row'} AS record, refused.reason, ${names.map((name) => `cells.${name}`).join(', ')}
FROM ${table} AS cells
JOIN (SELECT row, reason FROM staged WHERE ${isRefused}) AS refused USING (row)
ORDER BY row`);
  const hide = hiding(request);
  const judged = rows.map((row) => {
    const [field = '', reason = ''] = String(row.reason).split(':');
    const origin = mapping.origins.get(field);
    const column = origin !== undefined && 'column' in origin ? kept.indexOf(origin.column) : -1;
    const cells = names.map((name, at) => {
      const cell = row[name] as string | null;
      if (cell === null) return null;
      return at === column && isPersonalReason(reason) ? hiddenText : hide(cell, at);
    });
    return {
      line: lineOf(transcript.shifts, Number(row.record)),
      field,
      reason,
      value: cells[column] ?? undefined,
      cells,
    };
  });
  return [...malformed, ...judged].sort((a, b) => a.line - b.line);
}
