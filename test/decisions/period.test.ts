import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod, periodCode, periodInYear } from '../../src/decisions/period.ts';
import { addMonths, type Month } from '../../src/domain/month.ts';

describe('parsePeriod', () => {
  it.each([
    ['2019-07', '2019-07'],
    ['07/2019', '2019-07'],
    ['juillet 2019', '2019-07'],
    ['juil-19', '2019-07'],
    ['Juil. 2019', '2019-07'],
    ['Jul-19', '2019-07'],
    ['juin 2019', '2019-06'],
    ['août-19', '2019-08'],
    ['01/07/2019', '2019-07'],
    ['2019', '2019'],
    ['2019-T3', '2019-Q3'],
    ['T3 2019', '2019-Q3'],
    ['Q3 2019', '2019-Q3'],
    ['3e trimestre 2019', '2019-Q3'],
    ['1er trimestre 2019', '2019-Q1'],
    ['2019-07..2019-09', '2019-Q3'],
    ['2019-04..2019-07', '2019-04..2019-07'],
    ['04/2019 à 07/2019', '2019-04..2019-07'],
    ['04/2019-07/2019', '2019-04..2019-07'],
    ['avril 2019 - juillet 2019', '2019-04..2019-07'],
    ['2018-07..2019-06', '2018-07..2019-06'],
    ['2019-01..2019-12', '2019'],
  ])('%s is %s', (text, code) => {
    const period = parsePeriod(text);
    expect(period && periodCode(period)).toBe(code);
  });

  it.each([
    '',
    '2019-13',
    '02/07/2019',
    'T5 2019',
    '2019-07..2019-04',
    'été 2019',
    '19',
    '2019-07..',
  ])('« %s » is no period', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('reads every code that it writes', () => {
    const first = fc.integer({ min: 0, max: 600 }).map((n) => addMonths('1990-01' as Month, n));
    fc.assert(
      fc.property(first, fc.integer({ min: 0, max: 40 }), (from, length) => {
        const period = { from, to: addMonths(from, length) };
        expect(parsePeriod(periodCode(period))).toEqual(period);
      }),
    );
  });

  it.each([
    ['2019-T3', 2018, '2018-Q3'],
    ['2018-11..2019-02', 2016, '2016-11..2017-02'],
  ])('finds the months of %s in %i', (text, year, expected) => {
    const period = parsePeriod(text);
    expect(period && periodCode(periodInYear(period, year))).toBe(expected);
  });
});
