import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockSql } from '../../src/intake/number-sql.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

async function hoursOf(cell: string): Promise<number | null | undefined> {
  const sql = `SELECT ${clockSql(`'${cell}'`)}::DOUBLE AS hours`;
  return (await engine.query<{ hours: number | null }>(sql))[0]?.hours;
}

describe('hours with their minutes', () => {
  it.each([
    ['2h30', 2.5],
    ['2 h 30', 2.5],
    ['2H30', 2.5],
    ['2:30', 2.5],
    ['2:30:00', 2.5],
    ['02:05', 2.083333],
    ['0h45', 0.75],
    ['3h', 3],
    ['1 h 20 min', 1.333333],
    ['120h00', 120],
  ])('%s is %d', async (cell, hours) => {
    expect(await hoursOf(cell)).toBe(hours);
  });

  it.each([
    '2h5',
    '2:5',
    '2h60',
    '2:75',
    ':30',
    'h30',
    '2:30:15',
    '-2h30',
    '2.5h30',
    '30 min',
    '',
    'environ 2h',
  ])('%j is none', async (cell) => {
    expect(await hoursOf(cell)).toBeNull();
  });
});
