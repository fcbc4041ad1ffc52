import { expect, it } from 'vitest';
import { heavyTailed, lightTailed } from '../../src/statistics/student-tail.ts';
import { expectClose } from './reference-values.ts';

/** Beyond one standard deviation on either side, of a normal law. */
const beyondOne = 0.3173105078629141;

it('one degree of freedom is Cauchy’s law, half of which lies beyond 1', () => {
  expectClose(heavyTailed(beyondOne, 1), 0.5);
  expectClose(lightTailed(0.5, 1), beyondOne);
});

it('each takes back what the other gives', () => {
  for (const df of [2, 7, 40]) {
    for (const p of [1e-6, 0.01, 0.4]) {
      expect(heavyTailed(p, df)).toBeGreaterThan(p);
      expectClose(lightTailed(heavyTailed(p, df), df), p);
    }
  }
});

it('a dispersion that is known changes nothing, and nothing passes 1', () => {
  expect(heavyTailed(0.02, Number.POSITIVE_INFINITY)).toBe(0.02);
  expect(lightTailed(0.02, Number.POSITIVE_INFINITY)).toBe(0.02);
  expect([heavyTailed(1, 3), lightTailed(1, 3)]).toEqual([1, 1]);
});
