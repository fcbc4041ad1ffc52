import type { Delimiter } from './dialect.ts';

/** A record of a piece of text, with the physical line (1-based) on which it begins. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SplitOptions {
  readonly delimiter: Delimiter;
  /** How many records to read at most. */
  readonly limit: number;
  /** The file goes on where the text ends: the last record isn't whole, and is left out. */
  readonly truncated: boolean;
}

interface Cell {
  readonly value: string;
  /** Where the delimiter, the line break or the end of the text is. */
  readonly end: number;
}

/**
 * The first records of a text, blank ones left out, control characters as spaces, in the dialect of
 * the byte pass but lenient: a quoted cell that isn't closed, or is followed by text, is read as if
 * it had no quotes.
 */
export function splitRecords(text: string, options: SplitOptions): readonly TextRecord[] {
  const records: TextRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && records.length < options.limit) {
    const { cells, end } = readRecord(text, at, options.delimiter);
    const next = pastLineBreak(text, end);
    const isWhole = !options.truncated || next < text.length;
    if (isWhole && cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
    line += text.slice(at, next).match(/\r\n?|\n/g)?.length ?? 0;
    at = next;
  }
  return records;
}

function readRecord(text: string, from: number, delimiter: Delimiter) {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const { value, end } = readQuoted(text, at, delimiter) ?? readBare(text, at, delimiter);
    cells.push(value.replace(/\r\n|\p{Cc}/gu, ' '));
    if (text[end] !== delimiter) return { cells, end };
    at = end + 1;
  }
}

function readQuoted(text: string, from: number, delimiter: Delimiter): Cell | undefined {
  const quote = pastSpaces(text, from);
  if (text[quote] !== '"') return undefined;
  let close = text.indexOf('"', quote + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const end = pastSpaces(text, close + 1);
  if (close < 0 || !endsCell(text, end, delimiter)) return undefined;
  return { value: text.slice(quote + 1, close).replaceAll('""', '"'), end };
}

function readBare(text: string, from: number, delimiter: Delimiter): Cell {
  let end = from;
  while (!endsCell(text, end, delimiter)) end++;
  return { value: text.slice(from, end), end };
}

function endsCell(text: string, at: number, delimiter: Delimiter): boolean {
  const char = text[at];
  return char === undefined || char === delimiter || char === '\n' || char === '\r';
}

function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

function pastLineBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
