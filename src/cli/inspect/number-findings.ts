import { type DecimalReading, decimalPattern } from '../../intake/decimals.ts';
import { trimmedSql } from '../../intake/fold-sql.ts';
import { type FoundCell, firstCell, type RawCells } from '../ingest/first-cell.ts';
import type { NumberFinding } from './inspection.ts';

/** A column of numbers, and how it is read. */
export interface NumberColumn {
  readonly header: string;
  readonly field: string;
  readonly reading: DecimalReading;
  readonly cells: RawCells;
}

/** Says what decided the decimal mark of a column, with the cell and line that prove it. */
export async function findDecimalMark(column: NumberColumn): Promise<NumberFinding> {
  const { header, field, reading, cells } = column;
  const { mark, certainty } = reading;
  if (certainty === 'assumed' || certainty === 'doubtful') {
    return { header, field, mark, certainty, proof: await firstCell(cells, hasMark) };
  }
  const proof = (await decimalCell(cells, mark)) ?? (await firstCell(cells, hasMark));
  if (certainty === 'mixed') {
    const other = await decimalCell(cells, mark === ',' ? '.' : ',');
    return { header, field, mark, certainty, proof, other };
  }
  return { header, field, mark, certainty: proof === undefined ? 'whole' : 'proved', proof };
}

const hasMark = `regexp_matches(cell, '[0-9][.,][0-9]')`;

/** The first number that has decimals after this mark only. */
function decimalCell(cells: RawCells, mark: ',' | '.'): Promise<FoundCell | undefined> {
  const bare = `regexp_replace(lower(${trimmedSql('cell')}), ' |€|euros?|eur', '', 'g')`;
  return firstCell(cells, `regexp_matches(${bare}, '${decimalPattern(mark).source}')`);
}
