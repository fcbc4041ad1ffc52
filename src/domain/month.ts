declare const month: unique symbol;

/** A calendar month as text, `2019-07`: it sorts, compares and keys as it is written. */
export type Month = string & { readonly [month]: true };

const FIRST_YEAR = 1970;
const LAST_YEAR = 2999;

/**
 * The month of what somebody wrote: `2019-07`, `2019/07`, `07/2019` or `7/2019`.
 * `undefined` for anything else, and for years outside 1970–2999, which are typing errors.
 */
export function parseMonth(text: string): Month | undefined {
  const match =
    /^(?<year>\d{4})[-/](?<number>\d{2})$/.exec(text) ??
    /^(?<number>\d{1,2})\/(?<year>\d{4})$/.exec(text);
  const year = Number(match?.groups?.year);
  const number = Number(match?.groups?.number);
  const valid = year >= FIRST_YEAR && year <= LAST_YEAR && number >= 1 && number <= 12;
  return valid ? monthAt(year * 12 + number - 1) : undefined;
}

/**
 * The month `count` months later, earlier if negative. Not held to 1970–2999: the months before
 * the first readable one can be named, they only hold no records.
 */
export function addMonths(month: Month, count: number): Month {
  return monthAt(ordinal(month) + count);
}

/** Every month from one to another, both included, in order; none if `to` comes before `from`. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const length = Math.max(0, ordinal(to) - ordinal(from) + 1);
  return Array.from({ length }, (_, index) => addMonths(from, index));
}

/** How many days the month has, 28 to 31, by the Gregorian rule. */
export function daysIn(month: Month): number {
  const number = numberOf(month);
  if (number === 2) return isLeap(yearOf(month)) ? 29 : 28;
  return [4, 6, 9, 11].includes(number) ? 30 : 31;
}

/** The first day of the month, as `2019-07-01`. */
export function firstDay(month: Month): string {
  return `${month}-01`;
}

/** The last day of the month, as `2019-07-31`. */
export function lastDay(month: Month): string {
  return `${month}-${daysIn(month)}`;
}

/**
 * The month of a day written `2019-07-04`, as the store and the clock give it; what follows the
 * day is ignored. Any other text is a bug of the caller: user input goes through `parseMonth`.
 */
export function monthOfDate(date: string): Month {
  if (!/^\d{4}-(0[1-9]|1[0-2])-\d{2}/.test(date)) throw new RangeError(`not an ISO day: ${date}`);
  return date.slice(0, 7) as Month;
}

/** The calendar year of the month. */
export function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

function numberOf(month: Month): number {
  return Number(month.slice(5, 7));
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Months since January of the year 0. */
function ordinal(month: Month): number {
  return yearOf(month) * 12 + numberOf(month) - 1;
}

function monthAt(ordinal: number): Month {
  const year = String(Math.floor(ordinal / 12)).padStart(4, '0');
  const number = String((ordinal % 12) + 1).padStart(2, '0');
  return `${year}-${number}` as Month;
}
