import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  daysIn,
  firstDay,
  lastDay,
  type Month,
  monthOfDate,
  monthsBetween,
  parseMonth,
  yearOf,
} from '../../src/domain/month.ts';

function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new Error(`not a month: ${text}`);
  return parsed;
}

const anyMonth = fc
  .record({ year: fc.integer({ min: 1970, max: 2999 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => month(`${number}/${year}`));

describe('parseMonth', () => {
  test.each([
    ['2019-07', '2019-07'],
    ['2019/07', '2019-07'],
    ['07/2019', '2019-07'],
    ['7/2019', '2019-07'],
    ['12/2019', '2019-12'],
    ['1970-01', '1970-01'],
    ['2999-12', '2999-12'],
  ])('reads %s', (text, expected) => {
    expect(parseMonth(text)).toBe(expected);
  });

  test.each([
    '2019-13',
    '2019-00',
    '0/2019',
    '13/2019',
    '2019-7',
    '07-2019',
    '7/19',
    '1969-12',
    '3000-01',
    '2019-07-01',
    '01/07/2019',
    ' 2019-07',
    '2019-07\n',
    '２０１９-07',
    'juillet 2019',
    'last',
    '',
  ])('refuses %j', (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });

  test('writes every month as it reads it', () => {
    fc.assert(
      fc.property(anyMonth, (any) => {
        expect(parseMonth(any)).toBe(any);
      }),
    );
  });
});

describe('addMonths', () => {
  test.each([
    ['2019-07', 1, '2019-08'],
    ['2019-12', 1, '2020-01'],
    ['2020-01', -1, '2019-12'],
    ['2019-07', -12, '2018-07'],
    ['2019-07', -24, '2017-07'],
    ['2019-07', 0, '2019-07'],
    ['1970-01', -1, '1969-12'],
    ['2999-12', 1, '3000-01'],
  ])('%s and %i is %s', (from, count, expected) => {
    expect(addMonths(month(from), count)).toBe(expected);
  });

  test('there and back is where it started', () => {
    const count = fc.integer({ min: -600, max: 600 });
    fc.assert(
      fc.property(anyMonth, count, (from, n) => {
        expect(addMonths(addMonths(from, n), -n)).toBe(from);
      }),
    );
  });
});

describe('monthsBetween', () => {
  test('crosses the year and includes both ends', () => {
    expect(monthsBetween(month('2019-11'), month('2020-02'))).toEqual([
      '2019-11',
      '2019-12',
      '2020-01',
      '2020-02',
    ]);
  });

  test('is one month from a month to itself, and none backwards', () => {
    expect(monthsBetween(month('2019-07'), month('2019-07'))).toEqual(['2019-07']);
    expect(monthsBetween(month('2019-07'), month('2019-06'))).toEqual([]);
  });
});

describe('days', () => {
  test.each([
    ['2019-01', 31],
    ['2019-02', 28],
    ['2020-02', 29],
    ['2000-02', 29],
    ['2100-02', 28],
    ['2019-04', 30],
    ['2019-06', 30],
    ['2019-07', 31],
    ['2019-08', 31],
    ['2019-09', 30],
    ['2019-10', 31],
    ['2019-11', 30],
    ['2019-12', 31],
  ])('%s has %i', (text, days) => {
    expect(daysIn(month(text))).toBe(days);
    expect(firstDay(month(text))).toBe(`${text}-01`);
    expect(lastDay(month(text))).toBe(`${text}-${days}`);
  });

  test('agree with the calendar of the platform in every month', () => {
    fc.assert(
      fc.property(anyMonth, (any) => {
        const last = new Date(`${addMonths(any, 1)}-01T00:00:00Z`).getTime() - 1;
        expect(lastDay(any)).toBe(new Date(last).toISOString().slice(0, 10));
      }),
    );
  });
});

test('the month of a day, and of an instant written after it', () => {
  expect(monthOfDate('2019-07-04')).toBe('2019-07');
  expect(monthOfDate('2019-12-31T23:59:59Z')).toBe('2019-12');
});

test.each(['04/07/2019', '2019-07', '2019-13-01', ''])('%j is no day: a bug', (text) => {
  expect(() => monthOfDate(text)).toThrow(RangeError);
});

test('the year of a month', () => {
  expect(yearOf(month('2019-07'))).toBe(2019);
});
