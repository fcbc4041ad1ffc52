import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { DELIMITERS, type Delimiter, type Encoding } from '../../src/intake/dialect.ts';
import type { ColumnType, ModelTable, ModelValue } from './dialect-records.ts';
import { encode } from './run-pass.ts';

/** A way in which a service may write its exports. */
export interface Dialect {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly quoting: 'none' | 'minimal' | 'all';
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd';
  readonly dateMark: '/' | '-' | '.';
  readonly shortYears: boolean;
  /** Days and months below 10 with a zero before them. */
  readonly padded: boolean;
  readonly decimal: ',' | '.';
  /** What parts the thousands. */
  readonly thousands: '' | ' ' | '\u00a0';
  readonly language: 'french' | 'english';
  readonly upperCase: boolean;
  readonly flags: readonly [yes: string, no: string];
  readonly empty: string;
  readonly lineEnds: readonly string[];
  readonly finalBreak: boolean;
  readonly preamble: readonly string[];
  readonly trailingColumns: number;
  readonly gzip: boolean;
}

export const dialectArb: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
  delimiter: fc.constantFrom(...DELIMITERS),
  quoting: fc.constantFrom('none', 'minimal', 'all'),
  dateOrder: fc.constantFrom('dmy', 'mdy', 'ymd'),
  dateMark: fc.constantFrom('/', '-', '.'),
  shortYears: fc.boolean(),
  padded: fc.boolean(),
  decimal: fc.constantFrom(',', '.'),
  thousands: fc.constantFrom('', ' ', '\u00a0'),
  language: fc.constantFrom('french', 'english'),
  upperCase: fc.boolean(),
  flags: fc.constantFrom(['OUI', 'NON'], ['yes', 'no'], ['O', 'N'], ['1', '0'], ['Vrai', 'Faux']),
  empty: fc.constantFrom('', '', ' ', '-', 'n.d.', 'NULL'),
  lineEnds: fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r'], ['\r\n', '\n']),
  finalBreak: fc.boolean(),
  preamble: fc.constantFrom(
    [],
    [],
    ['Export du 12/08/2019'],
    ['Main courante', '', 'Édité à Torcy'],
  ),
  trailingColumns: fc.constantFrom(0, 0, 1, 3),
  gzip: fc.boolean(),
});

/** The file that a service with this dialect delivers. */
export function writeTable(
  { kind, records }: ModelTable,
  dialect: Dialect,
  service: string,
): Uint8Array {
  const { delimiter, language, lineEnds, finalBreak } = dialect;
  const headers = kind.columns.map((column) => cell(headed(column[language], dialect), dialect));
  const rows = records.map((record) =>
    kind.columns.map(({ field, type }, at) => {
      if (type === 'constant')
        return cell(field === 'force' ? 'Police nationale' : service, dialect);
      return cell(written(record[at] ?? null, type, dialect), dialect);
    }),
  );
  const empty = Array(dialect.trailingColumns).fill('');
  const lines = [headers, ...rows].map((cells) => [...cells, ...empty].join(delimiter));
  const text = [...dialect.preamble, ...lines]
    .map((line, at, { length }) => {
      const lineEnd = lineEnds[at % lineEnds.length];
      return at === length - 1 && !finalBreak ? line : `${line}${lineEnd}`;
    })
    .join('');
  const bytes = encode(text, dialect.encoding);
  return dialect.gzip ? gzipSync(bytes) : bytes;
}

function headed(name: string, { upperCase }: Dialect): string {
  return upperCase ? name.toUpperCase() : name;
}

function cell(text: string, { quoting, delimiter }: Dialect): string {
  const isSpecial = text.includes(delimiter) || /["\r\n]/.test(text);
  if (quoting === 'all' || (quoting === 'minimal' && isSpecial)) {
    return `"${text.replaceAll('"', '""')}"`;
  }
  return text;
}

function written(value: ModelValue, type: ColumnType, dialect: Dialect): string {
  if (value === null) return dialect.empty;
  switch (type) {
    case 'date':
      return writtenDate(String(value), dialect);
    case 'quantity':
      return writtenNumber(Number(value), 3, dialect);
    case 'money':
      return writtenNumber(Number(value), 2, dialect);
    case 'flag':
      return dialect.flags[value === true ? 0 : 1];
    case 'word':
      return wordFor(String(value), dialect);
    case 'integer':
    case 'identifier':
    case 'constant':
      return String(value);
  }
}

function writtenDate(date: string, dialect: Dialect): string {
  const { dateOrder, dateMark, shortYears, padded } = dialect;
  const [year = '', month = '', day = ''] = date.split('-');
  const part = (digits: string) => (padded ? digits : String(Number(digits)));
  const parts = {
    dmy: [part(day), part(month), shortYears ? year.slice(2) : year],
    mdy: [part(month), part(day), shortYears ? year.slice(2) : year],
    ymd: [year, part(month), part(day)],
  };
  return parts[dateOrder].join(dateMark);
}

/** A number of `decimals` decimals, given without its mark; zeros at its end are left out. */
function writtenNumber(value: number, decimals: number, dialect: Dialect): string {
  const scale = 10 ** decimals;
  const whole = String(Math.floor(value / scale));
  const rest = String(value % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, dialect.thousands);
  return rest === '' ? grouped : grouped + decimalMark(dialect) + rest;
}

/** Without quotes, a comma can't be both. */
function decimalMark({ decimal, delimiter, quoting }: Dialect): string {
  return quoting === 'none' && delimiter === ',' ? '.' : decimal;
}

/** A text as this dialect can write it: what is stored is that of the same. */
export function wordFor(text: string, { quoting, delimiter }: Dialect): string {
  if (quoting === 'none')
    return text
      .replace(/[\r\n]/g, ' ')
      .replaceAll(delimiter, ' ')
      .replace(/^\s*"/, '');
  // A quoted cell that spans lines and holds many delimiters looks like a stray quote.
  return /[\r\n]/.test(text) ? text.replaceAll(delimiter, ' ') : text;
}
