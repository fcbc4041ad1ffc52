import {
  type BytePassOptions,
  type BytePassSummary,
  createBytePass,
} from '../../src/intake/byte-pass.ts';
import {
  type Encoding,
  ONE_BYTE_ENCODINGS,
  type OneByteEncoding,
} from '../../src/intake/dialect.ts';
import { lineOf } from '../../src/intake/line-shifts.ts';
import type { FileRefusal } from '../../src/intake/scanner-state.ts';
import { upperHalves } from '../../src/intake/upper-halves.ts';

export interface PassRun {
  /** The cells of each written record, as the engine will read them. */
  readonly rows: readonly (readonly string[])[];
  /** The physical line of each written record. */
  readonly lines: readonly number[];
  readonly summary: BytePassSummary;
}

export type PassOptions = Omit<BytePassOptions, 'encoding' | 'delimiter' | 'headerLine' | 'keep'> &
  Partial<BytePassOptions>;

/** Sizes of the chunks, over and over; none: the whole file at once. */
export type Cuts = readonly number[];

/** Runs the pass over a file, every chunk in the one `Buffer` that a file would be read into. */
export function runPass(
  file: string | Uint8Array,
  options: PassOptions,
  cuts: Cuts = [],
): PassRun | { readonly refused: FileRefusal } {
  const bytes = typeof file === 'string' ? encode(file, options.encoding ?? 'utf-8') : file;
  const pass = createBytePass({
    encoding: 'utf-8',
    delimiter: ';',
    headerLine: 1,
    keep: Array.from({ length: options.columns }, (_, index) => index),
    ...options,
  });
  const outputs: Uint8Array[] = [];
  const reused = Buffer.alloc(Math.max(1, bytes.length));
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = cuts[turn % cuts.length] ?? bytes.length;
    reused.set(bytes.subarray(at, at + size));
    const pushed = pass.push(reused.subarray(0, Math.min(size, bytes.length - at)));
    if (!('refused' in pushed)) outputs.push(pushed.output);
    at += size;
  }
  const ended = pass.end();
  if ('refused' in ended) return ended;
  outputs.push(ended.output);
  const rows = parseOutput(Buffer.concat(outputs));
  const lines = rows.map((_, index) => lineOf(ended.summary.shifts, index + 1));
  return { rows, lines, summary: ended.summary };
}

/** As `runPass`, for a file that must not be refused. */
export function passed(...args: Parameters<typeof runPass>): PassRun {
  const run = runPass(...args);
  if ('refused' in run) throw new Error(`refused: ${JSON.stringify(run.refused)}`);
  return run;
}

function parseOutput(output: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(output);
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new Error('the last record is not ended');
  return text
    .slice(0, -1)
    .split('\n')
    .map((row, at) => withoutNumber(row.split('\x1f'), at + 1));
}

/** The cells of a record, whose last one is its number. */
function withoutNumber(cells: readonly string[], number: number): string[] {
  if (cells.at(-1) !== `${number}`) throw new Error(`record ${number} says it is ${cells.at(-1)}`);
  return cells.slice(0, -1);
}

const codes = new Map(
  ONE_BYTE_ENCODINGS.map((encoding) => {
    const beyondAscii = [...upperHalves[encoding]];
    return [encoding, new Map(beyondAscii.map((char, index) => [char, 0x80 + index]))] as const;
  }),
);

/** Whether an encoding has all characters of a text. */
export function canEncode(text: string, encoding: OneByteEncoding): boolean {
  return [...text].every((char) => char < '\x80' || codes.get(encoding)?.has(char) === true);
}

/** The bytes of a text; a `RangeError` if the encoding has not all of its characters. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return Uint8Array.from([...text], (char) => {
    const code = char < '\x80' ? char.charCodeAt(0) : codes.get(encoding)?.get(char);
    if (code === undefined) throw new RangeError(`${encoding} has no ${char}`);
    return code;
  });
}
