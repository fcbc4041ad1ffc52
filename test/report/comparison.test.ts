import { describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../src/domain/month.ts';
import { indicatorNamed } from '../../src/indicators/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Figure } from '../../src/report/cell.ts';
import { type Comparison, compare } from '../../src/report/comparison.ts';
import type { Series } from '../../src/report/series.ts';

function named(id: string): Indicator {
  const found = indicatorNamed(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

const whole = (value: number): Figure => ({ value, partial: [], unfinished: false });
const partial = (value: number): Figure => ({ value, partial: ['police'], unfinished: false });
const share = (of: number, base: number): Figure => ({
  value: (100 * of) / base,
  ratio: { of, base },
  partial: [],
  unfinished: false,
});
const notAvailable: Figure = { missing: 'not-available' };
const notApplicable: Figure = { missing: 'not-applicable' };

const july = '2019-07' as Month;

/** Compares July 2019, the last of the months of each indicator. */
function julyOf(id: string, months: Readonly<Record<string, readonly Figure[]>>): Comparison {
  const series: Series = ({ id: asked }, _, month) => {
    const list = months[asked] ?? [];
    const found = list.findIndex((_figure, at) => addMonths(july, at - list.length + 1) === month);
    return list[found] ?? notAvailable;
  };
  const countedBy = (indicator: Indicator) => named(indicator.countedBy ?? indicator.id);
  return compare({ series, indicator: named(id), district: '77_1', month: july, countedBy });
}

function monthly(values: readonly number[]): readonly Figure[] {
  return values.map(whole);
}

const events = 'seizures.events';

/** August 2017 to July 2019. */
const twoYears = monthly([
  10, 11, 12, 13, 14, 20, 21, 22, 23, 24, 25, 26, 11, 12, 13, 14, 15, 30, 31, 32, 33, 34, 35, 40,
]);

describe('a count', () => {
  it('stands beside the month before, the year before, its mean and its totals', () => {
    const { value, previousMonth, sameMonthLastYear, mean12, ...rest } = julyOf(events, {
      [events]: twoYears,
    });
    expect([value, previousMonth, sameMonthLastYear]).toEqual([whole(40), whole(35), whole(26)]);
    expect(mean12).toEqual(whole(286 / 12));
    expect(rest.yearToDate).toEqual(whole(235));
    expect(rest.yearToDateLastYear).toEqual(whole(161));
    expect(rest.rolling12).toEqual(whole(300));
    expect(rest.difference).toEqual(whole(40 - 286 / 12));
    expect(rest.percent).toEqual(whole((100 * (40 - 286 / 12)) / (286 / 12)));
  });

  it('has a mean of the months that are whole, six at least', () => {
    const six = [...Array<Figure>(6).fill(notAvailable), ...monthly([2, 4, 6, 8, 10, 12, 7])];
    expect(julyOf(events, { [events]: six }).mean12).toEqual(whole(7));
    const five = [...Array<Figure>(7).fill(partial(9)), ...monthly([4, 6, 8, 10, 12, 7])];
    expect(julyOf(events, { [events]: five }).mean12).toEqual(notAvailable);
    expect(julyOf(events, { [events]: five }).difference).toEqual(notAvailable);
  });

  it('has no total over a month that is not whole, and goes on without the notion', () => {
    const hole = twoYears.map((figure, at) => (at === 20 ? partial(33) : figure));
    const comparison = julyOf(events, { [events]: hole });
    expect(comparison.yearToDate).toEqual(notAvailable);
    expect(comparison.rolling12).toEqual(notAvailable);
    expect(comparison.yearToDateLastYear).toEqual(whole(161));
    expect(comparison.mean12).toEqual(whole((286 - 33) / 11));
    const begun = twoYears.map((figure, at) => (at < 20 ? notApplicable : figure));
    expect(julyOf(events, { [events]: begun }).yearToDate).toEqual(whole(33 + 34 + 35 + 40));
    expect(julyOf(events, { [events]: begun }).yearToDateLastYear).toEqual(notApplicable);
  });

  it('is compared with nothing where it is not whole itself', () => {
    for (const last of [partial(40), { ...whole(40), unfinished: true }]) {
      const comparison = julyOf(events, { [events]: [...twoYears.slice(0, -1), last] });
      expect(comparison.value).toEqual(last);
      expect(comparison.mean12).toEqual(whole(286 / 12));
      expect(comparison.difference).toEqual(notAvailable);
      expect(comparison.percent).toEqual(notAvailable);
    }
  });

  it.each([
    [9.99, { missing: 'base-too-small' }],
    [10, { value: 50, partial: [], unfinished: false }],
    [0, { missing: 'base-too-small' }],
  ])('of %d a month has the percent %j', (mean, expected) => {
    const months = monthly([...Array<number>(12).fill(mean), mean * 1.5]);
    expect(julyOf(events, { [events]: months }).percent).toEqual(expected);
  });
});

describe('a sum', () => {
  it('has a percent where the events behind it are many, not the grams', () => {
    const grams = monthly([...Array<number>(12).fill(1000), 2000]);
    const of = (seizures: number) =>
      julyOf('seizures.mass.resin', {
        'seizures.mass.resin': grams,
        'seizures.events.resin': monthly(Array<number>(13).fill(seizures)),
      });
    expect(of(9).percent).toEqual({ missing: 'base-too-small' });
    expect(of(10).percent).toEqual(whole(100));
    expect(of(9).difference).toEqual(whole(1000));
  });
});

describe('a ratio', () => {
  const id = 'arrests.custody.rate';
  const months = [...Array<Figure>(11).fill(share(5, 10)), share(1, 90), share(3, 4)];
  const comparison = julyOf(id, { [id]: months });

  it('has a mean and totals of its parts, not of its percents', () => {
    expect(comparison.mean12).toEqual(share(56, 200));
    expect(comparison.rolling12).toEqual(share(5 * 10 + 1 + 3, 10 * 10 + 90 + 4));
  });

  it('differs in points, and has no percent of a percent', () => {
    expect(comparison.difference).toEqual(whole(75 - 28));
    expect(comparison.percent).toEqual(notApplicable);
  });
});

describe('a median', () => {
  it('stands for its month: no mean, no total, no difference', () => {
    const id = 'seizures.median.resin';
    const comparison = julyOf(id, { [id]: twoYears });
    expect(comparison.value).toEqual(whole(40));
    expect(comparison.sameMonthLastYear).toEqual(whole(26));
    const { mean12, yearToDate, rolling12, difference, percent } = comparison;
    for (const figure of [mean12, yearToDate, rolling12, difference, percent]) {
      expect(figure).toEqual(notApplicable);
    }
  });
});
