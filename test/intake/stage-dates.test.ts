import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { notesFile } from '../store/small-kind.ts';
import { type RowsFile, stagedValues } from './stage-rows.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

/** A column of dates as it is typed: the day, the month where no day is said, or what is wrong. */
async function typed(cells: readonly string[], more: Partial<RowsFile> = {}) {
  const rows = cells.map((cell) => `${cell};1`);
  const value = `CASE WHEN reason IS NOT NULL THEN split_part(reason, ':', 2)
    WHEN day_precision = 'month' THEN strftime(day, '%Y-%m') ELSE day::VARCHAR END AS value`;
  const file = { ...notesFile, header: 'day;amount', rows, ...more };
  return (await stagedValues(engine, file, value)).map((row) => row.value);
}

describe('orders', () => {
  test('day first, proved by one cell of the column', async () => {
    expect(await typed(['03/05/2019', '31/05/2019', '1/2/2019'])).toEqual([
      ...['2019-05-03', '2019-05-31', '2019-02-01'],
    ]);
  });

  test('month first, proved by one cell of the column', async () => {
    expect(await typed(['03/05/2019', '05/31/2019'])).toEqual(['2019-03-05', '2019-05-31']);
  });

  test('open: day first, or the known order', async () => {
    expect(await typed(['03/05/2019'])).toEqual(['2019-05-03']);
    expect(await typed(['03/05/2019'], { known: 'mdy' })).toEqual(['2019-03-05']);
    expect(await typed(['03/05/2019'], { profile: { date_order: 'mdy' } })).toEqual(['2019-03-05']);
  });

  test('another column of the file proves it too', async () => {
    const file = {
      header: 'occurred_on;recorded_on;offence',
      rows: ['03/05/2019;05/31/2019;usage'],
    };
    expect(await stagedValues(engine, file, 'occurred_on::VARCHAR AS day')).toEqual([
      { day: '2019-03-05' },
    ]);
  });

  test('contradicted: no cell is read', async () => {
    expect(await typed(['31/05/2019', '05/31/2019'])).toEqual(['not-a-date', 'not-a-date']);
  });

  test('a cell that is no date in any order proves nothing', async () => {
    expect(await typed(['31/05/2019', '31/31/2019', '45/02/2019', '03/99/2019'])).toEqual([
      ...['2019-05-31', 'not-a-date', 'not-a-date', 'not-a-date'],
    ]);
  });

  test.each([
    ['2019-05-31', '2019-5-3', '2019-05-03'],
    ['2019/05/31', '2019/05/03', '2019-05-03'],
    ['20190531', '20190503', '2019-05-03'],
    ['31.05.2019', '3.5.2019', '2019-05-03'],
    ['31-05-2019', '03-05-2019', '2019-05-03'],
  ])('like %s: %s is %s', async (proof, cell, day) => {
    expect(await typed([proof, cell])).toEqual(['2019-05-31', day]);
  });

  test('of several kinds in one column are each read', async () => {
    expect(await typed(['31/05/2019', '2019-05-03', '20190504', '31/05/19'])).toEqual([
      ...['2019-05-31', '2019-05-03', '2019-05-04', '2019-05-31'],
    ]);
  });
});

describe('the day of the week before a day', () => {
  test.each([
    ['sam. 13 juil. 2019', '2019-07-13'],
    ['mar. 16 juillet 2019', '2019-07-16'],
    ['Mar 16 Jul 2019', '2019-07-16'],
    ['Tue, 16 Jul 2019', '2019-07-16'],
    ['lun 01/07/2019', '2019-07-01'],
    ['sam. 13/07/2019 14:30', '2019-07-13'],
    ['dim. 1er sept. 2019', '2019-09-01'],
    ['jeu. 04.07.2019', '2019-07-04'],
    ['jeudi 4 juillet 2019', '2019-07-04'],
    ['04JUL2019', '2019-07-04'],
    ['04DÉC2018', '2018-12-04'],
    ['04JUL2019:14:30:00', '2019-07-04'],
    ['04-déc-18', '2018-12-04'],
    ['4 fév. 2019', '2019-02-04'],
    ['déc-18', '2018-12'],
    ['04/07/2019 à 8h', '2019-07-04'],
    ['04/07/2019 À 14 h 30', '2019-07-04'],
    ['1er juillet 2019 à 9h', '2019-07-01'],
    ['4juillet2019', '2019-07-04'],
    ['04/07/2019 à 14h30', '2019-07-04'],
    ['4 juillet 2019 à 9h05', '2019-07-04'],
    ['Mar 13 2019', '2019-03-13'],
    ['mar. 2019', '2019-03'],
    ['sam. rien', 'not-a-date'],
    ['13-juil', 'not-a-date'],
    ['19 juillet', 'not-a-date'],
    ['sam. 13 juillet', 'not-a-date'],
    ['juil-19', '2019-07'],
    ['xyz. 13 juil. 2019', 'not-a-date'],
  ])('%s is %s', async (cell, day) => {
    expect(await typed([cell, '31/07/2019'])).toEqual([day, '2019-07-31']);
  });
});

describe('two digits after the name of a month', () => {
  test('are a year, as tables of months write it', async () => {
    expect(await typed(['juil. 19', 'août 19'])).toEqual(['2019-07', '2019-08']);
  });

  test('are a day where other cells have one digit there, and then no year is known', async () => {
    expect(await typed(['Jul 13', 'Jul 9', 'July 4, 2019'])).toEqual([
      ...['not-a-date', 'not-a-date', '2019-07-04'],
    ]);
  });
});

describe('a column of one sort', () => {
  test.each([
    ['201907', '2019-07'],
    ['2019m7', '2019-07'],
    ['43659', '2019-07-13'],
    ['20190713', '2019-07-13'],
    ['rien', 'not-a-date'],
  ])('%s is %s', async (cell, day) => {
    expect(await typed([cell])).toEqual([day]);
  });
});

describe('two-digit years', () => {
  test('01/02/25 is of 2025, never of the year 25', async () => {
    expect(await typed(['01/02/25', '31/12/25'])).toEqual(['2025-02-01', '2025-12-31']);
    expect(await typed(['01/02/25', '31/12/2025'])).toEqual(['2025-02-01', '2025-12-31']);
  });

  test('of the last century are of the last century', async () => {
    expect(await typed(['31/12/99', '31/12/70'])).toEqual(['1999-12-31', '1970-12-31']);
  });

  test('first, where the profile says so', async () => {
    expect(await typed(['19/07/12'], { profile: { date_order: 'ymd' } })).toEqual(['2019-07-12']);
    expect(await typed(['19/07/12'])).toEqual(['2012-07-19']);
  });
});

describe('precision', () => {
  test.each([
    ['05/2019', '2019-05'],
    ['2019-05', '2019-05'],
    ['5.2019', '2019-05'],
    ['2019/5', '2019-05'],
    ['13/2019', 'not-a-date'],
  ])('%s is %s', async (cell, month) => {
    expect(await typed([cell])).toEqual([month]);
  });

  test('days and months of one column keep their own', async () => {
    expect(await typed(['05/2019', '31/05/2019', '01/05/2019', '2019-05'])).toEqual([
      ...['2019-05', '2019-05-31', '2019-05-01', '2019-05'],
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ['31/02/2019', 'not-a-date'],
    ['29/02/2019', 'not-a-date'],
    ['29/02/2020', '2020-02-29'],
    ['32/01/2019', 'not-a-date'],
    ['00/05/2019', 'not-a-date'],
    ['31/12/1969', 'date-too-old'],
    ['01/01/1970', '1970-01-01'],
    ['31/01/2026', '2026-01-31'],
    ['01/02/2026', 'date-in-future'],
    ['hier', 'not-a-date'],
    ['31/05', 'not-a-date'],
    ['2019', 'too-coarse'],
    ['', 'missing'],
    ['n/a', 'missing'],
    ['Non renseigné', 'missing'],
  ])('%j is %s', async (cell, value) => {
    expect(await typed([cell, '31/05/2019'])).toEqual([value, '2019-05-31']);
  });

  test('a digit that is missing from a date without separators', async () => {
    expect(await typed(['20190531', '2019053'])).toEqual(['2019-05-31', 'not-a-date']);
  });

  test('the month of the load is not in the future', async () => {
    expect(await typed(['01/2026', '02/2026'])).toEqual(['2026-01', 'date-in-future']);
  });
});

describe('times', () => {
  test.each([
    '31/05/2019 23:59',
    '31/05/2019 23h59',
    '31/05/2019 23:59:59',
    '31/05/2019  9:05:00',
    '2019-05-31T23:59:59',
    '2019-05-31 23:59:59.123456',
    '05/31/2019 11:59:59 PM',
    '31/05/2019\u00a023:59',
  ])('%s is of its day, without an offset', async (cell) => {
    expect(await typed([cell])).toEqual(['2019-05-31']);
  });

  test.each([
    ['2019-07-31T21:59:59Z', '2019-07-31', '2019-07-31'],
    ['2019-07-31T22:00:00Z', '2019-08-01', '2019-07-31'],
    ['2019-07-31T23:00:00Z', '2019-08-01', '2019-08-01'],
    ['2019-07-31t23:30z', '2019-08-01', '2019-08-01'],
    ['2019-07-31 23:30:00+02:00', '2019-07-31', '2019-07-31'],
    ['2019-08-01 00:30:00+02:00', '2019-08-01', '2019-07-31'],
    ['2019-08-01 00:30:00+02', '2019-08-01', '2019-07-31'],
    ['2019-08-01 00:30:00 +0200', '2019-08-01', '2019-07-31'],
    ['01/08/2019 00:30+02:00', '2019-08-01', '2019-07-31'],
    ['2019-07-31 17:45:00.123-05:30', '2019-08-01', '2019-08-01'],
    ['2019-01-31T23:00:00Z', '2019-02-01', '2019-01-31'],
    ['2019-01-31T22:59:59Z', '2019-01-31', '2019-01-31'],
    ['2019-03-31T00:30:00Z', '2019-03-31', '2019-03-31'],
    ['2019-12-31T23:30:00Z', '2020-01-01', '2019-12-31'],
  ])('%s is %s in Paris and %s in London', async (cell, paris, london) => {
    expect(await typed([cell], { timeZone: 'Europe/Paris' })).toEqual([paris]);
    expect(await typed([cell], { timeZone: 'Europe/London' })).toEqual([london]);
  });

  test('with and without an offset in one column', async () => {
    expect(await typed(['2019-07-31T22:30:00Z', '2019-07-31T22:30:00', '2019-07-31'])).toEqual([
      ...['2019-08-01', '2019-07-31', '2019-07-31'],
    ]);
  });

  test('an impossible day stays one, whatever its offset', async () => {
    expect(await typed(['2019-02-30T22:30:00Z'])).toEqual(['not-a-date']);
  });
});

test('white space of any kind around a date is none of it', async () => {
  expect(await typed(['\u00a031/05/2019\u202f', '\ufeff03/05/2019', ' 04/05/2019'])).toEqual([
    ...['2019-05-31', '2019-05-03', '2019-05-04'],
  ]);
});

test('a date that the profile gives to every row is read', async () => {
  const file = {
    header: 'offence',
    rows: ['usage'],
    profile: { kind: 'arrests', fixed: { occurred_on: '2019-05-31' } },
  };
  const values = 'occurred_on::VARCHAR AS day, occurred_on_precision AS precision, reason';
  expect(await stagedValues(engine, file, values)).toEqual([
    { day: '2019-05-31', precision: 'day', reason: null },
  ]);
});
