import { CELL_SEPARATOR, RECORD_END } from '../../intake/dialect.ts';
import { passOver, type TranscribeRequest, type Transcript } from '../ingest/transcribe.ts';

/** What one look at every cell of a file tells. */
export interface FilledCells {
  readonly transcript: Transcript;
  /** Of each column, how many of the well-formed records have something there. */
  readonly filled: readonly number[];
  /** A character beyond ASCII was seen. */
  readonly hasAccents: boolean;
}

const space = 0x20;

/** Counts the filled cells of all columns; they are looked at in memory and never written. */
export async function countFilledCells(
  request: Omit<TranscribeRequest, 'target' | 'keep'>,
): Promise<FilledCells> {
  const columns = request.head.header.length;
  const filled = new Array<number>(columns).fill(0);
  let column = 0;
  let isFilled = false;
  let hasAccents = false;
  const keep = filled.map((_, at) => at);
  const transcript = await passOver({ ...request, keep }, (output) => {
    for (const byte of output) {
      if (byte === CELL_SEPARATOR || byte === RECORD_END) {
        if (isFilled && column < columns) filled[column] = (filled[column] ?? 0) + 1;
        column = byte === RECORD_END ? 0 : column + 1;
        isFilled = false;
      } else if (byte > space) {
        isFilled = true;
        hasAccents ||= byte >= 0x80;
      }
    }
  });
  return { transcript, filled, hasAccents };
}
