import { describe, expect, it } from 'vitest';
import { effectsFound, falseEffects } from '../../scripts/simulate/effects.ts';
import { standardError } from '../../scripts/simulate/table.ts';

const run = { seed: 1, repetitions: 200 };
const choices = ['random', 'worst', 'level'] as const;

describe('the evaluation of actions, by simulation', () => {
  it.each([1, 1.5, 3])(
    'says an effect of nothing in 5 %% at most (variance/mean %d)',
    (dispersion) => {
      for (const districts of [20, 6]) {
        const hits = falseEffects({ districts, before: 24, after: 6, dispersion }, choices, run);
        for (const [at, found] of hits.entries()) {
          const least = found / run.repetitions - 3 * standardError(found, run.repetitions);
          expect([districts, choices[at], least <= 0.05]).toEqual([districts, choices[at], true]);
        }
      }
    },
  );

  it.each([
    [1, 0.9],
    [1.5, 0.75],
    [3, 0.5],
  ])(
    'finds a halving of the worst after six months (variance/mean %d: %d)',
    (dispersion, power) => {
      const design = { districts: 6, before: 24, after: 6, dispersion };
      const found = effectsFound(design, 'worst', run);
      const most = found / run.repetitions + 3 * standardError(found, run.repetitions);
      expect(most).toBeGreaterThanOrEqual(power);
    },
  );
});
