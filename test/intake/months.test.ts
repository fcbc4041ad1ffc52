import { describe, expect, it } from 'vitest';
import { readDates } from '../../src/intake/dates.ts';
import { isMonthText } from '../../src/intake/month-names.ts';

/** How a column of cells of this shape alone is read: the patterns of its days, and of its months. */
function patterns(shape: string) {
  const reading = readDates([{ shape, cells: 9, maxFirst: 0, maxSecond: 0 }], undefined);
  return 'order' in reading ? [...reading.days, '|', ...reading.months].join(' ') : 'contradiction';
}

describe('a shape, with the name of a month or in digits', () => {
  it.each([
    ['9 #99 9999', '%d #%m %Y |'],
    ['99-#99-99', '%d-#%m-%y |'],
    ['#99 9, 9999', '#%m %d, %Y |'],
    ['9999 #99 99', '%Y #%m %d |'],
    ['#99 9999', '| #%m %Y'],
    ['#99-99', '| #%m-%y'],
    ['9999/#99', '| %Y/#%m'],
    ['9 #99', '|'],
    ['99 #99', '|'],
    ['99-#99', '|'],
    ['99 #99 9', '|'],
    ['9 #99 99', '%d #%m %y |'],
    ['#99.99', '| #%m.%y'],
    ['#99 9', '|'],
    ['#99', '|'],
    ['9 9 #99 9999', '|'],
    ['9 #99 9 9', '|'],
    ['9 #99 9999 x', '|'],
    ['9 #99 9999 (9)', '|'],
    ['9999m9', '| %Ym%m'],
    ['9999m99', '| %Ym%m'],
    ['999999', '| %Y%m'],
    ['99-9999', '| %m-%Y'],
    ['99/99999', '|'],
    ['x99/9999', '|'],
    ['9999-99-999', '|'],
    ['x9999-99-99', '|'],
    ['9999-99/99', '|'],
    ['9999-999', '|'],
    ['99/99-9999', '|'],
  ])('%s is read as %s', (shape, expected) => {
    expect(patterns(shape)).toBe(expected);
  });
});

describe('a time after the day', () => {
  const timed = (shape: string) => {
    const reading = readDates([{ shape, cells: 9, maxFirst: 31, maxSecond: 12 }], undefined);
    return 'order' in reading ? [reading.timed, reading.zoned, reading.days.length] : [];
  };

  it.each([
    ['99/99/9999', [false, false, 1]],
    ['99/99/9999 9:99', [true, false, 1]],
    ['99/99/9999 99h99', [true, false, 1]],
    ['99/99/9999  99:99:99', [true, false, 1]],
    ['99/99/9999 99:99:99.999', [true, false, 1]],
    ['99/99/9999 9:99 pm', [true, false, 1]],
    ['9999-99-99t99:99:99z', [true, true, 1]],
    ['9999-99-99t99:99+99:99', [true, true, 1]],
    ['9999-99-99t99:99+9999', [true, true, 1]],
    ['9999-99-99t99:99-99', [true, true, 1]],
    ['99/99/9999 9', [false, false, 0]],
    ['99/99/9999 99:9', [false, false, 0]],
    ['99/99/9999 99:99 x', [false, false, 0]],
  ])('%s', (shape, expected) => {
    expect(timed(shape)).toEqual(expected);
  });
});

describe('the header of a month', () => {
  it.each([
    ...['2019-01', '2019/1', '01.2019', '1-2019', '12/2019', 'janv-19', 'Janvier 2019'],
    ...['févr. 19', 'août19', 'dec/2019', 'sept.2019', 'mars - 19', 'feb-19', 'fév 2019'],
  ])('is %s', (text) => {
    expect(isMonthText(text)).toBe(true);
  });

  it.each([
    ...['2019', '13-2019', '2019-13', '2019-00', '2019x01', '01x2019', '2019-011', 'x2019-01'],
    ...['janv', 'total-19', 'janv-199', 'janv-19 x', '19-janv', 'T1 2019', ''],
  ])('is not %j', (text) => {
    expect(isMonthText(text)).toBe(false);
  });
});
