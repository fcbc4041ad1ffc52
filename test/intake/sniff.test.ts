import { describe, expect, it } from 'vitest';
import { type Encoding, ONE_BYTE_ENCODINGS } from '../../src/intake/dialect.ts';
import { type FileHead, isGzip, type SniffOptions, sniff } from '../../src/intake/sniff.ts';
import { encode, passed } from './run-pass.ts';

function sniffed(file: string | Uint8Array, options: Partial<SniffOptions> = {}): FileHead {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const result = sniff(bytes, { truncated: false, ...options });
  if ('refused' in result) throw new Error(`refused: ${JSON.stringify(result.refused)}`);
  return result;
}

const refused = (bytes: Uint8Array) => sniff(bytes, { truncated: false });

describe('the encoding', () => {
  const text = 'n°;produit;quantité\n1;cocaïne;2\n';

  it.each<Encoding>(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', ...ONE_BYTE_ENCODINGS])(
    'is %s',
    (encoding) => {
      expect(sniffed(encode(text, encoding))).toMatchObject({
        encoding,
        delimiter: ';',
        header: ['n°', 'produit', 'quantité'],
        sample: [['1', 'cocaïne', '2']],
      });
    },
  );

  it('is UTF-16 without a mark too', () => {
    expect(sniffed(Buffer.from(text, 'utf16le')).encoding).toBe('utf-16le');
    expect(sniffed(Buffer.from(text, 'utf16le').swap16()).encoding).toBe('utf-16be');
  });

  it('is not decided by one odd byte, nor by a character that is cut off', () => {
    const odd = Buffer.concat([Buffer.from(text.repeat(2)), Uint8Array.of(0xe9, 0x0a)]);
    expect(sniffed(odd).encoding).toBe('utf-8');
    const cut = Buffer.from(`${text}é`).subarray(0, -1);
    expect(sniffed(cut, { truncated: true })).toMatchObject({ encoding: 'utf-8' });
  });

  it('is UTF-8 if all is ASCII', () => {
    expect(sniffed('a;b\n').encoding).toBe('utf-8');
  });
});

describe('the delimiter', () => {
  it.each([
    [';', 'a;b;c\n1,5;2,5;"x;y"\n2,5;1,5;z\n'],
    [',', 'a,b,c\n1,"x;y;z",2\n1,"2;3;4",2\n'],
    ['\t', 'a\tb\tc\nx, y; z\t1\t2\nx, y; z\t1\t2\n'],
    ['|', 'a|b\n1|2;3\n4|5;6\n'],
  ])('is %j', (delimiter, text) => {
    expect(sniffed(text).delimiter).toBe(delimiter);
  });

  it('is not a decimal comma, even if more records have one than are well-formed', () => {
    const rows = Array.from({ length: 50 }, (_, i) => (i % 5 === 0 ? '1;2,5' : '1;2,5;3;4;5;6'));
    expect(sniffed(`a;b;c;d;e;f\n${rows.join('\n')}\n`).delimiter).toBe(';');
  });

  it('is the one that the user or the file says', () => {
    expect(sniffed('a;b,c\n1;2,3\n', { delimiter: ',' })).toMatchObject({ header: ['a;b', 'c'] });
    expect(sniffed('sep=,\r\na,b;c\r\n1,2;3\r\n')).toMatchObject({
      delimiter: ',',
      headerLine: 2,
      header: ['a', 'b;c'],
    });
  });

  it('is said on the first line only, and by one that is known', () => {
    expect(sniffed('SEP=|\na|b;c\n1|2;3\n')).toMatchObject({ delimiter: '|', headerLine: 2 });
    expect(sniffed('a;b\nsep=,\n1;2\n3;4\n').delimiter).toBe(';');
    expect(sniffed('sep=,x;b\n1;2\n3;4\n').delimiter).toBe(';');
    expect(sniffed('sep=x\na;b\n1;2\n').delimiter).toBe(';');
  });

  it('is the semicolon in a table of one column', () => {
    expect(sniffed('produit\nherbe\nrésine\n')).toMatchObject({
      delimiter: ';',
      header: ['produit'],
      sample: [['herbe'], ['résine']],
    });
  });
});

describe('the header', () => {
  it('comes after title lines, padded ones and blank ones included', () => {
    const preamble = '"Saisies\nde juillet"\n\nPériode;01/07/2019\nService;CSP;;;;page 1\n';
    const head = sniffed(`${preamble}n°;date;lieu;produit;qté;unité\n1;2;3;4;5;6\n1;2;3;4;;\n`);
    expect(head).toMatchObject({
      headerLine: 6,
      header: ['n°', 'date', 'lieu', 'produit', 'qté', 'unité'],
    });
    expect(head.sample).toHaveLength(2);
  });

  it('may have an unnamed first column, equal names and decomposed accents', () => {
    expect(sniffed(';date; date ;qte\u0301\n1;2;3;4\n').header).toEqual([
      '',
      'date',
      'date',
      'qté',
    ]);
  });

  it('loses unnamed columns at its end only if they are blank in the sample', () => {
    expect(sniffed('a;b;;\n1;2;;\n3;4; ;\n').header).toEqual(['a', 'b']);
    expect(sniffed('a;b;c;d;e;;\n1;2;3;4;5;x;\n').header).toEqual(['a', 'b', 'c', 'd', 'e', '']);
  });

  it.each([
    ['a;b\n1;2;\n', undefined],
    ['a,b\n1,2\n', 2],
    ['a,b,,\n1,2,,\n', 4],
    // Most rows have one more, and no number from a measure on has decimals: how the program writes them.
    ['a,Poids\nx,2,\ny,3,\n', 3],
    ['a,Poids\nx,2.5,\ny,3,,\nz,4,\n', 3],
    ['a,Poids\nx,2,\ny,3\nz,4,\n', 3],
    ['INSEE,Nombre\n77468,12,\n77083,3,\n', 3],
    ['a,b\nx,2\ny,3,\n', 2],
    ['a,Poids,c\nx,2,5,\ny,3,5,\n', 3],
    ['a,Poids (g),c\nx,2,5 g,\ny,3,5 g,\n', 3],
    ['a,b\n', 2],
  ])('of %j says how many cells a record may have', (text, widest) => {
    expect(sniffed(text).widest).toBe(widest);
  });

  it('has no column of digits without a name between commas: they may be decimals', () => {
    const named = ['Date', 'Produit', 'Poids (g)'];
    const row = '2019-07-21,Résine,12,';
    const header = 'Date,Produit,Poids (g),\n';
    expect(sniffed(`${header}${row}5\n${row}75\n`).header).toEqual(named);
    expect(sniffed(`${header}${row}5\n${row}note\n`).header).toEqual([...named, '']);
    const other = `${header}${row}5\n`.replaceAll(',', ';');
    expect(sniffed(other).header).toEqual([...named, '']);
  });

  it('may be all there is', () => {
    expect(sniffed('date;produit;quantité\n')).toMatchObject({
      headerLine: 1,
      header: ['date', 'produit', 'quantité'],
      sample: [],
    });
  });

  it('may be longer than the bytes at hand', () => {
    expect(sniffed('date;produit;qua', { truncated: true }).header).toEqual([
      'date',
      'produit',
      'qua',
    ]);
  });

  it('may span lines, within quotes', () => {
    expect(sniffed('a;"b\r\n(kg)";c\r\n1;2;3\r\n').header).toEqual(['a', 'b (kg)', 'c']);
  });
});

describe('the sample', () => {
  it('is whole records, up to 50', () => {
    const row = '1;"x\n""y""";3\n';
    const head = sniffed(`a;b;c\n${row.repeat(60)}`);
    expect(head.sample).toHaveLength(50);
    expect(head.sample[49]).toEqual(['1', 'x "y"', '3']);
    expect(sniffed(`a;b;c\n${row}4;5`, { truncated: true }).sample).toHaveLength(1);
  });

  it('is what the byte pass will write', () => {
    const text = 'titre\na;b;c\n 1 ; "2;2" ;5" x\n\n;"é\n";\x01\n';
    const head = sniffed(text);
    const run = passed(text, { ...head, columns: head.header.length });
    expect(run.rows).toEqual(head.sample);
  });
});

describe('what is no export', () => {
  const binary = (format: string) => ({ refused: { code: 'binary-file', format } });

  it('is empty, or has no visible character', () => {
    const empty = { refused: { code: 'empty-file' } };
    for (const text of ['', '\uFEFF', ' \r\n\t\n', ';;;\n"";\n']) {
      expect(refused(Buffer.from(text))).toEqual(empty);
    }
    expect(refused(Uint8Array.of(0xff, 0xfe))).toEqual(empty);
  });

  it.each([
    ['xlsx', 'PK\x03\x04 [Content_Types].xml'],
    ['ods', 'PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
    ['zip', 'PK\x03\x04 saisies.csv'],
    ['pdf', '%PDF-1.7'],
    ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['gzip', '\x1f\x8b\x08'],
    ['unknown', 'a;b\n1;\x002\n'],
    ['unknown', '\xff\xfe\x00\x00a\x00\x00\x00'],
  ])('is binary: %s', (format, text) => {
    expect(refused(Buffer.from(text, 'latin1'))).toEqual(binary(format));
  });

  it.each([
    ['html', '\uFEFF\r\n<HTML><body><table><tr><td>Date</td></tr></table>\n'],
    ['html', '<!DOCTYPE html>\n<html></html>'],
    ['html', '<table border="1">\n<tr><th>Date</th></tr>'],
    ['xml', '<?xml version="1.0"?>\n<Workbook></Workbook>'],
    ['xml', '<!-- export -->\n<saisies/>'],
    ['json', '[\n  {"date": "2019-07-13", "produit": "résine"}\n]'],
    ['json', '{"saisies":[]}'],
  ])('is another text: %s', (format, text) => {
    expect(refused(Buffer.from(text))).toEqual(binary(format));
    expect(refused(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(binary(format));
  });

  it.each(['<DATE>;<QRR>\n1;2\n', '[Date];[QRR]\n1;2\n', '{Date};a\n1;2\n', '[{a}];b\n1;2\n'])(
    'is not %j, whose headers stand in brackets',
    (text) => {
      expect(sniffed(text).header).toHaveLength(2);
    },
  );

  it('is told from gzip, which the caller undoes', () => {
    expect(isGzip(Uint8Array.of(0x1f, 0x8b, 8))).toBe(true);
    expect(isGzip(Buffer.from('a;b'))).toBe(false);
    expect(isGzip(new Uint8Array(0))).toBe(false);
  });
});
