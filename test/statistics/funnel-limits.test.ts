import { describe, expect, it } from 'vitest';
import { funnelLimits } from '../../src/statistics/funnel-limits.ts';

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
