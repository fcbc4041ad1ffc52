import { describe, expect, it } from 'vitest';
import { empiricalBayes } from '../../src/statistics/empirical-bayes.ts';
import { expectClose } from './reference-values.ts';

describe('empiricalBayes', () => {
  it('draws five rates towards their mean (Marshall 1991)', () => {
    const found = empiricalBayes([4, 30, 2, 0, 12], [15_000, 11_000, 7000, 3000, 20_000]);
    expectClose(found?.overall, 0.000857142857142857);
    expectClose(found?.variance, 8.07637600494743e-7);
    expectClose(found?.rates[1], 0.00256271644832698);
    expectClose(found?.rates[3], 0.000223988234961396);
  });

  it('gives everybody the mean when chance explains the differences', () => {
    expect(empiricalBayes([1, 0, 1], [1000, 1000, 1000])?.rates).toEqual([
      2 / 3000,
      2 / 3000,
      2 / 3000,
    ]);
    expect(empiricalBayes([0, 0], [1000, 1000])?.rates).toEqual([0, 0]);
  });

  it('leaves out a district without population', () => {
    const found = empiricalBayes([4, 30, 5], [15_000, 11_000, 0]);
    expect(found?.rates[2]).toBeUndefined();
    expectClose(found?.overall, 34 / 26_000);
    expect(empiricalBayes([1], [0])).toBeUndefined();
  });
});
