import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIMITERS, type Encoding } from '../../src/intake/dialect.ts';
import { countRecords, lineBreaks, plain, readRecords } from './count-records.ts';
import { encode, passed, runPass } from './run-pass.ts';

const encodings: readonly Encoding[] = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'cp850',
  'macintosh',
];

const delimiterArb = fc.constantFrom(...DELIMITERS);
const encodingArb = fc.constantFrom(...encodings);
const cutsArb = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

// In each of the encodings; the last is a character of its own (U+00A0) that counts as white space.
const CHARS = [
  'a',
  'B',
  '7',
  ' ',
  '"',
  'é',
  '€',
  'ÿ',
  '°',
  ';',
  ',',
  '\t',
  '|',
  '\n',
  '\r',
  '\x1f',
  '\x7f',
  '\u00a0',
];

const cellArb = fc
  .array(fc.constantFrom(...CHARS), { maxLength: 8 })
  .map((chars) => chars.join(''));

const tableArb = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(fc.array(cellArb, { minLength: columns, maxLength: columns }), {
      maxLength: 12,
    }),
    keep: fc.shuffledSubarray(
      Array.from({ length: columns }, (_, index) => index),
      { minLength: 1 },
    ),
  }),
);

interface Writing {
  readonly delimiter: string;
  readonly quoteAll: boolean;
  readonly lineEnds: readonly string[];
}

const writingArb = fc.record({
  delimiter: delimiterArb,
  quoteAll: fc.boolean(),
  lineEnds: fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 4 }),
  endsWithBreak: fc.boolean(),
});

function writeCell(cell: string, { delimiter, quoteAll }: Writing): string {
  const needsQuotes = /["\r\n]/.test(cell) || cell.includes(delimiter);
  return quoteAll || needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A cell that spans lines and holds a record's delimiters is refused; that has its own tests. */
function unsuspicious(cell: string, delimiter: string): string {
  return /[\r\n]/.test(cell) ? cell.replaceAll(delimiter, '') : cell;
}

describe('the byte pass on tables', () => {
  it('gives back the kept cells of every table, and the line of each record', () => {
    fc.assert(
      fc.property(tableArb, writingArb, encodingArb, cutsArb, (table, writing, encoding, cuts) => {
        const { delimiter, lineEnds } = writing;
        const header = Array.from({ length: table.columns }, (_, index) => `Colonne ${index}`);
        const rows = table.rows.map((row) => row.map((cell) => unsuspicious(cell, delimiter)));
        const expected: { row: string[]; line: number }[] = [];
        let text = '';
        for (const [index, row] of [header, ...rows].entries()) {
          const line = 1 + lineBreaks(text);
          const isLast = index === rows.length;
          const lineEnd = lineEnds[index % lineEnds.length] as string;
          const written = row.map((cell) => writeCell(cell, writing)).join(delimiter);
          text += written + (isLast && !writing.endsWithBreak ? '' : lineEnd);
          const isBlank = row.every((cell) => plain(cell).trim() === '');
          if (index > 0 && !isBlank) {
            expected.push({ row: table.keep.map((column) => plain(row[column] as string)), line });
          }
        }
        const { columns, keep } = table;
        const options = { columns, keep, delimiter, encoding };
        const run = passed(encode(text, encoding), options, cuts);
        expect(run.rows).toEqual(expected.map(({ row }) => row));
        expect(run.lines).toEqual(expected.map(({ line }) => line));
        expect(run.summary.lines).toBe(expected.length);
        expect(run.summary.malformed.count).toBe(0);
        expect(countRecords(text, { delimiter, columns })).toBe(expected.length);
      }),
      { numRuns: 1500 },
    );
  });
});

const SOUP = [
  '"',
  '"',
  '"',
  '""',
  ';',
  ';',
  '\n',
  '\r\n',
  '\r',
  'a',
  'b',
  ' ',
  '\t',
  'é',
  '\u00a0',
];

const PIECES = [
  'a',
  '',
  '"a"',
  ' "a" ',
  '"a',
  'a"',
  '"a"b"',
  '"a"b',
  '"a""',
  'a"b',
  '"a\nb"',
  '\u00a0',
];

// Characters in any order, and cells in any order on records of nearly the right width.
const soupArb = fc.oneof(
  fc.array(fc.constantFrom(...SOUP), { maxLength: 60 }).map((tokens) => tokens.join('')),
  fc
    .array(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), { maxLength: 8 })
    .map((rows) => rows.map((row) => row.join(';')).join('\n')),
);

describe('the byte pass on anything', () => {
  const columnsArb = fc.integer({ min: 1, max: 4 });

  it('reads, faults and refuses as the oracle does', () => {
    fc.assert(
      fc.property(soupArb, columnsArb, encodingArb, cutsArb, (soup, columns, encoding, cuts) => {
        const text = `x;y\n${soup}`;
        const oracle = readRecords(text, { delimiter: ';', columns });
        const run = runPass(encode(text, encoding), { columns, encoding }, cuts);
        if ('refused' in run || oracle.refused) {
          expect(run).toEqual({ refused: oracle.refused });
          return;
        }
        const good = oracle.records.filter(({ fault }) => fault === undefined);
        const bad = oracle.records.filter(({ fault }) => fault !== undefined);
        expect(run.rows).toEqual(good.map(({ cells }) => cells));
        expect(run.lines).toEqual(good.map(({ line }) => line));
        expect(run.summary.malformed.listed).toMatchObject(
          bad.map(({ line, fault, cells }) =>
            fault === 'cell-count'
              ? { line, reason: fault, cells: cells.length }
              : { line, reason: fault },
          ),
        );
        expect(run.summary.lines).toBe(run.summary.written + run.summary.malformed.count);
        expect(run.summary.lines).toBe(oracle.records.length);
      }),
      { numRuns: 4000 },
    );
  });

  it('is the same however the file is cut, broken UTF-8 and limits included', () => {
    const bytesArb = fc.array(
      fc.constantFrom(
        0x22,
        0x3b,
        0x0a,
        0x0d,
        0x61,
        0x20,
        0xc3,
        0xa9,
        0xe2,
        0x80,
        0xaf,
        0xf0,
        0x9f,
        0x98,
        0x00,
        0xef,
        0xbb,
        0xbf,
      ),
      { maxLength: 80 },
    );
    const settingArb = fc.record({
      encoding: encodingArb,
      columns: columnsArb,
      headerLine: fc.integer({ min: 1, max: 3 }),
      maxRecordBytes: fc.constantFrom(6, 12, 1000),
    });
    fc.assert(
      fc.property(bytesArb, settingArb, cutsArb, (bytes, options, cuts) => {
        const file = Uint8Array.from(bytes);
        const whole = runPass(file, options);
        expect(runPass(file, options, cuts)).toEqual(whole);
        expect(runPass(file, options, [1])).toEqual(whole);
      }),
      { numRuns: 4000 },
    );
  });
});
