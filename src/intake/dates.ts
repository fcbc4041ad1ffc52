/** The order of day, month and year in a column of dates. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * What a column of dates holds, by shape: the text with each digit as 9 (`99/99/9999`), the
 * number of its cells, and the largest first and second numbers.
 */
export interface DateShape {
  readonly shape: string;
  readonly cells: number;
  readonly maxFirst: number;
  readonly maxSecond: number;
  /** Some cells name their month or the day of the week. */
  readonly spelt?: boolean;
  /** Of dates with a year of two digits: the least and the largest of their first and last numbers. */
  readonly short?: ShortDates;
}

interface ShortDates {
  readonly first: readonly [least: number, most: number];
  readonly last: readonly [least: number, most: number];
}

/** How a column of dates is read. */
export interface DateReading {
  readonly order: DateOrder;
  /** `proved`: a cell can be read in this order only. `assumed`: all could be read both ways. */
  readonly certainty: 'proved' | 'assumed';
  /** Day and month patterns of the engine (`%d/%m/%Y`) for the part before the time. */
  readonly days: readonly string[];
  readonly months: readonly string[];
  /** Some cells carry a time; their day is what stands before it. */
  readonly timed: boolean;
  /** Some cells name their month or day of the week, or are written as 2015m7. */
  readonly named: boolean;
  /** Some cells are a spreadsheet's number of days (43650). */
  readonly serial: boolean;
  /** Some cells carry an offset (`+02:00`, `Z`): their day is that of a time zone. */
  readonly zoned: boolean;
}

/** A column that holds dates of both orders, or of another one than was known, can't be read. */
export interface DateContradiction {
  readonly contradiction: true;
  /** The order that was known, where the cells prove another one. */
  readonly known?: DateOrder;
  /** The years, of two digits, seem to come first: 19-07-13 to 19-07-31 is no day of nineteen years. */
  readonly yearFirst?: true;
}

const numeric = /^(9{1,2})([-/.])(9{1,2})\2(9{4}|9{2})$/;
/** Days since 30 December 1899, as spreadsheets count them; what follows the mark is the time. */
const serial = /^9{5}(?:[.,]9+)?$/;
const iso = /^9{4}([-/.])9{1,2}\1(?:9{1,2})$/;
/** « Jul 9 »: a day without its year, so that « Jul 13 » beside it is no month of 2013. */
const dayAfterName = /^#99[ ,./-]+9$/;
const shortAfterName = /^#99[ ,./-]+99$/;
const timePart =
  /^(.*9)[ t]+9{1,2}[:h]9{2}(?::9{2}(?:[.,]9+)?)? ?(?:[ap]m|(z|[-+]9{2}(?::?9{2})?))?$/;

/**
 * Decides how a whole column is read, never cell by cell: a first number over 12 proves day first,
 * a second one over 12 month first, both contradict each other. `known` is the order that an
 * earlier load of this source or the profile proved: cells that prove another one contradict it, as
 * they may be mistyped and would turn all others around. Without it, an open question is answered
 * « day first » and said to be assumed. Cells of other shapes are no dates: their rows are refused.
 *
 * `thisYear`, of two digits: dates whose years seem to come first are asked about, whatever was known of
 * others; absent where somebody has said the order.
 */
export function readDates(
  shapes: readonly DateShape[],
  known: DateOrder | undefined,
  thisYear?: number,
): DateReading | DateContradiction {
  const parts = shapes.map((shape) => ({ ...shape, ...splitTime(shape.shape) }));
  const ambiguous = parts.filter((part) => numeric.test(part.day) && !isYearFirst(part.day, known));
  const dayFirst = ambiguous.some((part) => part.maxFirst > 12);
  const monthFirst = ambiguous.some((part) => part.maxSecond > 12);
  if (thisYear !== undefined && ambiguous.some(({ short }) => seemsYearFirst(short, thisYear)))
    return { contradiction: true, yearFirst: true };
  if (dayFirst && monthFirst) return { contradiction: true };
  if ((dayFirst && known === 'mdy') || (monthFirst && known === 'dmy'))
    return { contradiction: true, known };
  const order = orderOf({ dayFirst, monthFirst, any: ambiguous.length > 0 }, known);
  const isOpen = ambiguous.length > 0 && !dayFirst && !monthFirst;
  const certainty = isOpen && known !== 'dmy' && known !== 'mdy' ? 'assumed' : 'proved';
  const areDays = parts.some(({ day }) => dayAfterName.test(day));
  const patterns = parts.map((part) =>
    areDays && shortAfterName.test(part.day)
      ? {}
      : patternOf(part.day, isYearFirst(part.day, known) ? 'ymd' : order),
  );
  return {
    order,
    certainty,
    days: unique(patterns.map((pattern) => pattern.day)),
    months: unique(patterns.map((pattern) => pattern.month)),
    named: parts.some((part) => part.spelt || /[#m]/.test(part.day)),
    serial: parts.some((part) => serial.test(part.day)),
    timed: parts.some((part) => part.timed),
    zoned: parts.some((part) => part.zoned),
  };
}

function orderOf(
  evidence: { readonly dayFirst: boolean; readonly monthFirst: boolean; readonly any: boolean },
  known: DateOrder | undefined,
): DateOrder {
  if (!evidence.any) return known ?? 'ymd';
  if (evidence.dayFirst) return 'dmy';
  if (evidence.monthFirst) return 'mdy';
  return known === 'mdy' ? 'mdy' : 'dmy';
}

/** As far back as exports of the present go. */
const recentYears = 10;
/** A year last is plausible up to so many years ago. */
const usualYears = 2;

/**
 * Whether the first numbers would be years of the present, and the last ones would make poor years: old
 * ones, ones to come, or many of them beside one day or a few.
 */
function seemsYearFirst(short: ShortDates | undefined, thisYear: number): boolean {
  if (short === undefined) return false;
  const [first, lastFirst] = short.first;
  const [last, lastLast] = short.last;
  if (first < thisYear - recentYears || lastFirst > thisYear || last < 1 || lastLast > 31)
    return false;
  const isPoor = lastLast > thisYear || lastLast < thisYear - usualYears;
  const spread = lastLast - last;
  const days = lastFirst - first;
  return isPoor || (days <= 1 && spread >= 2) || (days <= 5 && spread >= 20);
}

/** 19/07/31 is a year first where a profile says so; 31/07/2019 is not, whatever it says. */
function isYearFirst(day: string, known: DateOrder | undefined): boolean {
  return known === 'ymd' && numeric.exec(day)?.[4]?.length === 2;
}

function splitTime(shape: string): { day: string; timed: boolean; zoned: boolean } {
  const match = timePart.exec(shape);
  return { day: match?.[1] ?? shape, timed: match !== null, zoned: match?.[2] !== undefined };
}

/** The engine's pattern for the part of a shape before the time; neither for what is no date. */
function patternOf(
  day: string,
  order: DateOrder,
): { readonly day?: string; readonly month?: string } {
  const separator = /[-/.]/.exec(day)?.[0] ?? '';
  const dated = numeric.exec(day);
  if (dated !== null) {
    const year = dated[4]?.length === 2 ? '%y' : '%Y';
    if (order === 'ymd') return { day: [year, '%m', '%d'].join(separator) };
    const pair = order === 'mdy' ? ['%m', '%d'] : ['%d', '%m'];
    return { day: [...pair, year].join(separator) };
  }
  if (iso.test(day)) return { day: ['%Y', '%m', '%d'].join(separator) };
  if (day.includes('#99')) return namedPattern(day);
  if (day === '99999999') return { day: '%Y%m%d' };
  if (day === '999999') return { month: '%Y%m' };
  if (/^9{4}m9{1,2}$/.test(day)) return { month: '%Ym%m' };
  if (/^9{4}[-/.]9{1,2}$/.test(day)) return { month: ['%Y', '%m'].join(separator) };
  if (/^9{1,2}[-/.]9{4}$/.test(day)) return { month: ['%m', '%Y'].join(separator) };
  return {};
}

/**
 * The pattern of a shape in which the month is named: `9 #99 9999`, `#99-99`, `#99 9, 9999`. Two digits are
 * a year only after the name: « 13-juil », as spreadsheets show a day, has none.
 */
function namedPattern(day: string): { readonly day?: string; readonly month?: string } {
  const numbers = day.replace('#99', '').match(/9+/g) ?? [];
  const short = /#99.*[^#9]9{2}$/.test(day) ? numbers.at(-1) : undefined;
  const year = numbers.find((number) => number.length === 4) ?? short;
  if (year === undefined || numbers.length > 2 || /[^#9 ,./-]/.test(day)) return {};
  const isShort = year.length === 2;
  let hasDay = false;
  let left = numbers.length;
  const pattern = day.replace(/#99|9+/g, (part) => {
    if (part === '#99') return '#%m';
    left -= 1;
    if (part.length === 4) return '%Y';
    if (isShort && left === 0) return '%y';
    hasDay = true;
    return '%d';
  });
  return hasDay ? { day: pattern } : { month: pattern };
}

/** Two-digit years first: the engine would read 01/02/25 with `%Y` as the year 25. */
function unique(patterns: readonly (string | undefined)[]): readonly string[] {
  const found = new Set(patterns.filter((pattern) => pattern !== undefined));
  return [...found].sort(
    (a, b) => Number(b.includes('%y')) - Number(a.includes('%y')) || (a < b ? -1 : 1),
  );
}
