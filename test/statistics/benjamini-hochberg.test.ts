import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/statistics/benjamini-hochberg.ts';

describe('benjaminiHochberg', () => {
  it('keeps the order given (R: p.adjust)', () => {
    const adjusted = benjaminiHochberg([0.04, 0.001, 0.5, 0.03, 0.02, 0.8]);
    [0.06, 0.006, 0.6, 0.06, 0.06, 0.8].forEach((p, i) => {
      expect(adjusted[i]).toBeCloseTo(p, 12);
    });
  });

  it('of nothing is nothing, of one is itself', () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(benjaminiHochberg([0.3])).toEqual([0.3]);
  });

  it('never lowers a p, never passes 1, and keeps their order', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 60 }), (values) => {
        const adjusted = benjaminiHochberg(values);
        values.forEach((value, i) => {
          const here = adjusted[i] ?? Number.NaN;
          expect(here).toBeGreaterThanOrEqual(value);
          expect(here).toBeLessThanOrEqual(1);
          values.forEach((other, j) => {
            if (other <= value) expect(adjusted[j]).toBeLessThanOrEqual(here);
          });
        });
      }),
    );
  });

  it('leaves its argument as it was', () => {
    const values = [0.5, 0.1];
    benjaminiHochberg(values);
    expect(values).toEqual([0.5, 0.1]);
  });
});
