import { hidePersonal } from '../../domain/personal-data.ts';
import { UserError } from '../../errors.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { Readings } from '../../intake/survey.ts';
import { firstCell } from './first-cell.ts';
import type { RawRecords } from './raw-records.ts';

export interface NumberCheck
  extends Pick<
    RawRecords,
    'file' | 'head' | 'kept' | 'engine' | 'table' | 'isLaidOut' | 'transcript'
  > {
  readonly mapping: Mapping;
}

/**
 * Quantities that are a thousand times another where their mark is the decimal one, in a file that says
 * nowhere which it is, refuse the file, in front of somebody too: nobody sees it in a total.
 */
export async function checkNumbers({ decimals }: Readings, check: NumberCheck): Promise<void> {
  const { file, head, mapping, kept, engine, table, isLaidOut, transcript } = check;
  for (const [field, { certainty, mark }] of decimals) {
    if (certainty !== 'doubtful') continue;
    const origin = mapping.origins.get(field);
    if (origin === undefined || !('column' in origin)) continue;
    const index = kept.indexOf(origin.column);
    const cells = { engine, table, index, isLaidOut, shifts: transcript.shifts };
    const other = mark === ',' ? '.' : ',';
    const found = await firstCell(
      cells,
      `regexp_matches(cell, '[0-9][${other}][0-9]{3}($|[^0-9])')`,
    );
    const { value = '', line = 0 } = found ?? {};
    const column = hidePersonal(head.header[origin.column] ?? field);
    const [decimal, thousands] = mark === ',' ? ['point', 'comma'] : ['comma', 'point'];
    throw new UserError('doubtful-decimal', { file, column, value, line, decimal, thousands });
  }
}
