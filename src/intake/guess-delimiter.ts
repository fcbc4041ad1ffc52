import { DELIMITERS, type Delimiter } from './dialect.ts';
import { findHeader, usualWidth } from './find-header.ts';
import { splitRecords, type TextRecord } from './split-records.ts';

const ENOUGH_RECORDS = 200;

/**
 * The delimiter that cuts the records of a text most evenly; `;` if none cuts it. A first line
 * `sep=,`, which Excel reads and writes, settles it.
 */
export function guessDelimiter(text: string, truncated: boolean): Delimiter {
  const declared = /^sep=(.)[\r\n]/i.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === declared);
  if (known !== undefined) return known;
  const scored = DELIMITERS.map((delimiter) => {
    const records = splitRecords(text, { delimiter, limit: ENOUGH_RECORDS, truncated });
    return { delimiter, score: evenness(records) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/**
 * Share of records that have the usual number of cells, less for few cells (a decimal comma also
 * cuts evenly, in two) and for a table that doesn't begin on the first line; 0 if nothing is cut.
 */
function evenness(records: readonly TextRecord[]): number {
  const usual = usualWidth(records);
  const share = records.filter(({ cells }) => cells.length === usual).length / records.length;
  const weight = (1 - 1 / usual) * (findHeader(records) === 0 ? 1 : 0.9);
  return usual === 1 ? 0 : share * weight;
}
