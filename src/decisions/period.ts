import { fold } from '../domain/fold.ts';
import { addMonths, type Month, monthsBetween, parseMonth, yearOf } from '../domain/month.ts';

/** Months from one to another, both included. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

/**
 * What somebody wrote as a month (`2019-07`, `07/2019`, `juil-19` as a spreadsheet makes of it), a
 * quarter (`2019-T3`, `Q3 2019`), a year, or from–to (`2019-04..2019-07`); undefined for the rest.
 */
export function parsePeriod(text: string): Period | undefined {
  const plain = fold(text);
  return yearPeriod(plain) ?? quarterPeriod(plain) ?? monthPeriod(plain) ?? rangePeriod(plain);
}

/** As it is stored: `2019-07`, `2019-Q3`, `2019`, `2019-04..2019-07`. */
export function periodCode({ from, to }: Period): string {
  if (from === to) return from;
  const number = Number(from.slice(5));
  const length = monthsBetween(from, to).length;
  if (length === 12 && number === 1) return from.slice(0, 4);
  if (length === 3 && number % 3 === 1) return `${from.slice(0, 4)}-Q${(number + 2) / 3}`;
  return `${from}..${to}`;
}

/** The same months a whole number of years earlier, so that they begin in that year. */
export function periodInYear({ from, to }: Period, year: number): Period {
  const back = 12 * (year - yearOf(from));
  return { from: addMonths(from, back), to: addMonths(to, back) };
}

function yearPeriod(text: string): Period | undefined {
  return /^(?:annee )?\d{4}$/.test(text) ? between(`${text.slice(-4)}-01`, 12) : undefined;
}

function quarterPeriod(text: string): Period | undefined {
  const yearLast =
    /^(?:[tq] ?([1-4])|([1-4])(?:er|e|eme)? (?:trimestre|trim\.?))[ /-]*(\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})[ /-]*[tq]([1-4])$/.exec(text);
  const year = yearLast?.[3] ?? yearFirst?.[1];
  const quarter = Number(yearLast?.[1] ?? yearLast?.[2] ?? yearFirst?.[2] ?? 0);
  if (year === undefined || quarter === 0) return undefined;
  return between(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}`, 3);
}

function monthPeriod(text: string): Period | undefined {
  const month = monthNamed(text);
  return month === undefined ? undefined : { from: month, to: month };
}

function rangePeriod(text: string): Period | undefined {
  const parts = text.split(/ ?(?:\.\.|→| a | au | to | jusqu'a | - ) ?|(?<=\/\d{4})-(?=\d)/);
  const [from, to] = parts.map(monthNamed);
  if (parts.length !== 2 || from === undefined || to === undefined || to < from) return undefined;
  return { from, to };
}

function between(first: string, months: number): Period | undefined {
  const from = parseMonth(first);
  return from === undefined ? undefined : { from, to: addMonths(from, months - 1) };
}

/** What the names of months begin with, folded; June and July part at their third letter. */
const beginnings: readonly (readonly string[])[] = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

/** `2019-07`, `07/2019`, the first of it (`01/07/2019`), `juillet 2019`, `juil.-19`, `Jul-19`. */
function monthNamed(text: string): Month | undefined {
  const numeric = parseMonth(text.replace(/^0?1\/(?=\d{1,2}\/\d{4}$)/, ''));
  if (numeric !== undefined) return numeric;
  const [, name = '', year = ''] = /^([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/.exec(text) ?? [];
  const number = beginnings.findIndex((list) => list.some((start) => name.startsWith(start))) + 1;
  if (number === 0) return undefined;
  return parseMonth(`${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}`);
}
