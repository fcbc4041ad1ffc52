import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kind } from '../../src/domain/field.ts';
import { placeFields } from '../../src/domain/kinds/place.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { type RowsFile, stagedValues } from './stage-rows.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

/** A kind of every type of number; no unit, so that words stay words. */
const measures = {
  name: 'measures',
  month: 'day',
  identifier: 'measure_id',
  keyedWith: [],
  recognisedBy: ['quantity'],
  fields: [
    { name: 'measure_id', type: 'identifier', headers: [] },
    { name: 'day', type: 'date', required: true, identifying: true, headers: [] },
    { name: 'quantity', type: 'quantity', headers: [] },
    { name: 'cash_eur', type: 'money', headers: [] },
    { name: 'vehicles', type: 'integer', headers: [] },
    ...placeFields,
  ],
} as const satisfies Kind;

/** A column as it is typed: the value, or what is wrong; `empty` for nothing. */
async function typed(field: string, cells: readonly string[], more: Partial<RowsFile> = {}) {
  const rows = cells.map((cell) => `31/05/2019;${cell}`);
  const value = `coalesce(split_part(reason, ':', 2), ${field}::VARCHAR, 'empty') AS value`;
  const file = { header: `day;${field}`, kind: 'measures', kinds: [measures], rows, ...more };
  const values = (await stagedValues(engine, file, value)).map((row) => String(row.value));
  return values.map((text) => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
}

const quantity = (...cells: readonly string[]) => typed('quantity', cells);
const refused = 'not-a-number';

describe('« néant »', () => {
  test.each(['quantity', 'cash_eur', 'vehicles'])(
    'is 0, where a %s is asked for',
    async (field) => {
      const cells = ['néant', 'NEANT', 'Aucun', 'aucune', 'NC', 'rien'];
      expect(await typed(field, [...cells, '3'])).toEqual([
        ...['0', '0', '0', '0', 'empty', 'not-a-number', '3'],
      ]);
    },
  );

  test('is no position', async () => {
    expect(await typed('latitude', ['néant', '48.8'])).toEqual(['not-a-number', '48.8']);
  });
});

describe('a decimal mark that the column proves', () => {
  test('a comma', async () => {
    expect(await quantity('12,5', '1 234,5', '1.234,5', '0,125', '7', '1234', '1.234')).toEqual([
      ...['12.5', '1234.5', '1234.5', '0.125', '7', '1234', '1234'],
    ]);
  });

  test('a point', async () => {
    expect(await quantity('12.5', '1,234.5', '1 234.5', '0.125', '.5', '5.', '1,234')).toEqual([
      ...['12.5', '1234.5', '1234.5', '0.125', '0.5', '5', '1234'],
    ]);
  });

  test('thousands twice prove the other mark', async () => {
    expect(await quantity('1,234,567', '1.234')).toEqual(['1234567', '1.234']);
    expect(await quantity('1.234.567', '1,234')).toEqual(['1234567', '1.234']);
  });

  test('four digits before a mark and three after prove it', async () => {
    expect(await quantity('1234,567', '1,234')).toEqual(['1234.567', '1.234']);
  });

  test('is not proved by what is no number', async () => {
    expect(await quantity('12,5', 'env. 20', 'env 1.5', '~3.75 kg', '1,234')).toEqual([
      ...['12.5', refused, refused, refused, '1.234'],
    ]);
  });
});

describe('a decimal mark that nothing proves', () => {
  test('is a comma, but in a file parted by commas', async () => {
    expect(await quantity('1,234', '12')).toEqual(['1.234', '12']);
    expect(await typed('quantity', ['1,234', '12'], { delimiter: ',' })).toEqual(['1234', '12']);
  });

  test('both in one column are read each by itself', async () => {
    expect(await quantity('12,5', '3,75', '12.5', '1.2345', '0.125', '1 234,5', '8')).toEqual([
      ...['12.5', '3.75', '12.5', '1.2345', '0.125', '1234.5', '8'],
    ]);
  });
});

describe('powers of ten', () => {
  test.each([
    ['8.8e-05', '0.000088'],
    ['8.8E-05', '0.000088'],
    ['8,8E-05', '0.000088'],
    ['1e3', '1000'],
    ['1,5E+03', '1500'],
  ])('%s is %s', async (cell, value) => {
    expect(await quantity(cell)).toEqual([value]);
    expect(await quantity(cell, '12,5')).toEqual([value, '12.5']);
  });

  test('of a program stand among decimal commas', async () => {
    expect(await quantity('12,5', '3,5', '8.8e-05')).toEqual(['12.5', '3.5', '0.000088']);
  });
});

describe('what is refused', () => {
  test.each([
    ['-3', 'negative'],
    ['-3,5', 'negative'],
    ['env. 20', refused],
    ['20 zorglubs', refused],
    ['12,5,6', refused],
    ['1.2,3.4', refused],
    ['12 34,5.6', refused],
    ['1.23.456', refused],
    ['nan', refused],
    ['inf', refused],
    ['0x10', refused],
    ['1_000', refused],
    ['1e400', refused],
    ['1234567890123', refused],
    ['+3,5', '3.5'],
    ['', 'empty'],
    ['n.d.', 'empty'],
    ['NA', 'empty'],
    ['-', 'empty'],
  ])('%j is %s', async (cell, value) => {
    expect(await quantity(cell, '12,5')).toEqual([value, '12.5']);
  });

  test('non-breaking and narrow spaces are spaces', async () => {
    expect(await quantity('1\u00a0234,5', '12\u202f345,25', '\u00a07\u00a0')).toEqual([
      ...['1234.5', '12345.25', '7'],
    ]);
  });

  test.each(['12 5', '1 2', '12 50', '1234 567', '1 2345', '0,5 5'])(
    '%j is no number: its space parts no thousands',
    async (cell) => {
      expect(await quantity(cell, '1 234 567,5')).toEqual([refused, '1234567.5']);
      expect(await typed('vehicles', [cell, '- 1 234'])).toEqual([refused, 'negative']);
    },
  );
});

describe('money', () => {
  test.each([
    ['1 234,50 €', '1234.5'],
    ['€1,234.50', '1234.5'],
    ['1.234,50€', '1234.5'],
    ['20 euros', '20'],
    ['20 Euro', '20'],
    ['EUR 1 500', '1500'],
    ['12,5 eur', '12.5'],
    ['1\u202f234,50\u00a0€', '1234.5'],
    ['-20 €', 'negative'],
    ['20 $', refused],
    ['environ 20 €', refused],
    ['20 k€', refused],
    ['0', '0'],
  ])('%s is %s', async (cell, value) => {
    expect(await typed('cash_eur', [cell])).toEqual([value]);
  });

  test('has cents, and the currency does not hide the mark that a cell proves', async () => {
    expect(await typed('cash_eur', ['12,5 eur', '1,234 €'])).toEqual(['12.5', '1.23']);
  });
});

describe('whole numbers', () => {
  test.each([
    ['3', '3'],
    ['3.0', '3'],
    ['3,00', '3'],
    ['1 234', '1234'],
    ['1\u202f234', '1234'],
    ['-1', 'negative'],
    ['12.7', refused],
    ['12,7', refused],
    ['1,000', refused],
    ['1.000', refused],
    ['1e3', refused],
    ['0x10', refused],
    ['deux', refused],
    ['99999999999', refused],
    ['', 'empty'],
  ])('%j is %s', async (cell, value) => {
    expect(await typed('vehicles', [cell])).toEqual([value]);
  });
});

describe('positions', () => {
  test.each([
    ['2,6523', '2.6523'],
    ['-2,6523', '-2.6523'],
    ['48.8566', '48.8566'],
    ['nan', refused],
    ['inf', refused],
    ['48°51', refused],
  ])('%s is %s', async (cell, value) => {
    expect(await typed('latitude', [cell])).toEqual([value]);
  });
});
