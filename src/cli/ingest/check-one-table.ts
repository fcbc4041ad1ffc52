import { kinds } from '../../domain/kinds.ts';
import { UserError } from '../../errors.ts';
import { otherHeaderLine } from '../../intake/other-header.ts';
import type { RawRecords } from './raw-records.ts';
import type { RefusedRow } from './summary.ts';

/** The rows of a second table would be read with the header of the first. */
export function checkOneTable(
  refused: readonly RefusedRow[],
  { file, head }: Pick<RawRecords, 'file' | 'head'>,
): void {
  const line = otherHeaderLine(refused, { kinds, header: head.header });
  if (line !== undefined) throw new UserError('another-header', { file, line });
}
