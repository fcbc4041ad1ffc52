import { expect, it } from 'vitest';
import { addMonths, type Month } from '../../src/domain/month.ts';
import { indicatorNamed } from '../../src/indicators/catalogue.ts';
import { type Figure, missing } from '../../src/report/cell.ts';
import { monthRank } from '../../src/report/month-rank.ts';

const month = '2019-07' as Month;
const indicator = indicatorNamed('seizures.mass.resin');
const whole = (value: number): Figure => ({ value, partial: [], unfinished: false });

/** The rank of July 2019 where the figures of so many months ago are these, 100 g otherwise. */
function rank(figures: Readonly<Record<number, Figure>>) {
  if (indicator === undefined) throw new Error('no indicator');
  const byMonth = new Map(
    Object.entries(figures).map(([ago, figure]) => [addMonths(month, -Number(ago)), figure]),
  );
  const series = (_: unknown, __: string, when: Month) => byMonth.get(when) ?? whole(100);
  return monthRank({ series, indicator, district: '77_1', month });
}

it('is 1 for the largest quantity of 24 months, and shared by equal ones', () => {
  expect(rank({ 0: whole(101) })).toEqual({ rank: 1, among: 24 });
  expect(rank({ 0: whole(99) })).toEqual({ rank: 24, among: 24 });
  expect(rank({})).toEqual({ rank: 1, among: 24 });
  expect(rank({ 3: whole(500), 23: whole(600) })).toEqual({ rank: 3, among: 24 });
});

it('looks back no further, and leaves out months that are not whole', () => {
  expect(rank({ 24: whole(900) })).toEqual({ rank: 1, among: 24 });
  const partial: Figure = { value: 900, partial: ['customs'], unfinished: false };
  expect(rank({ 4: partial, 5: missing('not-available') })).toEqual({ rank: 1, among: 22 });
});

it('says nothing of a month that is not whole, or without any quantity', () => {
  expect(rank({ 0: { value: 900, partial: [], unfinished: true } })).toBeUndefined();
  expect(rank({ 0: missing('not-available') })).toBeUndefined();
  expect(rank({ 0: whole(0) })).toBeUndefined();
});
