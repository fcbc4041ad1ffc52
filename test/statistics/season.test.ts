import { describe, expect, it } from 'vitest';
import { seasonOf } from '../../src/statistics/season.ts';
import { expectClose } from './reference-values.ts';

const YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const days = [...YEAR, ...YEAR];
const calendarMonths = [...MONTHS, ...MONTHS];
const first = [40, 44, 60, 70, 80, 95, 100, 92, 88, 75, 55, 45];
const second = [50, 50, 70, 85, 98, 115, 118, 110, 106, 88, 66, 52];

function season(series: readonly (number | undefined)[]) {
  return seasonOf({ districts: [series], days, calendarMonths, end: 24 });
}

describe('seasonOf', () => {
  it('finds a season in two years, the growth between them set aside', () => {
    // The formulas of the rule, computed apart in Python.
    const found = season([...first, ...second]);
    expect(found.on).toBe(true);
    expectClose(found.growth, 0.09286653854212373);
    expectClose(found.p, 4.405270302580305e-26);
    expectClose(found.factors[0], 0.6292329932461482);
    expectClose(found.factors[1], 0.712925294630485);
    expectClose(found.variances[0], 0.006132232608273018);
    expectClose(found.dfLoss, 10.179437070653895);
    expectClose(
      found.factors.reduce((sum, factor) => sum + factor, 0),
      12,
    );
  });

  it('finds none in a trend alone', () => {
    const found = season(days.map((length, t) => Math.round(2 * length * 1.02 ** t)));
    expect(found).toMatchObject({ on: false, dfLoss: 0 });
    expect(found.growth).toBeGreaterThan(0.1);
    expect(found.p).toBeGreaterThan(0.01);
    expect(found.factors).toEqual(YEAR.map(() => 1));
  });

  it('does not ask when history is short, a year too thin, or a calendar month never seen', () => {
    const none = { on: false, p: undefined, growth: 0 };
    const all = [...first, ...second];
    expect(season(all.map((count, t) => (t < 4 ? undefined : count)))).toMatchObject(none);
    expect(season(all.map((count, t) => (t < 3 ? undefined : count))).on).toBe(true);
    expect(season(all.map((count, t) => (t % 12 === 6 ? undefined : count)))).toMatchObject(none);
    expect(season(days.map(() => 0))).toMatchObject(none);
    expect(seasonOf({ districts: [first], days, calendarMonths, end: 12 })).toMatchObject(none);
  });

  it('counts a month that one district alone has', () => {
    const whole = [...first, ...second];
    const part = whole.map((count, t) => (t < 6 ? undefined : count));
    const found = (...districts: readonly (readonly (number | undefined)[])[]) =>
      seasonOf({ districts, days, calendarMonths, end: 24 }).on;
    expect([found(part), found(part, whole), found(whole, part)]).toEqual([false, true, true]);
  });
});
