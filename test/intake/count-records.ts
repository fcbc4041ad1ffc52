import type { Delimiter } from '../../src/intake/dialect.ts';

export interface OracleOptions {
  readonly delimiter: Delimiter;
  readonly columns: number;
}

interface OracleRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: 'cell-count' | 'bad-quote';
}

export interface OracleReading {
  /** The records after the header, blank ones left out. */
  readonly records: readonly OracleRecord[];
  readonly refused?: { readonly code: 'suspect-quote' | 'unclosed-quote'; readonly line: number };
}

interface RawCell {
  readonly value: string;
  readonly end: number;
  readonly fault?: 'suspect-quote' | 'unclosed-quote' | 'text-after-quote';
  /** Where the quote that opens it is. */
  readonly quote?: number;
}

/** How many records follow the header line, blank ones left out; undefined for a file to refuse. */
export function countRecords(text: string, options: OracleOptions): number | undefined {
  const { records, refused } = readRecords(text, options);
  return refused === undefined ? records.length : undefined;
}

/**
 * Reads a whole decoded text, the header on its first line, by one regular expression a cell: slow,
 * and independent of the byte pass in all but the dialect.
 */
export function readRecords(text: string, options: OracleOptions): OracleReading {
  const readCell = cellReader(text, options);
  const raw: { line: number; source: string; cells: RawCell[] }[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = at;
    const cells: RawCell[] = [];
    for (let more = true; more; ) {
      const cell = readCell(at);
      if (cell.fault === 'suspect-quote' || cell.fault === 'unclosed-quote') {
        const opened = line + lineBreaks(text.slice(start, cell.quote));
        return { records: judge(raw, options), refused: { code: cell.fault, line: opened } };
      }
      cells.push(cell);
      at = cell.end;
      more = cell.fault === undefined && text[at] === options.delimiter;
      if (more) at++;
    }
    const source = text.slice(start, at);
    raw.push({ line, source, cells });
    at += /^(\r\n|\r|\n)?/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
    line += lineBreaks(text.slice(start, at));
  }
  return { records: judge(raw, options) };
}

export function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** Line breaks and control characters as one space each. */
export function plain(text: string): string {
  const isControl = (char: string) => char < ' ' || char === '\x7f';
  return [...text.replaceAll('\r\n', ' ')].map((char) => (isControl(char) ? ' ' : char)).join('');
}

function cellReader(text: string, { delimiter, columns }: OracleOptions) {
  const d = delimiter === '|' ? '\\|' : delimiter;
  const pad = `[${delimiter === '\t' ? '\\0-\\x08' : '\\0-\\x09'}\\x0b\\x0c\\x0e-\\x1f\\x7f ]*`;
  const opening = new RegExp(`${pad}"`, 'y');
  const inside = /[^"]*(?:""[^"]*)*/y;
  const closing = new RegExp(`"${pad}(?=${d}|[\\r\\n]|$)`, 'y');
  const bare = new RegExp(`[^${d}\\r\\n]*`, 'y');
  const restOfLine = /[^\r\n]*/y;
  const take = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  return (at: number): RawCell => {
    const opened = take(opening, at);
    if (opened === undefined) {
      const value = take(bare, at) ?? '';
      return { value, end: at + value.length };
    }
    const quote = at + opened.length - 1;
    const content = take(inside, quote + 1) ?? '';
    const value = content.replaceAll('""', '"');
    const delimiters = value.split(delimiter).length - 1;
    const isSuspect = lineBreaks(value) > 0 && delimiters >= Math.max(1, columns - 1);
    if (isSuspect) return { value, end: at, fault: 'suspect-quote', quote };
    const close = quote + 1 + content.length;
    if (close === text.length) return { value, end: at, fault: 'unclosed-quote', quote };
    const closed = take(closing, close);
    if (closed !== undefined) return { value, end: close + closed.length };
    const rest = take(restOfLine, close) ?? '';
    return { value, end: close + rest.length, fault: 'text-after-quote' };
  };
}

function judge(
  raw: readonly { line: number; source: string; cells: readonly RawCell[] }[],
  { columns }: OracleOptions,
): readonly OracleRecord[] {
  const records: OracleRecord[] = [];
  let dangling = false;
  for (const { line, source, cells: rawCells } of raw.slice(1)) {
    const cells = rawCells.map(({ value }) => plain(value));
    const isBroken = rawCells.at(-1)?.fault === 'text-after-quote';
    const isBlank = (cell: string) => cell.trim() === '';
    if (!isBroken && cells.every(isBlank)) continue;
    const isOdd = source.split('"').length % 2 === 0;
    if (isBroken || (dangling && isOdd)) {
      records.push({ line, cells, fault: 'bad-quote' });
      dangling = isBroken && dangling !== isOdd;
    } else if (cells.length < columns || !cells.slice(columns).every(isBlank)) {
      records.push({ line, cells, fault: 'cell-count' });
    } else {
      records.push({ line, cells: cells.slice(0, columns) });
      dangling = false;
    }
  }
  return records;
}
