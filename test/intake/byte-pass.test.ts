import { describe, expect, it } from 'vitest';
import { createBytePass } from '../../src/intake/byte-pass.ts';
import { passed, runPass } from './run-pass.ts';

const columns = 3;

describe('records of the byte pass', () => {
  it('writes the kept columns in the order asked for', () => {
    const run = passed('a;b;c\n1;2;3\n4;;6\n', { columns, keep: [2, 0] });
    expect(run.rows).toEqual([
      ['3', '1'],
      ['6', '4'],
    ]);
  });

  it('skips the preamble and the header, and counts physical lines from the top of the file', () => {
    const run = passed('Bilan "2019\r\n\r\na;b;c\r\n1;2;3\r\n', { columns, headerLine: 3 });
    expect(run).toMatchObject({ rows: [['1', '2', '3']], lines: [4], summary: { lines: 1 } });
  });

  it('reads a header that spans lines', () => {
    const run = passed('a;"b\n(kg)";c\n1;2;3\n', { columns });
    expect(run).toMatchObject({ rows: [['1', '2', '3']], lines: [3] });
  });

  it('skips records without a visible character', () => {
    const blank = '\n;;\n \t;\u00a0;\u3000\n"";" ";""\n;;;;;\n\u2003\n';
    const run = passed(`a;b;c\n${blank}1;2;3\n`, { columns });
    expect(run).toMatchObject({ rows: [['1', '2', '3']], lines: [8], summary: { lines: 1 } });
  });

  it('refuses empty cells beyond the widest record: they may hide a decimal comma', () => {
    const rows = 'a;b;c\n1;2;3\n1;2;3;\n1;2;3;;\n1;2;3;4\n';
    const refused = (widest?: number) =>
      passed(rows, { columns, widest }).summary.malformed.listed.map(({ line }) => line);
    expect(refused()).toEqual([5]);
    expect(refused(4)).toEqual([4, 5]);
    expect(refused(3)).toEqual([3, 4, 5]);
    // Never fewer than the header has.
    expect(refused(2)).toEqual([3, 4, 5]);
    // Three of them are padding.
    const padded = passed('a;b;c\n1;2;3;;;\n', { columns, widest: 3 });
    expect(padded.rows).toEqual([['1', '2', '3']]);
  });

  it('opens quotes at the start of a cell only, and drops the spaces around them', () => {
    const run = passed('a;b;c\n  "x ""y""" ;5" tube; z\n', { columns });
    expect(run.rows).toEqual([['x "y"', '5" tube', ' z']]);
  });

  it('writes each control character and each line break within quotes as one space', () => {
    const run = passed('a;b;c\n"1\r\n2\r3\n4";\x00x\x1fy;"\t\x7f."\n', {
      columns,
      encoding: 'utf-16le',
    });
    expect(run.rows).toEqual([['1 2 3 4', ' x y', '  .']]);
  });

  it('keeps a row of one empty cell as an empty line', () => {
    expect(passed('a;b;c\n1;;3\n4;;6', { columns, keep: [1] }).rows).toEqual([[''], ['']]);
  });

  it('has room for the end of a last record that fills the output', () => {
    const cell = 'x'.repeat(64 * 1024);
    expect(passed(`a\n${cell}`, { columns: 1 }, [2, cell.length]).rows).toEqual([[cell]]);
  });

  it('counts records even if it keeps no column', () => {
    expect(passed('a;b;c\n1;;3\n4;5\n', { columns, keep: [] }).summary).toMatchObject({
      lines: 2,
      written: 1,
    });
  });

  it('is nothing for a file without records', () => {
    expect(passed('a;b;c', { columns })).toMatchObject({ rows: [], summary: { lines: 0 } });
    expect(passed('', { columns })).toMatchObject({ rows: [], summary: { lines: 0 } });
  });

  it('refuses to keep what is no column, or one twice', () => {
    const options = { encoding: 'utf-8', delimiter: ';', headerLine: 1, columns } as const;
    expect(() => createBytePass({ ...options, keep: [3] })).toThrow(RangeError);
    expect(() => createBytePass({ ...options, keep: [1, 1] })).toThrow(RangeError);
  });
});

describe('lines of totals', () => {
  const file =
    'a;b;c\n1;2;3\n;"Sous-total";9\nTOTAL;;12\n4;total;5\ntotaux 1\nTotalité;1;2\nto;t;al';

  it.each([[[]], [[1]], [[2]], [[3]], [[5]], [[7, 1]]])('are told in chunks of %j', (cuts) => {
    const { summary } = passed(file, { columns, keep: [2] }, cuts);
    expect(summary.totals).toEqual({ records: [2, 3], whole: [2, 3] });
    expect(summary.malformed.listed).toEqual([{ line: 6, reason: 'total-line' }]);
  });

  it('are told apart from cells that say more', () => {
    const lines = [
      'Total Torcy;1;2',
      'Total :;1;2',
      '"Total général";1;2',
      'Grand Total;1;2',
      'total 3;1;2',
      'Total juillet;1;2',
      'TOTAL DU MOIS D’AOÛT 2019;1;2',
      'Total 07/2019 :;1;2',
      'Total juillet Torcy;1;2',
    ];
    const { totals } = passed(`a;b;c\n${lines.join('\n')}\n`, { columns }).summary;
    expect(totals).toEqual({ records: [1, 2, 3, 4, 5, 6, 7, 8, 9], whole: [2, 3, 4, 6, 7, 8] });
  });

  it('are looked for at their beginning only', () => {
    const text = `a;b;c\n${' '.repeat(100)};Total;1\n`;
    expect(passed(text, { columns }).summary.totals.records).toEqual([]);
    expect(passed(text, { columns }, [3]).summary.totals.records).toEqual([]);
  });
});

describe('malformed records', () => {
  const malformed = (body: string) =>
    passed(`a;b;c\n${body}`, { columns }).summary.malformed.listed;

  it('have too few cells, or visible ones too many', () => {
    expect(malformed('1;2\n1;2;3;;\n1;2;3;;x\n')).toEqual([
      { line: 2, reason: 'cell-count', cells: 2 },
      { line: 4, reason: 'cell-count', cells: 5 },
    ]);
  });

  it('have text after a closing quote; the rest of the line goes with them', () => {
    expect(malformed('1;"2"x;"3\n4;5;6\n')).toEqual([{ line: 2, reason: 'bad-quote' }]);
  });

  it('say where they end, if that is further down', () => {
    expect(malformed('1;"2\n\n2"x;3\n')).toEqual([{ line: 2, lastLine: 4, reason: 'bad-quote' }]);
  });

  it('include the end of a cell whose inner quotes were not doubled', () => {
    expect(malformed('"dit "Momo" le\ngrand";2;3\n4;5;6\n')).toEqual([
      { line: 2, reason: 'bad-quote' },
      { line: 3, reason: 'bad-quote' },
    ]);
  });

  it('do not include a good record after such a cell, whatever comes later', () => {
    const run = passed('a;b;c\n"5" large";2;3\n4;5;6\n7";8;9\n', { columns });
    expect(run.rows).toEqual([
      ['4', '5', '6'],
      ['7"', '8', '9'],
    ]);
  });

  it('are headers that come again, in any case, with or without accents', () => {
    const header = 'N°;Date de saisie;Qté\n';
    const run = passed(`${header}1;2;3\nn° ; "DATE_DE_SAISIE";qte\nN;Date;Qte\n${header}`, {
      columns,
      keep: [2, 1],
    });
    expect(run.summary.malformed.listed).toEqual([
      { line: 3, reason: 'repeated-header' },
      { line: 5, reason: 'repeated-header' },
    ]);
    expect(run.lines).toEqual([2, 4]);
  });

  it('are headers that come again with an accent at the start, or without a first name', () => {
    const again = passed('Établi le;b\nETABLI_LE;B\nétabli;b\nÉtabli le;b\n', { columns: 2 });
    expect(again.summary.malformed.listed.map(({ line }) => line)).toEqual([2, 4]);
    const unnamed = passed(';qrr\n1;qrr\n;QRR\n', { columns: 2 });
    expect(unnamed.summary.malformed.listed.map(({ line }) => line)).toEqual([3]);
  });

  it('are not records that resemble an empty header, or only a part of one', () => {
    expect(passed(';;c\n;;x\n;;\n', { columns, keep: [0, 1] }).summary.written).toBe(1);
    expect(passed('a;b;c\na;b;x\nax;b;c\n', { columns }).summary.written).toBe(2);
  });

  it('are counted with the written ones', () => {
    const { summary } = passed('a;b;c\n1\n1;2;3\n\n"1"x\na;b;c\n', { columns });
    expect(summary).toMatchObject({ lines: 4, written: 1, malformed: { count: 3 } });
  });
});

describe('files that the byte pass refuses', () => {
  it('have a quoted cell that spans lines and holds a record', () => {
    expect(runPass('a;b;c\n1;2;3\n1;"2;3\n4;5;6\n7;8";9\n', { columns })).toEqual({
      refused: { code: 'suspect-quote', line: 3 },
    });
  });

  it('may have a quoted cell that spans lines and holds less', () => {
    expect(passed('a;b;c\n1;"2;\n2";3\n', { columns }).rows).toEqual([['1', '2; 2', '3']]);
    expect(passed('a;b;c\n1;"2;;;2";3\n', { columns }).rows).toEqual([['1', '2;;;2', '3']]);
  });

  it('end within quotes', () => {
    expect(runPass('a;b;c\n\n1;2;"3\n', { columns })).toEqual({
      refused: { code: 'unclosed-quote', line: 3 },
    });
  });

  it('have a record over the limit; one at the limit is in order', () => {
    const atLimit = 'a;b;c\r\n1;2;345\r\n6;7;8';
    const options = { columns, maxRecordBytes: 7 };
    for (let cut = 1; cut < atLimit.length; cut++) {
      expect(passed(atLimit, options, [cut]).summary.written).toBe(2);
      expect(runPass(atLimit.replace('5', '56'), options, [cut])).toEqual({
        refused: { code: 'line-too-long', line: 2 },
      });
    }
  });

  it('have a record over 16 MiB, unless told otherwise', () => {
    const cell = Buffer.alloc(16 * 1024 * 1024, 'x');
    const file = Buffer.concat([Buffer.from('a;b;c\n1;2;'), cell]);
    expect(runPass(file, { columns }, [1 << 20])).toEqual({
      refused: { code: 'line-too-long', line: 2 },
    });
  });

  it('have NUL bytes outside UTF-16, in the preamble too', () => {
    const refused = (line: number) => ({ refused: { code: 'nul-bytes', line } });
    expect(runPass('a;b;c\n1;2\x00;3\n', { columns })).toEqual(refused(2));
    expect(runPass('x\ny\x00\na;b;c\n', { columns, headerLine: 3 })).toEqual(refused(2));
  });

  it('stay refused', () => {
    const pass = createBytePass({
      encoding: 'windows-1252',
      delimiter: ',',
      headerLine: 1,
      columns,
      keep: [0],
    });
    const refused = { refused: { code: 'nul-bytes', line: 1 } };
    expect(pass.push(Uint8Array.of(0))).toEqual(refused);
    expect(pass.push(Buffer.from('a,b,c\n1,2,3\n'))).toEqual(refused);
    expect(pass.end()).toEqual(refused);
  });
});

describe('encodings of the byte pass', () => {
  const utf8 = (text: string) => Buffer.from(text);
  const latin = (text: string) => Buffer.from(text, 'latin1');

  it('reads bytes that are no UTF-8 as Windows-1252, one by one, and says on which lines', () => {
    const file = Buffer.concat([
      utf8('\uFEFFa;b;c\r\ncocaïne;2;3\r\n'),
      latin('coca\xefne;\x80;\x92\r\n1;2;3\r\n"\r\n\xe9";\xe9;5'),
    ]);
    const run = passed(file, { columns, encoding: 'utf-8-bom' }, [3]);
    expect(run.rows).toEqual([
      ['cocaïne', '2', '3'],
      ['cocaïne', '€', '’'],
      ['1', '2', '3'],
      [' é', 'é', '5'],
    ]);
    expect(run.summary).toMatchObject({
      encoding: 'utf-8-bom',
      mixedEncodingLines: { count: 2, first: [3, 6] },
    });
  });

  it('counts the line of such a byte without the byte order mark', () => {
    const file = Buffer.concat([utf8('\uFEFFa;b;'), latin('\xe9\n\n1;2;3\n')]);
    const { mixedEncodingLines } = passed(file, { columns, encoding: 'utf-8-bom' }).summary;
    expect(mixedEncodingLines.first).toEqual([1]);
  });

  it('names the first 20 such lines and counts the others', () => {
    const file = Buffer.concat([utf8('à;b;c\n'), latin('\xe9;2;3\n'.repeat(30))]);
    const { mixedEncodingLines } = passed(file, { columns }).summary;
    expect(mixedEncodingLines.count).toBe(30);
    expect(mixedEncodingLines.first).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  it('finds out that a file without any UTF-8 was Windows-1252 all along', () => {
    expect(passed(latin('a;b;c\n\xe9;2;3\n'), { columns }).summary).toMatchObject({
      encoding: 'windows-1252',
      mixedEncodingLines: { count: 0, first: [] },
    });
  });

  it('reads every byte of Windows-1252, the undefined ones as U+FFFD', () => {
    const upper = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
    const file = Buffer.concat([latin('a;b;c\n1;2;'), upper]);
    const expected = new TextDecoder('windows-1252').decode(upper.subarray(32));
    const [row] = passed(file, { columns, encoding: 'windows-1252' }).rows;
    const undefinedToo = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';
    expect(row?.[2]).toBe(undefinedToo + expected);
  });

  it('reads every byte of Mac Roman', () => {
    const upper = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
    const file = Buffer.concat([latin('a;b;c\n1;2;x'), upper]);
    const [row] = passed(file, { columns, encoding: 'macintosh' }).rows;
    expect(row?.[2]).toBe(`x${new TextDecoder('macintosh').decode(upper)}`);
  });

  // From CP850.TXT and CP858 of the Unicode Consortium; no decoder of Node knows them.
  it('reads every byte of code page 850', () => {
    const upper = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
    const file = Buffer.concat([latin('a;b;c\n1;2;'), upper, latin('x')]);
    const [row] = passed(file, { columns, encoding: 'cp850' }).rows;
    const text = row?.[2] ?? '';
    const french = 'é82 è8a ê88 ë89 à85 â83 ç87 î8c ï8b ô93 û96 ù97 ü81 ÿ98 æ91';
    const capitals = 'É90 Èd4 Êd2 Ëd3 Àb7 Âb6 Ç80 Îd7 Ïd8 Ôe2 Ûea Ùeb Ü9a Æ92';
    for (const pair of `${french} ${capitals} °f8 «ae »af €d5 §f5 ²fd µe6`.split(' ')) {
      expect(`${pair[0]} ${text[Number.parseInt(pair.slice(1), 16) - 128]}`).toBe(
        `${pair[0]} ${pair[0]}`,
      );
    }
    // It has all of Latin-1, one € and 31 signs for boxes, none twice.
    const latin1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index));
    expect(latin1.filter((char) => !text.includes(char))).toEqual([]);
    expect(new Set(text).size).toBe(129);
    expect(text).not.toContain('\uFFFD');
  });

  it('accepts exactly what a strict decoder accepts as UTF-8', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const edges = [0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef];
    const leads = [...edges, 0xf0, 0xf1, 0xf4, 0xf5, 0xff];
    for (const bytes of leads.flatMap((a) => edges.flatMap((b) => edges.map((c) => [a, b, c])))) {
      for (const sequence of [bytes, [...bytes, 0x80]]) {
        const file = Buffer.concat([utf8('à;b;c\n1;2;'), Uint8Array.from(sequence)]);
        const { mixedEncodingLines } = passed(file, { columns }).summary;
        const accepts = () => strict.decode(Uint8Array.from(sequence));
        if (mixedEncodingLines.count === 0) expect(accepts).not.toThrow();
        else expect(accepts).toThrow();
      }
    }
  });

  it('reads characters beyond the basic plane, and a lone surrogate as U+FFFD', () => {
    const file = Buffer.from('a;b;c\n😀;\ud800;3\n', 'utf16le');
    expect(passed(file, { columns, encoding: 'utf-16le' }, [1]).rows).toEqual([
      ['😀', '\uFFFD', '3'],
    ]);
  });
});

describe('physical lines', () => {
  it('are exact among 10,000 quoted line breaks', () => {
    const breaks = ['\n', '\r\n', '\r'];
    const lines: number[] = [];
    let line = 2;
    let quoted = 0;
    let text = 'a;b;c\r\n';
    for (let record = 0; quoted < 10_000; record++) {
      const within = record % 7 === 0 ? 1 + (record % 3) : 0;
      const cell = Array.from({ length: within + 1 }, (_, k) => `é${k}`).join(breaks[record % 3]);
      lines.push(line);
      line += within + 1;
      quoted += within;
      text += `${record};"${cell}";x\r\n`;
    }
    const run = passed(text, { columns }, [1000, 1, 77]);
    expect(run.lines).toEqual(lines);
    // Of seven records, the one with line breaks moves those that follow: one entry for it.
    expect(run.summary.shifts.records.length).toBeLessThan(lines.length / 6);
  });

  it('need one entry for a file without surprises, however long', () => {
    const run = passed(`a;b;c\n${'1;2;3\n'.repeat(50_000)}`, { columns });
    expect(run.summary.shifts.records.length).toBe(1);
    expect(run.lines.at(-1)).toBe(50_001);
  });
});
