import { describe, expect, it } from 'vitest';
import { coveredMonths, leastRows } from '../../src/coverage/covered-months.ts';
import type { Month } from '../../src/domain/month.ts';

function covered(rows: Readonly<Record<string, number>>, atLeast?: number): readonly string[] {
  const months = Object.entries(rows).map(([month, n]) => ({ month: month as Month, rows: n }));
  return coveredMonths(months, atLeast);
}

describe('coveredMonths', () => {
  it('is the months of the file', () => {
    expect(covered({ '2019-06': 12, '2019-07': 9 })).toEqual(['2019-06', '2019-07']);
  });

  it('takes in an empty month between two full ones: it is part of the export', () => {
    expect(covered({ '2018-12': 3, '2019-03': 2 })).toEqual([
      '2018-12',
      '2019-01',
      '2019-02',
      '2019-03',
    ]);
  });

  it('covers neither May nor June for one late row of May in the file of July', () => {
    expect(covered({ '2019-05': 1, '2019-07': 30 })).toEqual(['2019-07']);
  });

  it('takes in a single row between full months, not one at the end', () => {
    expect(covered({ '2019-05': 9, '2019-06': 1, '2019-07': 9, '2019-08': 1 })).toEqual([
      '2019-05',
      '2019-06',
      '2019-07',
    ]);
  });

  it('does not mind the order of the months', () => {
    expect(covered({ '2019-07': 5, '2019-05': 5 })).toEqual(['2019-05', '2019-06', '2019-07']);
  });

  it('covers nothing with stray rows alone, or without a row', () => {
    expect(covered({ '2019-05': 1, '2019-07': 1 })).toEqual([]);
    expect(covered({})).toEqual([]);
  });

  it('may be told how many rows are no strays', () => {
    expect(covered({ '2019-07': 1 }, 1)).toEqual(['2019-07']);
    expect(covered({ '2019-07': 4 }, 5)).toEqual([]);
  });
});

describe('leastRows', () => {
  it('is two, so that one late row covers nothing; one of a kind with few rows a month', () => {
    expect(leastRows({})).toBe(2);
    expect(leastRows({ sparse: true })).toBe(1);
  });
});
