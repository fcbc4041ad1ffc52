import { expect, it } from 'vitest';
import { poissonZ } from '../../src/statistics/poisson-z.ts';

it('is 2 from 4 to 9 and from 16 to 25, −2 back, and undefined below 0', () => {
  expect(poissonZ(9, 4)).toBe(2);
  expect(poissonZ(25, 16)).toBe(2);
  expect(poissonZ(4, 9)).toBe(-2);
  expect(poissonZ(0, 0)).toBe(0);
  expect(poissonZ(-1, 4)).toBeUndefined();
  expect(poissonZ(4, -1)).toBeUndefined();
});
