import { describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../src/domain/month.ts';
import { indicatorNamed } from '../../src/indicators/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { type Figure, missing } from '../../src/report/cell.ts';
import type { Series } from '../../src/report/series.ts';
import { monthsTested, type SignalsRequest, testSignals } from '../../src/report/signals.ts';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';

const month = '2019-07' as Month;
const perimeter = ['77_1', '78_2', '93_3'];
const indicators = ['reports.received', 'arrests.use'].map((id): Indicator => {
  const found = indicatorNamed(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
});

const whole = (value: number): Figure => ({ value, partial: [], unfinished: false });

/** Some ten events a month since 2016, never the same number, 40 reports in 77_1 in the last month. */
const usual: Series = ({ id }, district, when) => {
  if (when < '2016-01') return missing('not-available');
  const rises = id === 'reports.received' && district === '77_1' && when === month;
  return whole(rises ? 40 : 7 + ((Number(when.slice(0, 4)) * 5 + Number(when.slice(5)) * 3) % 7));
};

/** The same with other figures in some cells; `reports.received` in 77_1 unless it says otherwise. */
function changed(cells: Readonly<Record<string, Figure>>): Series {
  return (indicator, district, when) => {
    const isThat = indicator.id === 'reports.received' && district === '77_1';
    return (isThat ? cells[when] : undefined) ?? usual(indicator, district, when);
  };
}

function tested(series: Series, more: Partial<SignalsRequest> = {}) {
  return testSignals({ series, indicators, perimeter, month, ...more });
}

function cell(series: Series, more: Partial<SignalsRequest> = {}) {
  const entry = tested(series, more).of('reports.received', '77_1');
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

/** What the tests said of every cell, limits included. */
function said(series: Series) {
  return tested(series).all.map(({ indicator, district, entry }) => ({
    cell: `${indicator.id} ${district}`,
    verdict: entry.verdict,
    windows: [entry.one, entry.three].map((window) =>
      window.tested
        ? [window.observed, window.expected, window.p, window.adjusted, window.limits()]
        : window.reason,
    ),
  }));
}

/** A figure that is there and may not be compared: half of the sources, or made before the month was over. */
const unfit: readonly (readonly [string, Figure])[] = [
  ['partial', { value: 400, partial: ['gendarmerie'], unfinished: false }],
  ['closed early', { value: 400, partial: [], unfinished: true }],
  ['not covered', missing('not-available')],
];

describe('the signals of a report', () => {
  it('say what is tested: every indicator in every QRR of the perimeter, nothing else', () => {
    const { all, of } = tested(usual);
    expect(all.map(({ indicator, district }) => `${indicator.id} ${district}`)).toEqual(
      indicators.flatMap(({ id }) => perimeter.map((code) => `${id} ${code}`)),
    );
    for (const code of ['ALL', 'NONE', 'UNPLACED', '94_1']) {
      expect(of('reports.received', code)).toBeUndefined();
    }
    expect(of('reports.received', '77_1')?.verdict).toBe('rise-1');
    expect(of('reports.received', '78_2')?.verdict).not.toMatch(/rise|fall/);
  });

  it.each(unfit)('do not test a month that is %s', (_, figure) => {
    const { one, three, verdict } = cell(changed({ [month]: figure }));
    expect(one).toEqual({ tested: false, reason: 'month-not-covered' });
    expect(three).toEqual({ tested: false, reason: 'month-not-covered' });
    expect(verdict).toBe('not-tested');
  });

  it.each(unfit)('test the month alone where one of the last three is %s', (_, figure) => {
    const { one, three, verdict } = cell(changed({ [addMonths(month, -1)]: figure }));
    expect(one).toMatchObject({ tested: true, observed: 40 });
    expect(three).toEqual({ tested: false, reason: 'month-not-covered' });
    expect(verdict).toBe('rise-1');
  });

  it.each(unfit)('leave a month that is %s out of the baseline, whatever it says', (_, figure) => {
    const at = addMonths(month, -5);
    const { one } = cell(changed({ [at]: figure }));
    if (!one.tested) throw new Error('not tested');
    const months = Array.from({ length: 12 }, (__, i) => addMonths(month, -1 - i));
    const left = months.filter((when) => when !== at);
    const count = left.reduce((sum, when) => sum + countOf(when), 0);
    const days = left.reduce((sum, when) => sum + daysOf(when), 0);
    expect(one.expected).toBeCloseTo((count * 31) / days, 9);
    expect(said(changed({ [at]: figure }))).toEqual(
      said(changed({ [at]: unfit[2]?.[1] as Figure })),
    );
  });

  it('need six whole months of the twelve before', () => {
    const gone = (count: number) =>
      changed(
        Object.fromEntries(
          Array.from({ length: count }, (_, i) => [
            addMonths(month, -1 - i),
            missing('not-available'),
          ]),
        ),
      );
    expect(cell(gone(6)).one).toMatchObject({ tested: true });
    expect(cell(gone(7)).one).toEqual({ tested: false, reason: 'short-history' });
  });

  it('read nothing before the blocks of history, and of those all', () => {
    const oldest = addMonths(month, 1 - monthsTested());
    expect(oldest).toBe('2016-05');
    const moved = (when: string) => said(changed({ [when]: whole(90) }));
    expect(moved(addMonths(oldest, -1))).toEqual(said(usual));
    expect(moved(addMonths(month, -36))).not.toEqual(said(usual));
  });

  it('obey the thresholds that they are given, and keep them', () => {
    const thresholds = { ...SIGNAL_THRESHOLDS, minGap: 100 };
    expect(cell(usual, { thresholds }).verdict).toBe('chance');
    expect(tested(usual, { thresholds }).thresholds).toBe(thresholds);
    expect(monthsTested({ ...SIGNAL_THRESHOLDS, baselineMonths: 24 })).toBe(75);
    expect(monthsTested({ ...SIGNAL_THRESHOLDS, baselineMonths: 6 })).toBe(39);
  });
});

function countOf(when: Month): number {
  const [received] = indicators;
  const figure = received && usual(received, '77_1', when);
  return figure && 'value' in figure ? figure.value : Number.NaN;
}

function daysOf(when: Month): number {
  return new Date(Date.UTC(Number(when.slice(0, 4)), Number(when.slice(5)), 0)).getUTCDate();
}
