import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallestCount } from '../../../src/statistics/special/smallest-count.ts';

it('finds the first count from any guess and step', () => {
  const count = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: 0, max: 5000 }), (answer, guess, step) => {
      expect(smallestCount((y) => y >= answer, guess - 100, step)).toBe(answer);
    }),
  );
});
