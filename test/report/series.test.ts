import { describe, expect, it } from 'vitest';
import { coverageOf, type Delivery, type ExpectedSource } from '../../src/coverage/coverage.ts';
import type { Month } from '../../src/domain/month.ts';
import { indicatorNamed } from '../../src/indicators/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Measured } from '../../src/indicators/measured.ts';
import type { Figure } from '../../src/report/cell.ts';
import { seriesOf } from '../../src/report/series.ts';

function named(id: string): Indicator {
  const found = indicatorNamed(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

function expected(source: string, perimeter: readonly string[], kind = 'seizures'): ExpectedSource {
  return { source, kind, perimeter, basis: 'declared', from: '2019-01' as Month, usual: 10 };
}

function delivery(source: string, month: string, kind = 'seizures'): Delivery {
  return { source, kind, month: month as Month, rows: 10, declared: false, unfinished: false };
}

/** Police everywhere; customs in 77_1 alone, without May; nobody delivered June. */
const coverage = coverageOf(
  [
    expected('police', ['77_1', '78_2']),
    expected('customs', ['77_1']),
    expected('police', ['77_1'], 'arrests'),
    expected('cross', ['77_1'], 'reports'),
  ],
  [
    delivery('police', '2019-04'),
    delivery('customs', '2019-04'),
    delivery('police', '2019-05'),
    { ...delivery('police', '2019-07'), unfinished: true },
    { ...delivery('customs', '2019-07'), unfinished: true },
    delivery('police', '2019-04', 'arrests'),
    delivery('cross', '2019-04', 'reports'),
  ],
);

/** The figure of a cell where only it was measured. */
function figure(id: string, at: string, measured?: Measured): Figure {
  const [district = '', month = ''] = at.split(' ');
  return figures(id, { [at]: measured })(district, month);
}

function figures(id: string, cells: Readonly<Record<string, Measured | undefined>>) {
  const series = seriesOf({
    measurements: (_, district, month) => cells[`${district} ${month}`],
    coverage,
    districts: ['77_1', '78_2'],
  });
  return (district: string, month: string) => series(named(id), district, month as Month);
}

const n = (value: number): Measured => ({ value, base: undefined });
const whole = (value: number): Figure => ({ value, partial: [], unfinished: false });

describe('no record', () => {
  it('is 0 where every expected source delivered', () => {
    expect(figure('seizures.events', '77_1 2019-04')).toEqual(whole(0));
    expect(figure('seizures.mass.resin', '77_1 2019-04')).toEqual(whole(0));
    expect(figure('seizures.events', 'NONE 2019-04')).toEqual(whole(0));
  });

  it('is not available where none did', () => {
    expect(figure('seizures.events', '77_1 2019-06')).toEqual({ missing: 'not-available' });
    expect(figure('seizures.events', '93_3 2019-04')).toEqual({ missing: 'not-available' });
  });

  it('is marked where one of several is missing', () => {
    const lacking = { value: 0, partial: ['customs'], unfinished: false };
    expect(figure('seizures.events', '77_1 2019-05')).toEqual(lacking);
    expect(figure('seizures.events', '78_2 2019-05')).toEqual(whole(0));
  });

  it('is not applicable to what needs records: a median, a rate', () => {
    expect(figure('seizures.median.resin', '77_1 2019-04')).toEqual({ missing: 'not-applicable' });
    expect(figure('arrests.custody.rate', '77_1 2019-04')).toEqual({ missing: 'not-applicable' });
  });

  it('is not applicable before the notion exists, which is not 0', () => {
    const absent = { missing: 'not-applicable' };
    expect(figure('arrests.fixed_fines', '77_1 2019-04')).toEqual(absent);
    expect(figure('arrests.fixed_fines', '77_1 2019-04', n(3))).toEqual(absent);
  });
});

describe('records', () => {
  it('are shown whole where every expected source delivered', () => {
    expect(figure('seizures.events', '77_1 2019-04', n(7))).toEqual(whole(7));
  });

  it('are shown and marked where a source is missing', () => {
    const lacking = { value: 7, partial: ['customs'], unfinished: false };
    expect(figure('seizures.events', '77_1 2019-05', n(7))).toEqual(lacking);
  });

  it('are shown all the same where nothing covers them', () => {
    const lacking = { value: 7, partial: ['customs', 'police'], unfinished: false };
    expect(figure('seizures.events', '77_1 2019-06', n(7))).toEqual(lacking);
    expect(figure('seizures.events', '93_3 2019-04', n(1))).toMatchObject({ value: 1 });
  });

  it('are provisional in a month that was not over', () => {
    const unfinished = { value: 7, partial: [], unfinished: true };
    expect(figure('seizures.events', '77_1 2019-07', n(7))).toEqual(unfinished);
  });

  it('that contradict each other leave no sum', () => {
    const conflict = { value: undefined, base: undefined };
    expect(figure('assets.cash', '77_1 2019-04', conflict)).toEqual({ missing: 'not-available' });
  });

  it('make a rate of numerator and denominator, and none of a denominator of 0', () => {
    const rate = { value: 60, ratio: { of: 3, base: 5 }, partial: [], unfinished: false };
    expect(figure('arrests.custody.rate', '77_1 2019-04', { value: 3, base: 5 })).toEqual(rate);
    const none = figure('arrests.custody.rate', '77_1 2019-04', { value: 0, base: 0 });
    expect(none).toEqual({ missing: 'not-applicable' });
  });
});

describe('a rate of a cohort', () => {
  it('looks at the coverage of the month of the cohort, not of the report', () => {
    const rate = figure('reports.treated_30d.rate', '77_1 2019-05', { value: 8, base: 10 });
    expect(rate).toMatchObject({ value: 80, partial: [] });
    const missing = figure('reports.treated_30d.rate', '77_1 2019-04');
    expect(missing).toEqual({ missing: 'not-available' });
  });
});

describe('ALL', () => {
  it('adds the districts of the report, and nothing else', () => {
    const all = figures('seizures.events', {
      '77_1 2019-04': n(7),
      '78_2 2019-04': n(5),
      'NONE 2019-04': n(100),
      'UNPLACED 2019-04': n(100),
    });
    expect(all('ALL', '2019-04')).toEqual(whole(12));
  });

  it('is partial where a row is', () => {
    const all = figures('seizures.events', { '77_1 2019-05': n(7), '78_2 2019-05': n(5) });
    expect(all('ALL', '2019-05')).toEqual({ value: 12, partial: ['customs'], unfinished: false });
  });

  it('is partial where a row is not available, and not available where all are', () => {
    const all = figures('seizures.events', { '78_2 2019-06': n(5) });
    expect(all('ALL', '2019-06')).toMatchObject({ value: 5 });
    expect(all('ALL', '2019-06')).not.toMatchObject({ partial: [] });
    expect(figure('seizures.events', 'ALL 2019-06')).toEqual({ missing: 'not-available' });
  });

  it('takes a rate from the parts, never the mean of percents', () => {
    const all = figures('seizures.herb_share', {
      '77_1 2019-04': { value: 1, base: 100 },
      '78_2 2019-04': { value: 9, base: 10 },
    });
    const rate = {
      value: 1000 / 110,
      ratio: { of: 10, base: 110 },
      partial: [],
      unfinished: false,
    };
    expect(all('ALL', '2019-04')).toEqual(rate);
  });

  it('has no median of medians', () => {
    const all = figures('seizures.median.resin', { '77_1 2019-04': n(12), '78_2 2019-04': n(3) });
    expect(all('ALL', '2019-04')).toEqual({ missing: 'not-applicable' });
  });

  it('adds decimal fractions as people do', () => {
    const all = figures('seizures.mass.resin', { '77_1 2019-04': n(0.1), '78_2 2019-04': n(0.2) });
    expect(all('ALL', '2019-04')).toEqual(whole(0.3));
  });
});
