import { describe, expect, it } from 'vitest';
import { funnelLimits } from '../../src/statistics/funnel-limits.ts';
import { uChartLimits } from '../../src/statistics/u-chart-limits.ts';

describe('uChartLimits', () => {
  it('are Poisson limits of the common rate, per unit of exposure', () => {
    // 30 events in 6 units: five a unit; at 95 % a unit has 1 to 10 (Poisson tables).
    const chart = uChartLimits([4, 8, 18], [1, 1, 4], { level: 0.95 });
    expect(chart?.centre).toBe(5);
    expect(chart?.limits[0]).toEqual({ low: 1, high: 10 });
    // Twenty expected: 12 to 29.
    expect(chart?.limits[2]).toEqual({ low: 3, high: 7.25 });
  });

  it('take three standard deviations by default, and widen with dispersion', () => {
    const plain = uChartLimits([4, 6], [1, 1])?.limits[0];
    const wide = uChartLimits([4, 6], [1, 1], { dispersion: 3 })?.limits[0];
    expect(plain).toEqual({ low: 0, high: 13 });
    expect(wide?.high).toBeGreaterThan(13);
  });

  it('do not exist without events or without exposure', () => {
    expect(uChartLimits([0, 0], [1, 1])).toBeUndefined();
    expect(uChartLimits([1, 2], [1, 0])).toBeUndefined();
    expect(uChartLimits([], [])).toBeUndefined();
  });
});

describe('funnelLimits', () => {
  it('lie within one count of the exact limits, and close in as exposure grows', () => {
    let width = Number.POSITIVE_INFINITY;
    for (const population of [1000, 5000, 20_000, 1_000_000]) {
      const limits = funnelLimits({ rate: 0.005 }, population) ?? { low: 0, high: 0 };
      expect(limits.low).toBeLessThan(0.005);
      expect(limits.high).toBeGreaterThan(0.005);
      expect(limits.high - limits.low).toBeLessThan(width);
      width = limits.high - limits.low;
    }
  });

  it('are interpolated: 5 expected gives 0.6 to 9.7 instead of 1 to 10', () => {
    // P(Y ≤ 0) = 0.00674, P(Y ≤ 1) = 0.04043, P(Y ≤ 9) = 0.96817, P(Y ≤ 10) = 0.98630.
    const limits = funnelLimits({ rate: 5 }, 1);
    expect(limits?.low).toBeCloseTo(1 - (0.04042768 - 0.025) / 0.03368973, 5);
    expect(limits?.high).toBeCloseTo(10 - (0.98630473 - 0.975) / 0.01813279, 5);
  });

  it('widen with level and dispersion, and do not exist without a rate', () => {
    const usual = funnelLimits({ rate: 0.005 }, 4000);
    expect(funnelLimits({ rate: 0.005, level: 0.998 }, 4000)?.high).toBeGreaterThan(
      usual?.high ?? 1,
    );
    expect(funnelLimits({ rate: 0.005, dispersion: 2 }, 4000)?.high).toBeGreaterThan(
      usual?.high ?? 1,
    );
    expect(funnelLimits({ rate: 0 }, 4000)).toBeUndefined();
    expect(funnelLimits({ rate: 1 }, 0)).toBeUndefined();
  });
});
