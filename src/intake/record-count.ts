import type { Delimiter, Encoding } from './dialect.ts';

export interface RecordCountOptions {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** The physical line (1-based) on which the header begins; lines before it are skipped. */
  readonly headerLine: number;
}

/**
 * Counts the records of a file to check the byte pass, with which it shares no code: it searches
 * for line breaks and quotes instead of looking at each byte. A line break ends a record where an
 * even number of quotes comes before it.
 */
export interface RecordCount {
  /** The chunks of the file as they are on the disk, gzip undone, in any cut. */
  readonly push: (chunk: Uint8Array) => void;
  /**
   * Records after the header, blank ones left out; undefined where it can't tell: in UTF-16, and
   * where a quote stands elsewhere than RFC 4180 allows it (spaces around quotes are allowed).
   */
  readonly end: () => number | undefined;
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const DELETE = 0x7f;
// The only byte beyond ASCII that is no visible character.
const NO_BREAK_SPACES: Partial<Readonly<Record<Encoding, number>>> = {
  'windows-1252': 0xa0,
  cp850: 0xff,
  macintosh: 0xca,
};

/** What a line adds to the record that it is part of. */
type Look = 'visible' | 'blank' | 'unsure';

interface Count {
  readonly delimiter: number;
  /** Undefined in UTF-8, where it has two bytes. */
  readonly noBreakSpace: number | undefined;
  skippedLines: number;
  inHeader: boolean;
  /** An odd number of quotes was seen since the record began. */
  open: boolean;
  look: Look;
  records: number;
  canTell: boolean;
  /** The line that the last chunk cut off. */
  carry: Buffer;
}

export function createRecordCount(options: RecordCountOptions): RecordCount {
  const { encoding, delimiter, headerLine } = options;
  const count: Count = {
    delimiter: delimiter.charCodeAt(0),
    noBreakSpace: NO_BREAK_SPACES[encoding],
    skippedLines: headerLine - 1,
    inHeader: true,
    open: false,
    look: 'blank',
    records: 0,
    canTell: encoding !== 'utf-16le' && encoding !== 'utf-16be',
    carry: Buffer.alloc(0),
  };
  let atStart = encoding === 'utf-8-bom';
  return {
    push(chunk) {
      if (!count.canTell) return;
      let bytes = joined(count.carry, chunk);
      if (atStart && bytes.length >= 3) {
        bytes = bytes.subarray(3);
        atStart = false;
      }
      const read = atStart ? 0 : readLines(count, bytes);
      count.carry = Buffer.from(bytes.subarray(read));
    },
    end() {
      if (!count.canTell) return undefined;
      if (count.carry.at(-1) === CR) count.carry = joined(count.carry, Uint8Array.of(LF));
      const read = readLines(count, count.carry);
      readLine(count, count.carry, read, count.carry.length);
      return count.canTell && !count.open ? count.records : undefined;
    },
  };
}

function joined(carry: Buffer, chunk: Uint8Array): Buffer {
  return carry.length === 0
    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    : Buffer.concat([carry, chunk]);
}

/** Reads the lines that are whole, and returns where the first one that isn't begins. */
function readLines(count: Count, bytes: Buffer): number {
  const lineFeeds = createSearch(bytes, LF);
  const returns = createSearch(bytes, CR);
  const quotes = createSearch(bytes, QUOTE);
  let at = 0;
  while (count.canTell) {
    const end = Math.min(lineFeeds.from(at), returns.from(at));
    // A CR at the very end may be the first half of a line break.
    const isWhole = end < bytes.length - 1 || bytes[end] === LF;
    if (!isWhole) break;
    const isPlain = !count.open && quotes.from(at) >= end;
    if (isPlain && at === end) endRecord(count);
    else if (isPlain && startsVisibly(count, bytes[at] as number)) endPlainRecord(count);
    else readLine(count, bytes, at, end);
    at = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
  }
  return at;
}

/** Searches for a byte onwards only; gives the end where there is none. */
function createSearch(bytes: Buffer, byte: number) {
  let found = -1;
  return {
    from(at: number): number {
      if (found >= at) return found;
      const next = bytes.indexOf(byte, at);
      found = next < 0 ? bytes.length : next;
      return found;
    },
  };
}

function startsVisibly({ delimiter }: Count, byte: number): boolean {
  return isPrinted(byte) && byte !== delimiter;
}

/** Most records are one line that begins with a letter or digit and has no quote. */
function endPlainRecord(count: Count): void {
  count.look = 'visible';
  endRecord(count);
}

function endRecord(count: Count): void {
  if (count.skippedLines > 0) count.skippedLines--;
  else if (count.inHeader) count.inHeader = false;
  else if (count.look === 'visible') count.records++;
  else if (count.look === 'unsure') count.canTell = false;
  count.look = 'blank';
}

function readLine(count: Count, bytes: Buffer, from: number, to: number): void {
  const isPreamble = count.skippedLines > 0;
  const wasOpen = count.open;
  const onlyPairs = isPreamble || readQuotes(count, bytes, from, to);
  if (count.look !== 'visible' && hasPlainText(bytes, from, to, count.delimiter)) {
    count.look = 'visible';
  }
  if (count.look !== 'visible') {
    const isEmptyCells = onlyPairs && !wasOpen && !count.open;
    const look = lookOf(bytes.subarray(from, to), count.noBreakSpace, isEmptyCells);
    if (look === 'visible' || count.look === 'blank') count.look = look;
  }
  if (!count.open) endRecord(count);
}

/** Follows the quotes of a line; tells whether each stood beside exactly one other. */
function readQuotes(count: Count, bytes: Buffer, from: number, to: number): boolean {
  let onlyPairs = true;
  for (let at = from; at < to; at++) {
    if (bytes[at] !== QUOTE) continue;
    const quote = at;
    while (bytes[at + 1] === QUOTE) at++;
    if (!count.open && !beginsCell(bytes, from, quote, count.delimiter)) count.canTell = false;
    // Within quotes two of them stand for one, so only an odd number opens or closes.
    if ((at - quote) % 2 === 0) count.open = !count.open;
    if (!count.open && !endsCell(bytes, at + 1, to, count.delimiter)) count.canTell = false;
    if (at !== quote + 1) onlyPairs = false;
  }
  return onlyPairs;
}

function beginsCell(bytes: Buffer, from: number, quote: number, delimiter: number): boolean {
  let at = quote - 1;
  while (at >= from && isPadding(bytes[at] as number, delimiter)) at--;
  return at < from || bytes[at] === delimiter;
}

function endsCell(bytes: Buffer, afterQuote: number, to: number, delimiter: number): boolean {
  let at = afterQuote;
  while (at < to && isPadding(bytes[at] as number, delimiter)) at++;
  return at === to || bytes[at] === delimiter;
}

function isPadding(byte: number, delimiter: number): boolean {
  return (byte <= SPACE || byte === DELETE) && byte !== delimiter;
}

/** Whether a line has a visible character of ASCII that is neither quote nor delimiter. */
function hasPlainText(bytes: Buffer, from: number, to: number, delimiter: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (isPrinted(byte) && byte !== QUOTE && byte !== delimiter) return true;
  }
  return false;
}

function isPrinted(byte: number): boolean {
  return byte > SPACE && byte < DELETE;
}

/** The look of a line without plain text; unsure where only quotes and delimiters could tell. */
function lookOf(line: Buffer, noBreakSpace: number | undefined, isEmptyCells: boolean): Look {
  const hasBeyondAscii = line.some((byte) => byte > DELETE);
  const beyondAscii = hasBeyondAscii ? lookBeyondAscii(line, noBreakSpace) : 'blank';
  if (beyondAscii !== 'blank') return beyondAscii;
  return isEmptyCells || !line.some(isPrinted) ? 'blank' : 'unsure';
}

function lookBeyondAscii(line: Buffer, noBreakSpace: number | undefined): Look {
  const isVisible = (byte: number) => byte > DELETE && byte !== noBreakSpace;
  if (noBreakSpace !== undefined) return line.some(isVisible) ? 'visible' : 'blank';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
    return /[^\s\0-\x7f]/.test(text) ? 'visible' : 'blank';
  } catch {
    return 'unsure';
  }
}
