import { describe, expect, it } from 'vitest';
import { agreement, placeboTest } from '../../src/statistics/placebo-test.ts';
import { expectClose } from './reference-values.ts';

describe('placeboTest', () => {
  it('corrects for how far the control strays (R: one control, small counts)', () => {
    const found = placeboTest({
      treated: { before: 24, after: 5 },
      controls: [{ before: 27, after: 13 }],
      dispersion: 1.5,
    });
    expectClose(found.z, -1.01044942677026);
    expectClose(found.inflation, 1.08876898814746);
    expectClose(found.corrected, -0.96838200547744);
    expectClose(found.p, 0.332853622940151);
  });

  it('leaves z as it is when the controls stray less than chance would', () => {
    const still = { before: 100, after: 50 };
    const found = placeboTest({
      treated: { before: 100, after: 30 },
      controls: [still, still, still],
      dispersion: 1,
    });
    expect(found.inflation).toBe(1);
    expect(found.corrected).toBe(found.z);
  });

  it('is no evidence when nothing was counted elsewhere', () => {
    const found = placeboTest({
      treated: { before: 10, after: 0 },
      controls: [{ before: 0, after: 0 }],
      dispersion: 1,
    });
    expect(found.z).toBe(0);
    expect(found.p).toBe(1);
  });
});

describe('agreement', () => {
  const test = (z: number, p: number) => ({ z, p, inflation: 1, corrected: z });

  it('needs both analyses, in one direction', () => {
    expect(agreement(test(-3, 0.01), test(-2.5, 0.02))).toBe('fall');
    expect(agreement(test(3, 0.01), test(2.5, 0.02))).toBe('rise');
    expect(agreement(test(-3, 0.01), test(-1, 0.3))).toBeUndefined();
    expect(agreement(test(-1, 0.3), test(-3, 0.01))).toBeUndefined();
    expect(agreement(test(-3, 0.01), test(3, 0.01))).toBeUndefined();
  });
});
