import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SignalReport, signals } from '../../src/statistics/signals.ts';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';
import { expectClose } from './reference-values.ts';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days and calendar months of so many months, the last one a July. */
function calendar(months: number) {
  const calendarMonths = Array.from(
    { length: months },
    (_, t) => ((6 - months + 1 + t + 1200) % 12) + 1,
  );
  return { calendarMonths, days: calendarMonths.map((month) => LENGTHS[month - 1] ?? 30) };
}

function steady(months: number, count: number): (number | undefined)[] {
  return Array.from({ length: months }, () => count);
}

function verdicts(report: SignalReport): readonly string[] {
  return report.entries.map((entry) => entry.verdict);
}

describe('signals', () => {
  it('finds a rise in the month, one over three months, and nothing after an empty year', () => {
    // R: the first worked example of the rule.
    const report = signals({
      counts: [
        [[8, 11, 9, 7, 12, 10, 8, 9, 13, 6, 10, 9, 11, 8, 9, 10, 27]],
        [[3, 2, 4, undefined, 5, 1, 3, 2, 4, 3, 6, 2, 3, 7, 9, 8, 10]],
        [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
      ],
      ...calendar(17),
    });
    expect(verdicts(report)).toEqual(['rise-1', 'rise-3', 'too-few']);
    const [first, second] = report.entries;
    if (!(first?.one.tested && second?.three.tested)) throw new Error('not tested');
    expect(first.one).toMatchObject({ observed: 27, signal: 'rise' });
    expect(first.one.limits()).toEqual({ low: 4, high: 17 });
    expectClose(first.one.expected, 9.76712328767123);
    expectClose(first.one.p, 0.000345910418043621);
    expectClose(first.one.adjusted, 0.00207546250826173);
    expectClose(second.three.p, 0.00156931768898943);
    expectClose(second.three.adjusted, 0.00470795306696828);
    expect(report.tests).toBe(6);
    expectClose(report.pools.one[0]?.dispersion, 1.1057028968968);
  });

  it('tests nothing without six covered months, nor a window with a missing month', () => {
    const gap = steady(20, 5);
    gap[18] = undefined;
    const short = signals({ counts: [[gap, steady(20, 5)]], ...calendar(20) });
    expect(short.entries[0]?.one).toMatchObject({ tested: true });
    expect(short.entries[0]?.three).toEqual({ tested: false, reason: 'month-not-covered' });
    const young = signals({ counts: [[steady(6, 5)]], ...calendar(6) });
    expect(young.entries[0]?.one).toEqual({ tested: false, reason: 'short-history' });
    expect(verdicts(young)).toEqual(['not-tested']);
    const two = signals({ counts: [[[4, 4]]], ...calendar(2) });
    expect(two.entries[0]?.three).toMatchObject({ tested: false });
  });

  it('takes six after an empty year for a rise, four not, and ten million unchanged not', () => {
    const following = (count: number) =>
      verdicts(signals({ counts: [[[...steady(24, 0), count]]], ...calendar(25) }))[0];
    expect(following(6)).toBe('rise-1');
    expect(following(4)).toBe('too-few');
    const large = signals({ counts: [[steady(30, 1e7)]], ...calendar(30) });
    expect(verdicts(large)).toEqual(['chance']);
  });

  it('says that a doubling would show where it would', () => {
    const quiet = signals({ counts: [[steady(25, 60)], [steady(25, 1)]], ...calendar(25) });
    expect(verdicts(quiet)).toEqual(['chance', 'too-few']);
    const { one } = quiet.entries[0] ?? {};
    if (!one?.tested) throw new Error('not tested');
    expect(one.missesDoubling()).toBe(false);
    expect(one.smallestRise()).toBeGreaterThan(one.limits().high);
    expect(one.smallestRise()).toBeLessThan(2 * one.expected);
  });

  it('obeys the thresholds it is given', () => {
    const counts = [[[...steady(24, 10), 27]]];
    const strict = { ...SIGNAL_THRESHOLDS, minGap: 18 };
    expect(verdicts(signals({ counts, ...calendar(25) }))).toEqual(['rise-1']);
    expect(verdicts(signals({ counts, ...calendar(25) }, strict))).toEqual(['chance']);
  });

  it('refuses series of unequal length, and accepts an empty report', () => {
    expect(() => signals({ counts: [[[1, 2]]], ...calendar(3) })).toThrow(RangeError);
    expect(signals({ counts: [], ...calendar(13) })).toMatchObject({ entries: [], tests: 0 });
  });

  it('gives each district its own answer, in whatever order they come', () => {
    const count = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 15 });
    const series = fc.array(count, { minLength: 37, maxLength: 37 });
    const districts = fc.array(series, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(districts, (all) => {
        const forth = signals({ counts: [all], ...calendar(37) });
        const back = signals({ counts: [[...all].reverse()], ...calendar(37) });
        expect(verdicts(back)).toEqual([...verdicts(forth)].reverse());
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every p within 0 and 1, below its adjusted one, and limits in order, up to ten million', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 10_000_000 }));
    const series = fc.array(count, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(series, { minLength: 1, maxLength: 4 }), (all) => {
        for (const { one, three } of signals({ counts: [all], ...calendar(20) }).entries) {
          for (const window of [one, three]) {
            if (!window.tested) continue;
            expect(window.p).toBeGreaterThanOrEqual(0);
            expect(window.p).toBeLessThanOrEqual(window.adjusted);
            expect(window.adjusted).toBeLessThanOrEqual(1);
            const { low, high } = window.limits();
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThanOrEqual(high);
            expect(window.missesDoubling()).toBe(window.smallestRise() > 2 * window.expected);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
