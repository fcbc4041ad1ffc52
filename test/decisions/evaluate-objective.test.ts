import { describe, expect, it } from 'vitest';
import { evaluateObjective } from '../../src/decisions/evaluate-objective.ts';
import { objectiveOf } from '../../src/decisions/objectives.ts';
import type { Measure, MonthFigure } from '../../src/decisions/period-total.ts';
import { propose } from '../../src/decisions/propose.ts';
import type { Month } from '../../src/domain/month.ts';
import { predictiveLimits } from '../../src/statistics/predictive.ts';

function objective(period: string, target: string) {
  return objectiveOf({
    code: 'O-1',
    qrr: '77_1',
    indicator: 'x',
    period,
    target,
    decided_on: '2019-01-01',
  });
}

function evaluate(
  period: string,
  target: string,
  figures: Readonly<Record<string, number | MonthFigure>>,
  {
    month = '2019-07',
    measure = 'count',
    sameSources = () => true,
  }: {
    readonly month?: string;
    readonly measure?: Measure;
    readonly sameSources?: (month: Month, other: Month) => boolean;
  } = {},
) {
  return evaluateObjective({
    objective: objective(period, target),
    month: month as Month,
    measure,
    figure: (when) => {
      const found = figures[when];
      return typeof found === 'number' ? { value: found } : found;
    },
    sameSources,
    dispersion: 1.5,
  });
}

describe('evaluateObjective', () => {
  const quarter = { '2019-04': 3, '2019-05': 4, '2019-06': 5 };

  it.each([
    ['<= 12', 'reached'],
    ['<= 11', 'missed'],
    ['>= 12', 'reached'],
    ['>= 13', 'missed'],
    ['suivi', 'followed'],
  ])('of a period that is over, 12 against %s: %s', (target, verdict) => {
    expect(evaluate('2019-T2', target, quarter)).toMatchObject({
      verdict,
      result: 12,
      monthsCounted: 3,
      months: 3,
    });
  });

  it('counts a change from the same months of its year', () => {
    const figures = { ...quarter, '2018-04': 5, '2018-05': 5, '2018-06': 5 };
    const found = evaluate('2019-T2', '-20% vs 2018', figures);
    expect(found).toMatchObject({ verdict: 'reached', bound: { direction: 'at-most', value: 12 } });
    expect(evaluate('2019-T2', '+10% vs 2018', figures)).toMatchObject({
      verdict: 'missed',
      bound: { direction: 'at-least', value: 16.5 },
    });
  });

  it('cannot tell where a month of either year is not whole', () => {
    expect(evaluate('2019-T2', '-20% vs 2018', quarter).verdict).toBe('not-measurable');
    expect(evaluate('2019-T2', '<= 12', { '2019-04': 3, '2019-06': 5 }).verdict).toBe(
      'not-measurable',
    );
  });

  it('counts no change between months of other sources', () => {
    const figures = { ...quarter, '2018-04': 5, '2018-05': 5, '2018-06': 5 };
    const sameSources = (month: Month, other: Month) => {
      expect(other).toBe(month.replace('2019', '2018'));
      return month < '2019-06';
    };
    const found = evaluate('2019-T2', '-20% vs 2018', figures, { sameSources });
    expect(found).toMatchObject({ verdict: 'other-sources', bound: undefined, result: 12 });
    // What the month of the report does not know yet is no other source.
    const soFar = evaluate('2019-T2', '-20% vs 2018', figures, { month: '2019-05', sameSources });
    expect(soFar).toMatchObject({ verdict: 'on-the-way', bound: { value: 12 } });
    // A bound in figures is of no year.
    expect(evaluate('2019-T2', '<= 12', figures, { sameSources }).verdict).toBe('reached');
  });

  it('takes as settled what more events cannot undo', () => {
    const part = { '2019-04': 13, '2019-06': 5 };
    expect(evaluate('2019-T2', '<= 12', part).verdict).toBe('missed');
    expect(evaluate('2019-T2', '>= 12', part).verdict).toBe('reached');
    expect(evaluate('2019', '<= 12', part).verdict).toBe('missed');
  });

  it('has not begun before its first month', () => {
    expect(evaluate('2019-08', '<= 12', {})).toMatchObject({
      verdict: 'not-begun',
      result: undefined,
    });
  });

  it('says on the way what the pace gives, with its limits', () => {
    const found = evaluate('2019-T3', '<= 40', { '2019-07': 31 });
    // 31 events in 31 days, 61 days to come.
    expect(found).toMatchObject({ verdict: 'on-the-way', result: 31, monthsCounted: 1, months: 3 });
    expect(found.projection?.value).toBe(92);
    const rest = predictiveLimits({
      baseCount: 31,
      baseExposure: 31,
      exposure: 61,
      dispersion: 1.5,
    });
    expect(found.projection?.limits).toEqual({
      low: 31 + (rest?.low ?? 0),
      high: 31 + (rest?.high ?? 0),
    });
    expect(found.projection).toMatchObject({ misses: true, lost: true });
    expect(evaluate('2019-T3', '<= 85', { '2019-07': 31 }).projection).toMatchObject({
      misses: true,
      lost: false,
    });
    expect(evaluate('2019-T3', '>= 85', { '2019-07': 31 }).projection?.misses).toBe(false);
  });

  it('pools a rate over its months, with the limits of a share', () => {
    const month = (of: number, base: number) => ({ value: (100 * of) / base, ratio: { of, base } });
    const figures = { '2019-06': month(3, 4), '2019-07': month(10, 21) };
    const found = evaluate('2019-06..2019-08', '>= 60', figures, { measure: 'ratio' });
    expect(found).toMatchObject({ verdict: 'on-the-way', result: 52 });
    expect(found.projection).toMatchObject({ value: 52, misses: true, lost: false });
    expect(found.projection?.limits?.low).toBeGreaterThan(30);
    const over = evaluate('2019-06..2019-07', '>= 50', figures, { measure: 'ratio' });
    expect(over.verdict).toBe('reached');
  });

  it('gives a mass no limits, and a median no total', () => {
    const found = evaluate('2019-T3', '<= 40', { '2019-07': 31.5 }, { measure: 'sum' });
    expect(found.projection).toMatchObject({ limits: undefined, misses: true, lost: false });
    const single = { measure: 'single' as const };
    expect(evaluate('2019-07', '<= 4', { '2019-07': 3 }, single).verdict).toBe('reached');
    expect(evaluate('2019-T2', '<= 4', quarter, single).verdict).toBe('no-total');
    expect(evaluate('2019-T2', 'suivi', quarter, single).verdict).toBe('no-total');
  });
});

describe('propose', () => {
  it('gives the mean of a month and its band for the days of the month to come', () => {
    const counts = [4, 6, 5, 5, 4, 6];
    const days = counts.map(() => 30);
    const found = propose({ counts, days, nextDays: 31, dispersion: 1.2 });
    const limits = predictiveLimits({
      baseCount: 30,
      baseExposure: 180,
      exposure: 31,
      dispersion: 1.2,
    });
    expect(found).toEqual({ mean: 5, low: limits?.low, high: limits?.high, months: 6 });
    expect(found?.low).toBeLessThan(5);
    expect(found?.high).toBeGreaterThan(5);
  });

  it('says nothing of fewer than six months', () => {
    const counts = [4, 6, 5, 5, 4];
    expect(propose({ counts, days: counts, nextDays: 31, dispersion: 1 })).toBeUndefined();
  });
});
