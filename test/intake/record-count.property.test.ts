import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIMITERS, type Encoding, ONE_BYTE_ENCODINGS } from '../../src/intake/dialect.ts';
import { createRecordCount, type RecordCountOptions } from '../../src/intake/record-count.ts';
import { type Cuts, encode, runPass } from './run-pass.ts';

/** What the counter makes of a file; the same in chunks, in the one `Buffer` of a reader. */
function counted(
  file: Uint8Array,
  options: Partial<RecordCountOptions> = {},
  cuts: Cuts = [],
): number | undefined {
  const count = createRecordCount({
    encoding: 'utf-8',
    delimiter: ';',
    headerLine: 1,
    ...options,
  });
  const reused = Buffer.alloc(Math.max(1, file.length));
  for (let at = 0, turn = 0; at < file.length; turn++) {
    const size = cuts[turn % cuts.length] ?? file.length;
    reused.set(file.subarray(at, at + size));
    count.push(reused.subarray(0, Math.min(size, file.length - at)));
    at += size;
  }
  return count.end();
}

function countedText(text: string, options: Partial<RecordCountOptions> = {}): number | undefined {
  return counted(encode(text, options.encoding ?? 'utf-8'), options);
}

const encodings = [
  'utf-8',
  'utf-8-bom',
  ...ONE_BYTE_ENCODINGS,
] as const satisfies readonly Encoding[];
const cutsArb = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('the record counter', () => {
  it.each([
    ['a;b\n1;2\n3;4\n', 2],
    ['a;b\r\n1;2\r\n3;4', 2],
    ['a;b\r1;2\r\r3;4\r', 2],
    ['a;b\n1;2\n\n;\n \u00a0;\t\n3;4\n', 2],
    ['a;b\n"1\n\n2";3\n4;5\n', 2],
    ['a;b\n"x ""y"";\n""";2\n', 1],
    ['"a";"b"\n"";""\n"1";""\n', 1],
    ['a;b\n "1" ; "2"\n', 1],
    ['a;b\né;\n\u202f;\n', 1],
    ['a;b', 0],
  ])('%j has %i', (text, records) => {
    expect(countedText(text)).toBe(records);
  });

  it('skips the lines before the header, whatever their quotes', () => {
    expect(countedText('5" pipe\n\na;b\n1;2\n', { headerLine: 3 })).toBe(1);
  });

  it.each([
    'a;b\n1;5" pipe\n',
    'a;b\n"1"x;2\n',
    'a;b\n"1" "2";3\n',
    'a;b\n\u00a0"1";2\n',
    'a;b\n1;"2\n',
    'a;b\n";"\n',
    'a;b\n"";"" ""\n',
  ])('cannot tell for %j', (text) => {
    expect(countedText(text)).toBeUndefined();
  });

  it('leaves a byte order mark out, before a quote too', () => {
    expect(countedText('"a";"b"\n"1";"2"\n', { encoding: 'utf-8-bom' })).toBe(1);
  });

  it.each(ONE_BYTE_ENCODINGS)(
    'takes the no-break space of %s for none, and no other byte',
    (encoding) => {
      const upper = Array.from({ length: 128 }, (_, index) => 0x80 + index);
      const rows = upper.flatMap((byte) => [byte, 0x3b, 0x0a]);
      const file = Uint8Array.from([...Buffer.from('a;b\n'), ...rows]);
      expect(counted(file, { encoding })).toBe(127);
      expect(runPass(file, { columns: 2, encoding })).toMatchObject({ summary: { lines: 127 } });
    },
  );

  it.each(['utf-16le', 'utf-16be'] as const)('cannot tell in %s', (encoding) => {
    expect(countedText('a;b\n1;2\n', { encoding })).toBeUndefined();
  });
});

// Few enough that quotes, delimiters and line breaks meet in every way.
const SOUP = ['"', '"', '""', ';', ';', '\n', '\n', '\r\n', '\r', 'a', ' ', '\t', 'é', '\u00a0'];

const soupArb = fc
  .array(fc.constantFrom(...SOUP), { maxLength: 60 })
  .map((tokens) => tokens.join(''));

describe('beside the byte pass', () => {
  it('never disagrees, on anything', () => {
    let told = 0;
    fc.assert(
      fc.property(
        soupArb,
        fc.constantFrom(...encodings),
        fc.integer({ min: 1, max: 3 }),
        cutsArb,
        (soup, encoding, headerLine, cuts) => {
          const file = encode(`x;y\n${soup}`, encoding);
          const run = runPass(file, { columns: 2, encoding, headerLine });
          const count = counted(file, { encoding, headerLine }, cuts);
          if ('refused' in run || count === undefined) return;
          told++;
          expect(count).toBe(run.summary.lines);
        },
      ),
      { numRuns: 6000 },
    );
    expect(told).toBeGreaterThan(1000);
  });

  it('is the same however the file is cut, broken UTF-8 included', () => {
    const byteArb = fc.constantFrom(...Buffer.from('"";;\n\n\r\ra \té\u202f'), 0xa0, 0xff, 0xe2);
    fc.assert(
      fc.property(fc.array(byteArb, { maxLength: 60 }), cutsArb, (bytes, cuts) => {
        const file = Uint8Array.from([...Buffer.from('x;y\n'), ...bytes]);
        const whole = counted(file);
        expect(counted(file, {}, cuts)).toBe(whole);
        const run = runPass(file, { columns: 2 });
        if (!('refused' in run) && whole !== undefined) expect(whole).toBe(run.summary.lines);
      }),
      { numRuns: 4000 },
    );
  });

  it('tells, and agrees, on every well-formed table', () => {
    const cellArb = fc
      .array(fc.constantFrom('a', '7', ' ', '"', 'é', '\n', '\r'), { minLength: 1, maxLength: 8 })
      .map((characters) => `x${characters.join('')}`);
    const writingArb = fc.record({
      encoding: fc.constantFrom(...encodings),
      delimiter: fc.constantFrom(...DELIMITERS),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      isQuoted: fc.boolean(),
      endsWithBreak: fc.boolean(),
    });
    const tableArb = fc.array(fc.tuple(cellArb, cellArb, cellArb), { maxLength: 12 });
    fc.assert(
      fc.property(tableArb, writingArb, cutsArb, (rows, writing, cuts) => {
        const { delimiter, encoding, lineEnd } = writing;
        const cell = (text: string) =>
          writing.isQuoted || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const lines = rows.map((row) => row.map(cell).join(delimiter));
        const text = [['a', 'b', 'c'].join(delimiter), ...lines].join(lineEnd);
        const file = encode(text + (writing.endsWithBreak ? lineEnd : ''), encoding);
        expect(counted(file, { encoding, delimiter }, cuts)).toBe(rows.length);
      }),
      { numRuns: 1500 },
    );
  });
});
