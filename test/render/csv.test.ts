import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLines, dataCsv, inertCell } from '../../src/render/csv.ts';

describe('csvCell', () => {
  it.each([
    ['résine', ',', 'résine'],
    ['a,b', ',', '"a,b"'],
    ['a,b', ';', 'a,b'],
    ['a;b', ';', '"a;b"'],
    ['dit « "shit" »', ';', '"dit « ""shit"" »"'],
    ['a\nb', ',', '"a\nb"'],
    ['a\rb', ',', '"a\rb"'],
    ['', ',', ''],
    [' a ', ',', ' a '],
  ])('%j between %j is %j', (text, separator, expected) => {
    expect(csvCell(text, separator)).toBe(expected);
  });
});

describe('csvLines', () => {
  it('ends each line as asked, the last one too', () => {
    const rows = [
      ['a', 'b;c'],
      ['1', ''],
    ];
    expect(csvLines(rows, ';', '\r\n')).toBe('a;"b;c"\r\n1;\r\n');
  });

  it('is read back cell for cell, whatever is in them', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '=', ' ', 'é') }),
    );
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const text = csvLines(rows, separator, '\r\n');
        const read = parse(text, { delimiter: separator, record_delimiter: '\r\n' });
        expect(read).toEqual(rows);
      }),
    );
  });
});

describe('inertCell', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x";"y")',
    '+cmd|x',
    '-2+3+cmd|x',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
  ])('%j is shown, not run', (text) => {
    expect(inertCell(text)).toBe(`'${text}`);
  });

  it.each(['', '-', 'résine', '12,5', '-12.5', '+3', '-1\u202f234,5', '2019-07-04', 'a=b', "'=1"])(
    '%j stays as it is',
    (text) => {
      expect(inertCell(text)).toBe(text);
    },
  );

  it('never leaves what a spreadsheet would run', () => {
    const formula = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', 'A', '1', '('),
    });
    fc.assert(
      fc.property(formula, (text) => {
        const cell = inertCell(text);
        expect(/^[=@\t\r]/.test(cell)).toBe(false);
        if (/^[-+]/.test(cell)) expect(cell).toMatch(/^[-+]\d*$/);
      }),
    );
  });
});

describe('dataCsv', () => {
  const rows = [
    ['mot', 'n'],
    ['=1+1', 1.5],
    ['a;b', undefined],
    ['−', -3],
  ];

  it('is for programs as RFC 4180 has it', () => {
    expect(dataCsv(rows)).toBe('mot,n\r\n=1+1,1.5\r\na;b,\r\n−,-3\r\n');
  });

  it('opens in Excel by a double click: mark, semicolons, decimal commas, no formula', () => {
    expect(dataCsv(rows, 'excel')).toBe('\ufeffmot;n\r\n\'=1+1;1,5\r\n"a;b";\r\n−;-3\r\n');
  });
});
