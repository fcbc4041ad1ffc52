import { hidePersonal } from '../../domain/personal-data.ts';
import { UserError } from '../../errors.ts';
import { brokenAccent } from '../../intake/broken-accents.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { Layout } from '../../intake/layout.ts';
import type { FileHead } from '../../intake/sniff.ts';
import { keptColumns } from './kept-columns.ts';

/** Headers with broken accents are known by no field, and what they were is not guessed. */
export function checkHeaderAccents(file: string, { header, headerLine }: FileHead): void {
  const at = header.findIndex((name) => brokenAccent(name) !== undefined);
  if (at < 0) return;
  const seen = hidePersonal(header[at] ?? '');
  throw new UserError('broken-accents', { file, seen, line: headerLine, column: at + 1 });
}

export interface AccentsRequest {
  readonly file: string;
  readonly head: FileHead;
  readonly mapping: Mapping;
  readonly layout: Layout | undefined;
}

/**
 * Looks at the first records alone, in the columns that are kept: where accents are broken they all are, and
 * one letter lost far below in a long file does not keep its other rows out. Of a cell only the sign is told.
 */
export function checkCellAccents({ file, head, mapping, layout }: AccentsRequest): void {
  const { own } = keptColumns(mapping, head.header.length, layout);
  for (const [index, cells] of head.sample.entries()) {
    for (const at of own) {
      const seen = brokenAccent(cells[at] ?? '');
      if (seen === undefined) continue;
      const line = head.sampleLines[index] ?? head.headerLine;
      throw new UserError('broken-accents', { file, seen, line, column: at + 1 });
    }
  }
}
