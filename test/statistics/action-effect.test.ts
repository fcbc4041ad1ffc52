import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActionInput, actionEffect } from '../../src/statistics/action-effect.ts';
import { effectDispersion } from '../../src/statistics/effect-dispersion.ts';
import type { CountSeries } from '../../src/statistics/monthly-counts.ts';
import { ratioToControls } from '../../src/statistics/ratio-to-controls.ts';
import { expectClose } from './reference-values.ts';

const BEFORE = 27;
const AFTER = 6;

/** 10 ± 1 a month before, then as told. */
function district(after: number, months = AFTER): number[] {
  const before = Array.from({ length: BEFORE }, (_, t) => 9 + (t % 3));
  return [...before, ...Array.from({ length: months }, () => after)];
}

function action(treated: CountSeries, controls: readonly CountSeries[]): ActionInput {
  return { treated, controls, days: treated.map(() => 30), start: BEFORE };
}

const controls = Array.from({ length: 6 }, () => district(10));

describe('actionEffect', () => {
  it('finds a halving, with its size', () => {
    const { verdict, analysis, displacement } = actionEffect(action(district(4), controls));
    expect(verdict).toBe('fall');
    expect(displacement).toBeUndefined();
    expect(analysis).toMatchObject({ observed: 24, monthsBefore: 24, monthsAfter: 6 });
    expectClose(analysis?.prediction.expected, 60);
    expect(analysis?.prediction.low).toBeGreaterThan(24);
    expectClose(analysis?.size.estimate, -36);
    expect(analysis?.size.high).toBeLessThan(0);
  });

  it('finds nothing when the district does as its controls do, and a rise when it doubles', () => {
    expect(actionEffect(action(district(10), controls)).verdict).toBe('not-established');
    expect(actionEffect(action(district(20), controls)).verdict).toBe('rise');
  });

  it('does not take the end of three bad months for an effect', () => {
    const treated = district(10);
    for (let t = BEFORE - 3; t < BEFORE; t += 1) treated[t] = 40;
    const { verdict, analysis } = actionEffect(action(treated, controls));
    expect(analysis?.with.z).toBeLessThan(-1.5);
    expect(Math.abs(analysis?.without.z ?? 9)).toBeLessThan(0.5);
    expect(verdict).toBe('not-established');
  });

  it('is too early under three months, and lacks data without controls or with few events', () => {
    const early = (months: number) => ({
      ...action(district(4, months), [district(10, months)]),
    });
    expect(actionEffect(early(2)).verdict).toBe('too-early');
    expect(actionEffect(action(district(4), []))).toMatchObject({
      verdict: 'insufficient-data',
      analysis: undefined,
    });
    const rare = district(0).map((_, t) => (t % 4 === 0 ? 1 : 0));
    expect(actionEffect(action(rare, controls)).verdict).toBe('insufficient-data');
  });

  it('uses twelve months where there are not 24, and as many as there are below', () => {
    const late = (skipped: number) => {
      const cut = (series: readonly number[]) => series.slice(skipped);
      const input = action(cut(district(4)), controls.map(cut));
      return actionEffect({ ...input, start: BEFORE - skipped });
    };
    expect(late(1).analysis?.monthsBefore).toBe(12);
    expect(late(15).analysis?.monthsBefore).toBe(9);
    expect(late(20).verdict).toBe('insufficient-data');
  });

  it('leaves a month that one district lacks out for all of them', () => {
    const gaps: (number | undefined)[] = district(10);
    gaps[5] = undefined;
    gaps[BEFORE + 1] = undefined;
    const { analysis } = actionEffect(action(district(4), [...controls.slice(1), gaps]));
    expect(analysis).toMatchObject({ monthsBefore: 23, monthsAfter: 5, observed: 20 });
    expectClose(analysis?.prediction.expected, (239 * 50) / 239);
  });

  it('asks the same of the neighbours together, which are no controls', () => {
    const neighbours = [district(20), district(20)];
    const found = actionEffect({ ...action(district(4), controls), neighbours });
    expect(found.verdict).toBe('fall');
    expect(found.displacement?.verdict).toBe('rise');
    expect(found.displacement?.analysis?.observed).toBe(240);
    expectClose(found.analysis?.prediction.expected, 60);
  });

  it('reads the scatter of other districts, and nothing else of them', () => {
    const uneven: (number | undefined)[] = district(50).map((_, t) => (t % 2 === 0 ? 0 : 60));
    uneven[BEFORE - 5] = undefined;
    uneven[BEFORE + 1] = undefined;
    const input = action(district(4), controls);
    const [alone, among] = [actionEffect(input), actionEffect({ ...input, others: [uneven] })];
    const { districts, days, start } = {
      ...input,
      districts: [input.treated, ...controls, uneven],
    };
    expectClose(among.analysis?.dispersion, effectDispersion({ districts, days, start }));
    expect(among.analysis?.dispersion).toBeGreaterThan(alone.analysis?.dispersion ?? 9);
    expect(among.analysis).toMatchObject({ monthsBefore: 24, monthsAfter: 6 });
    expectClose(
      among.analysis?.prediction.expected,
      alone.analysis?.prediction.expected ?? Number.NaN,
    );
    expect(among.displacement).toBeUndefined();
  });

  it('leaves a month that one neighbour lacks out of their sum', () => {
    const gaps: (number | undefined)[] = district(20);
    gaps[BEFORE + 2] = undefined;
    for (const neighbours of [
      [gaps, district(20)],
      [district(20), gaps],
    ]) {
      const { displacement } = actionEffect({ ...action(district(4), controls), neighbours });
      expect(displacement?.analysis).toMatchObject({ monthsAfter: 5, observed: 200 });
    }
  });

  it('says something from three months after on, if all of them are covered, and from six before on', () => {
    const treated: (number | undefined)[] = district(1, 3);
    const others = Array.from({ length: 6 }, () => district(10, 3));
    expect(actionEffect(action(treated, others)).verdict).toBe('fall');
    treated[BEFORE + 1] = undefined;
    expect(actionEffect(action(treated, others)).verdict).toBe('insufficient-data');
    const late = [district(4), ...controls].map((series) => series.slice(18));
    const [one = [], ...rest] = late;
    const { verdict, analysis } = actionEffect({ ...action(one, rest), start: BEFORE - 18 });
    expect([verdict, analysis?.monthsBefore]).toEqual(['fall', 6]);
  });

  it('refuses series of unequal length', () => {
    expect(() => actionEffect(action(district(4), [[1, 2]]))).toThrow(RangeError);
  });
});

describe('ratioToControls', () => {
  it('of 120 and 30 against 572 and 286 (R: pnbinom)', () => {
    const found = ratioToControls({
      treated: { before: 120, after: 30 },
      controls: { before: 572, after: 286 },
      dispersion: 1.2,
      level: 0.95,
    });
    expectClose(found?.expected, 60);
    expectClose(found?.p, 0.00238268684113069);
    expectClose(found?.z, -3.0378548598507);
    // Added up apart: 0.0254 lie at 39 or below, 0.9761 at 84 or below.
    expect(found).toMatchObject({ low: 39, high: 84 });
  });

  it('does not exist where the controls counted nothing', () => {
    const treated = { before: 10, after: 5 };
    const settings = { treated, dispersion: 1, level: 0.95 };
    expect(ratioToControls({ ...settings, controls: { before: 0, after: 5 } })).toBeUndefined();
    expect(ratioToControls({ ...settings, controls: { before: 5, after: 0 } })).toBeUndefined();
  });

  it('has a z that grows with the count and has the sign of the difference', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 100_000 }), (before, control) => {
        const controls = { before: control, after: control };
        const z = (after: number) =>
          ratioToControls({ treated: { before, after }, controls, dispersion: 1.5, level: 0.95 })
            ?.z ?? Number.NaN;
        expect(z(before + 1)).toBeGreaterThanOrEqual(z(before));
        expect(z(2 * before + 100)).toBeGreaterThan(0);
      }),
    );
  });
});
