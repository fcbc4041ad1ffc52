import { describe, expect, test } from 'vitest';
import { type DateOrder, type DateShape, readDates } from '../../src/intake/dates.ts';

const shape = (text: string, maxFirst = 0, maxSecond = 0): DateShape => ({
  shape: text,
  cells: 10,
  maxFirst,
  maxSecond,
});
const french = (maxFirst: number, maxSecond: number) => shape('99/99/9999', maxFirst, maxSecond);
const read = (shapes: readonly DateShape[], known?: DateOrder) => readDates(shapes, known);

const proved = { certainty: 'proved', months: [], timed: false, zoned: false };

describe('the order of a column', () => {
  test.each([
    ['a first number over 12 is a day', french(31, 12), 'dmy', '%d/%m/%Y'],
    ['a second number over 12 is a day', french(12, 31), 'mdy', '%m/%d/%Y'],
    ['ISO needs no proof', shape('9999-99-99'), 'ymd', '%Y-%m-%d'],
    ['nor does ISO without separators', shape('99999999'), 'ymd', '%Y%m%d'],
    ['nor with slashes', shape('9999/9/99'), 'ymd', '%Y/%m/%d'],
    ['points and one digit', shape('9.9.9999', 13, 5), 'dmy', '%d.%m.%Y'],
    ['two digits of the year', shape('99-99-99', 31, 12), 'dmy', '%d-%m-%y'],
  ])('%s', (_, only, order, pattern) => {
    expect(read([only])).toMatchObject({ ...proved, order, days: [pattern] });
  });

  test('neither over 12: day first, and said to be assumed', () => {
    expect(read([french(12, 12)])).toMatchObject({ order: 'dmy', certainty: 'assumed' });
  });

  test.each(['dmy', 'mdy'] as const)('neither over 12: the known order, %s', (known) => {
    expect(read([french(12, 12)], known)).toMatchObject({ order: known, certainty: 'proved' });
  });

  test('a known order that says nothing of these dates proves nothing', () => {
    expect(read([french(12, 12)], 'ymd')).toMatchObject({ order: 'dmy', certainty: 'assumed' });
  });

  test('cells that prove another order than was known leave it open which is wrong', () => {
    expect(read([french(31, 12)], 'mdy')).toEqual({ contradiction: true, known: 'mdy' });
    expect(read([french(12, 31)], 'dmy')).toEqual({ contradiction: true, known: 'dmy' });
    expect(read([french(31, 12)], 'dmy')).toMatchObject({ order: 'dmy', certainty: 'proved' });
  });

  test('both over 12 contradict each other, within a shape or between shapes', () => {
    expect(read([french(31, 31)])).toEqual({ contradiction: true });
    expect(read([french(31, 12), shape('99-99-99', 5, 30)])).toEqual({ contradiction: true });
  });

  test('one proof serves all shapes of the column', () => {
    expect(read([french(12, 12), shape('9/9/99', 9, 31)])).toMatchObject({
      order: 'mdy',
      certainty: 'proved',
      days: ['%m/%d/%y', '%m/%d/%Y'],
    });
  });

  test('ISO dates beside others leave their order open', () => {
    expect(read([shape('9999-99-99'), french(12, 12)])).toMatchObject({
      order: 'dmy',
      certainty: 'assumed',
      days: ['%Y-%m-%d', '%d/%m/%Y'],
    });
  });

  test('a column without cells has no order to doubt', () => {
    expect(read([])).toMatchObject({ ...proved, order: 'ymd', days: [] });
  });
});

describe('two-digit years', () => {
  test('come before those of four digits, which would read them as the first century', () => {
    expect(read([french(31, 12), shape('99/99/99', 31, 12)])).toMatchObject({
      days: ['%d/%m/%y', '%d/%m/%Y'],
    });
  });

  const short = (first: readonly [number, number], last: readonly [number, number]) =>
    readDates([{ ...shape('99-99-99', 19, 8), short: { first, last } }], 'dmy', 26);

  test.each([
    ['a month of one year', [25, 25], [1, 30]],
    ['one day of the present, which would be one of old', [19, 19], [13, 13]],
    ['a few days of one month', [25, 25], [11, 14]],
    ['years to come', [19, 19], [27, 31]],
    ['several years', [20, 25], [2, 26]],
  ] as const)('that would be %s if they came first are asked about', (_, first, last) => {
    expect(short(first, last)).toEqual({ contradiction: true, yearFirst: true });
  });

  test.each([
    ['days of two years', [1, 31], [24, 25]],
    ['one day of this year', [19, 19], [26, 26]],
    ['a few days of last year', [17, 24], [25, 25]],
    ['the first of months of three years', [1, 1], [17, 19]],
    ['one day of years long ago', [14, 15], [15, 18]],
    ['of the last century', [31, 31], [70, 99]],
  ] as const)('that are %s come last', (_, first, last) => {
    expect(short(first, last)).toMatchObject({ order: 'dmy', days: ['%d-%m-%y'] });
  });

  test('are not asked about where somebody has said their order', () => {
    const said = {
      ...shape('99-99-99', 19, 8),
      short: { first: [19, 19], last: [1, 30] },
    } as const;
    expect(readDates([said], 'dmy')).toMatchObject({ certainty: 'proved' });
  });

  test('come first where a profile says so, whatever their numbers', () => {
    expect(read([shape('99/99/99', 19, 12)], 'ymd')).toMatchObject({
      certainty: 'proved',
      days: ['%y/%m/%d'],
    });
  });
});

describe('months', () => {
  test.each([
    ['9999-99', '%Y-%m'],
    ['99/9999', '%m/%Y'],
    ['9.9999', '%m.%Y'],
    ['9999/9', '%Y/%m'],
  ])('%s is a month, and nothing to doubt', (text, pattern) => {
    expect(read([shape(text, 12, 0)])).toMatchObject({
      ...proved,
      order: 'ymd',
      days: [],
      months: [pattern],
    });
  });

  test('and days of one column are told apart', () => {
    expect(read([french(31, 12), shape('99/9999', 12)])).toMatchObject({
      days: ['%d/%m/%Y'],
      months: ['%m/%Y'],
    });
  });
});

describe('times', () => {
  test.each([
    ['99/99/9999 99:99', false],
    ['99/99/9999 99h99', false],
    ['99/99/9999  9:99:99', false],
    ['99/99/9999 9:99:99 pm', false],
    ['99/99/9999t99:99:99.999', false],
    ['99/99/9999 99:99:99,999999', false],
    ['99/99/9999t99:99:99z', true],
    ['99/99/9999 99:99:99+99:99', true],
    ['99/99/9999 99:99:99 -9999', true],
    ['99/99/9999 99:99+99', true],
  ])('%s', (text, zoned) => {
    expect(read([shape(text, 31, 12)])).toMatchObject({
      ...proved,
      order: 'dmy',
      days: ['%d/%m/%Y'],
      timed: true,
      zoned,
    });
  });

  test('the day before the time proves the order', () => {
    expect(read([shape('99/99/9999 99:99', 12, 31)])).toMatchObject({ order: 'mdy' });
  });
});

test.each(['99', '99/99-9999', '9999', 'inconnu', '99/99/999', '99:99'])(
  '%s is no date: it has no pattern, and proves nothing',
  (text) => {
    expect(read([shape(text, 31, 31)])).toMatchObject({ ...proved, order: 'ymd', days: [] });
  },
);
