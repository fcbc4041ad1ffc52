import { foldHeader } from '../domain/fold.ts';
import type { Mapping } from './candidate.ts';
import type { FileHead } from './sniff.ts';

/** Columns that hold what people write, whoever made the export; folded. */
const freeText =
  /observation|commentaire|remarque|^notes?$|description|precisions?$|details?$|motif|circonstance|libelle|comments?$|remarks?$/;

const digits = /^\d+$/;

/** The part behind a decimal comma. */
const decimals = /^\d{1,3}$/;

/** A cell that may be the decimals of a number before it. */
export interface CutNumber {
  /** From 0. */
  readonly column: number;
  /** Which of the sample's records. */
  readonly record: number;
}

/**
 * In a file parted by commas whose numbers have a decimal comma and no quotes, « 12,5 » is two cells. Where
 * the last column was empty and left out, the row has as many cells as the header, and everything
 * behind the number stands one column too far: a column of words then holds digits alone.
 */
export function findCutDecimals(
  { delimiter, header, sample }: Pick<FileHead, 'delimiter' | 'header' | 'sample'>,
  { kind, origins }: Mapping,
): CutNumber | undefined {
  // Rows that are wider than the header are told by that.
  if (delimiter !== ',' || sample.some((cells) => cells.length > header.length)) return undefined;
  const columnOf = (name: string) => {
    const origin = origins.get(name);
    return origin !== undefined && 'column' in origin ? [origin.column] : [];
  };
  const columns = (isOne: (field: Mapping['kind']['fields'][number]) => boolean) =>
    kind.fields.filter(isOne).flatMap(({ name }) => columnOf(name));
  const filled = (column: number) =>
    sample.flatMap((cells, record) => {
      const cell = (cells[column] ?? '').trim();
      return cell === '' ? [] : [{ cell, record }];
    });
  const whole = columns(({ type }) => type === 'quantity' || type === 'money').filter((column) =>
    filled(column).every(({ cell }) => digits.test(cell)),
  );
  const words = columns(({ vocabulary }) => vocabulary !== undefined);
  const texts = header.flatMap((name, at) =>
    words.includes(at) || freeText.test(foldHeader(name)) ? [at] : [],
  );
  for (const column of texts.filter((text) => whole.some((number) => number < text))) {
    const cells = filled(column);
    const [first] = cells;
    if (first !== undefined && cells.every(({ cell }) => decimals.test(cell)))
      return { column, record: first.record };
  }
  return undefined;
}
