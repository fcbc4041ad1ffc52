import { expect, it } from 'vitest';
import { predictive } from '../../src/statistics/predictive.ts';
import { smallestRise } from '../../src/statistics/smallest-rise.ts';

const after60 = predictive({ baseCount: 60, baseExposure: 12, exposure: 1 });

it('lies above the mean of 5.04, whatever p allows, and the higher the less it does', () => {
  if (after60 === undefined) throw new Error('no distribution');
  expect(smallestRise(after60, 1)).toBe(6);
  // 0.0081 lie at 12 or above (R: pnbinom), and half of what is at 12 itself counts.
  expect(smallestRise(after60, 0.05)).toBeLessThanOrEqual(12);
  expect(smallestRise(after60, 0.0001)).toBeGreaterThan(smallestRise(after60, 0.05));
});
