import { gzipSync } from 'node:zlib';
import { kinds } from '../../src/domain/kinds.ts';
import { chance, integer, pick, type Random } from '../fixtures/random.ts';
import { nastyCells } from './nasty-cells.ts';

/** Spoils a file. Bytes are handled as Latin-1 characters, so that every byte survives. */
export type Mutation = (file: string, random: Random, others: readonly string[]) => string;

const delimiters = [';', ',', '\t', '|'] as const;
const lineBreaks = ['\n', '\r\n', '\r', '\n\r', '\r\r\n'] as const;
const specialBytes = [
  '"',
  ';',
  ',',
  '\r',
  '\n',
  '\0',
  '\x1f',
  '\x7f',
  '\x85',
  '\xa0',
  '\xef\xbb\xbf',
];
const brokenUtf8 = ['\xc3', '\xe2\x80', '\xed\xa0\x80', '\xc0\xaf', '\xf8\x88', '\xff\xfe'];

const headers = [
  '_load',
  '_line',
  '',
  ...kinds.flatMap(({ fields }) => fields.map(({ name }) => name)),
];

function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function insert(file: string, at: number, text: string): string {
  return file.slice(0, at) + text + file.slice(at);
}

function linesOf(file: string): string[] {
  return file.split('\n');
}

/** The character that most often stands between two cells of the first line. */
function delimiterOf(file: string): string {
  const head = file.slice(0, 2000);
  const frequency = (delimiter: string) => head.split(delimiter).length;
  return delimiters.reduce((best, next) => (frequency(next) > frequency(best) ? next : best));
}

/** Changes one line, at random, by its cells. */
function inLine(file: string, random: Random, change: (cells: string[]) => void): string {
  const lines = linesOf(file);
  const at = integer(random, 0, lines.length - 1);
  const delimiter = delimiterOf(file);
  const cells = (lines[at] ?? '').split(delimiter);
  change(cells);
  lines[at] = cells.join(delimiter);
  return lines.join('\n');
}

function replaceCell(file: string, random: Random, cell: string): string {
  return inLine(file, random, (cells) => {
    cells[integer(random, 0, cells.length - 1)] = cell;
  });
}

/** What happens to the columns of every line alike. */
function inColumns(file: string, change: (cells: string[], line: number) => void): string {
  const delimiter = delimiterOf(file);
  const lines = linesOf(file).map((line, at) => {
    const cells = line.split(delimiter);
    change(cells, at);
    return cells.join(delimiter);
  });
  return lines.join('\n');
}

const bytes: readonly Mutation[] = [
  function flipBytes(file, random) {
    const buffer = Buffer.from(file, 'latin1');
    for (let left = integer(random, 1, 12); left > 0 && buffer.length > 0; left--) {
      const at = integer(random, 0, buffer.length - 1);
      buffer[at] = (buffer[at] ?? 0) ^ (1 << integer(random, 0, 7));
    }
    return buffer.toString('latin1');
  },
  function insertBytes(file, random) {
    return insert(
      file,
      integer(random, 0, file.length),
      pick(random, [...specialBytes, ...brokenUtf8]),
    );
  },
  function nulBytes(file, random) {
    return insert(file, integer(random, 0, file.length), '\0'.repeat(integer(random, 1, 40)));
  },
  function truncateFile(file, random) {
    return file.slice(0, integer(random, 0, file.length));
  },
  function cutPiece(file, random) {
    const at = integer(random, 0, file.length);
    return file.slice(0, at) + file.slice(at + integer(random, 1, 200));
  },
];

const lines: readonly Mutation[] = [
  function cutLines(file, random) {
    const share = random();
    return linesOf(file)
      .filter(() => !chance(random, share))
      .join('\n');
  },
  function repeatLines(file, random) {
    const times = integer(random, 1, 4);
    const repeated = (line: string) => (chance(random, 0.2) ? Array(times).fill(line) : [line]);
    return linesOf(file).flatMap(repeated).join('\n');
  },
  function joinLines(file, random) {
    return linesOf(file).reduce((text, line) => text + (chance(random, 0.05) ? '' : '\n') + line);
  },
  function blankLines(file, random) {
    const blank = pick(random, ['\n', '\n;;;;\n', '\n \n', '\n\xa0\n', '\n"";""\n', '\n\n\n\n']);
    return linesOf(file).reduce((text, line) => text + (chance(random, 0.1) ? blank : '\n') + line);
  },
  function lineEnds(file, random) {
    const isMixed = chance(random, 0.5);
    const usual = pick(random, lineBreaks);
    return file.replace(/\r?\n/g, () => (isMixed ? pick(random, lineBreaks) : usual));
  },
  function bareCr(file, random) {
    const share = random() * 0.2;
    return file.replace(/ /g, () => (chance(random, share) ? '\r' : ' '));
  },
  function preamble(file, random) {
    const titles = ['Export du 12/08/2019', 'Service;CSP Torcy', '', 'a;b;c', '"', 'sep=;'];
    return (
      Array.from({ length: integer(random, 1, 5) }, () => `${pick(random, titles)}\n`).join('') +
      file
    );
  },
  function totals(file, random) {
    const width = (linesOf(file)[0] ?? '').split(delimiterOf(file)).length;
    const line = `Total${delimiterOf(file).repeat(Math.max(0, width - 1))}`;
    return linesOf(file).reduce(
      (text, next) => `${text}\n${chance(random, 0.05) ? `${line}\n` : ''}${next}`,
    );
  },
  function repeatHeader(file, random) {
    const [header = ''] = linesOf(file);
    return linesOf(file).reduce(
      (text, line) => `${text}\n${chance(random, 0.05) ? `${header}\n` : ''}${line}`,
    );
  },
  function secondTable(file, random, others) {
    const gap = '\n'.repeat(integer(random, 0, 3));
    const second = linesOf(pick(random, others))
      .slice(0, integer(random, 1, 40))
      .join('\n');
    return chance(random, 0.5) ? file + gap + second : second + gap + file;
  },
];

const cells: readonly Mutation[] = [
  function swapCells(file, random) {
    return inLine(file, random, (row) => {
      const [a, b] = [integer(random, 0, row.length - 1), integer(random, 0, row.length - 1)];
      [row[a], row[b]] = [row[b] ?? '', row[a] ?? ''];
    });
  },
  function swapColumns(file, random) {
    const width = (linesOf(file)[0] ?? '').split(delimiterOf(file)).length;
    const [a, b] = [integer(random, 0, width - 1), integer(random, 0, width - 1)];
    const from = chance(random, 0.5) ? 0 : integer(random, 0, 40);
    return inColumns(file, (row, line) => {
      if (line >= from && a < row.length && b < row.length)
        [row[a], row[b]] = [row[b] ?? '', row[a] ?? ''];
    });
  },
  function dropColumn(file, random) {
    const at = integer(random, 0, 12);
    const from = chance(random, 0.5) ? 0 : 1;
    return inColumns(file, (row, line) => void (line >= from && row.splice(at, 1)));
  },
  function trailingColumns(file, random) {
    const extra = Array(integer(random, 1, 4)).fill('');
    return inColumns(file, (row) => void row.push(...extra));
  },
  function nastyCell(file, random) {
    return replaceCell(file, random, latin1(pick(random, nastyCells)));
  },
  function nastyColumn(file, random) {
    const at = integer(random, 0, 15);
    const share = random();
    const cell = () => latin1(pick(random, nastyCells));
    return inColumns(file, (row, line) => {
      if (line > 0 && at < row.length && chance(random, share)) row[at] = cell();
    });
  },
  function renameHeader(file, random) {
    const [header = '', ...rest] = linesOf(file);
    const names = header.split(delimiterOf(file));
    names[integer(random, 0, names.length - 1)] = pick(random, [...headers, ...names]);
    return [names.join(delimiterOf(file)), ...rest].join('\n');
  },
  function megabyteCell(file, random) {
    const filling = pick(random, [
      'a',
      '0',
      ';',
      '"',
      '";',
      '\xc3\xa9',
      ' ',
      '\r',
      '\n',
      'a\n',
      '-1/',
    ]);
    const size = chance(random, 0.03) ? 17 : 1;
    const quote = chance(random, 0.3) ? '"' : '';
    return replaceCell(
      file,
      random,
      quote + filling.repeat((size * 1024 * 1024) / filling.length) + quote,
    );
  },
  function swapDays(file, random) {
    const share = random();
    return file.replace(/\b(\d\d)([/-])(\d\d)\2/g, (date, day, mark, month) =>
      chance(random, share) ? month + mark + day + mark : date,
    );
  },
];

const quotes: readonly Mutation[] = [
  function strayQuotes(file, random) {
    const share = random() * 0.02;
    return file.replace(/[a-z]/g, (letter) =>
      chance(random, share) ? pick(random, [`${letter}"`, `"${letter}`, '"']) : letter,
    );
  },
  function openQuote(file, random) {
    return inLine(file, random, (row) => {
      const at = integer(random, 0, row.length - 1);
      row[at] = `"${row[at] ?? ''}`;
    });
  },
  function quoteCells(file, random) {
    const share = random();
    return inColumns(file, (row) => {
      for (const [at, cell] of row.entries()) {
        if (chance(random, share)) row[at] = `"${cell.replaceAll('"', '""')}"`;
      }
    });
  },
  function quoteLines(file, random) {
    const share = random();
    return linesOf(file)
      .map((line) => (chance(random, share) ? `"${line}"` : line))
      .join('\n');
  },
  function quotedBreaks(file, random) {
    const filling = pick(random, ['\n', '\r\n', '\r', '\n;;', '\n\n\n']);
    return replaceCell(file, random, `"a${filling}b"`);
  },
  function noQuotes(file) {
    return file.replaceAll('"', '');
  },
  function changeDelimiter(file, random) {
    const at = chance(random, 0.6) ? 0 : integer(random, 0, file.length);
    const delimiter = pick(random, [...delimiters, ':', '\x1f']);
    return file.slice(0, at) + file.slice(at).replaceAll(delimiterOf(file), delimiter);
  },
];

const encodings: readonly Mutation[] = [
  function mixEncodings(file, random) {
    const share = random();
    return linesOf(file)
      .map((line) => (chance(random, share) ? latin1(line) : line))
      .join('\n');
  },
  function fromUtf8(file) {
    return Buffer.from(Buffer.from(file, 'latin1').toString('utf8'), 'latin1').toString('latin1');
  },
  function utf16(file, random) {
    const mark = chance(random, 0.7) ? '\ufeff' : '';
    const wide = Buffer.from(mark + file, 'utf16le');
    return (chance(random, 0.5) ? wide : wide.swap16()).toString('latin1');
  },
  function utf16Piece(file, random) {
    const at = integer(random, 0, file.length);
    return file.slice(0, at) + Buffer.from(file.slice(at), 'utf16le').toString('latin1');
  },
  function mark(file, random) {
    return (
      pick(random, [
        '\xef\xbb\xbf',
        '\xff\xfe',
        '\xfe\xff',
        '\xef\xbb',
        '\xef\xbb\xbf\xef\xbb\xbf',
      ]) + file
    );
  },
  function gzip(file, random) {
    const packed = gzipSync(Buffer.from(file, 'latin1'), { level: integer(random, 0, 9) }).toString(
      'latin1',
    );
    const tail = pick(random, ['', '', 'x', '\0\0\0\0', packed]);
    return packed + tail;
  },
  function gzipGarbage(file, random) {
    return `\x1f\x8b${chance(random, 0.5) ? '\x08\0' : ''}${file}`;
  },
  function otherFormat(file, random) {
    return pick(random, ['PK\x03\x04', '%PDF-1.4\n', '\xd0\xcf\x11\xe0', '\x1f\x8b\x08']) + file;
  },
];

/** Every way to spoil a file, by group; a group that spares more of a file stands there twice. */
export const mutations: readonly (readonly Mutation[])[] = [
  bytes,
  lines,
  lines,
  cells,
  cells,
  quotes,
  quotes,
  encodings,
];
