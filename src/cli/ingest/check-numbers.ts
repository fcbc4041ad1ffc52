import { hidePersonal } from '../../domain/personal-data.ts';
import { UserError } from '../../errors.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { Readings } from '../../intake/survey.ts';
import { firstCell } from './first-cell.ts';
import { cellsOf, type RawRecords } from './raw-records.ts';

/**
 * Quantities that are a thousand times another where their mark is the decimal one, in a file that says
 * nowhere which it is, refuse the file, in front of somebody too: nobody sees it in a total.
 */
export async function checkNumbers(
  { decimals }: Readings,
  records: RawRecords,
  { origins }: Mapping,
): Promise<void> {
  for (const [field, { certainty, mark }] of decimals) {
    const origin = origins.get(field);
    if (certainty !== 'doubtful' || origin === undefined || !('column' in origin)) continue;
    const [other, decimal, thousands] =
      mark === ',' ? ['.', 'point', 'comma'] : [',', 'comma', 'point'];
    const isGroup = `regexp_matches(cell, '[0-9][${other}][0-9]{3}($|[^0-9])')`;
    const { value = '', line = 0 } =
      (await firstCell(cellsOf(records, origin.column), isGroup)) ?? {};
    const { file, head } = records;
    const column = hidePersonal(head.header[origin.column] ?? field);
    throw new UserError('doubtful-decimal', { file, column, value, line, decimal, thousands });
  }
}
