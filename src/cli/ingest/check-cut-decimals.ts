import { hidePersonal } from '../../domain/personal-data.ts';
import { UserError } from '../../errors.ts';
import type { Mapping } from '../../intake/candidate.ts';
import { findCutDecimals } from '../../intake/cut-decimals.ts';
import type { FileHead } from '../../intake/sniff.ts';

export interface CutDecimalsRequest {
  readonly file: string;
  readonly head: FileHead;
  readonly mapping: Mapping;
}

/** Numbers that were cut at their comma would be read as whole ones, without a word. */
export function checkCutDecimals({ file, head, mapping }: CutDecimalsRequest): void {
  const found = findCutDecimals(head, mapping);
  if (found === undefined) return;
  throw new UserError('cut-decimals', {
    file,
    line: head.sampleLines[found.record] ?? head.headerLine,
    column: hidePersonal(head.header[found.column] ?? ''),
    value: head.sample[found.record]?.[found.column]?.trim() ?? '',
  });
}
