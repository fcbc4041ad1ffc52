import { describe, expect, it } from 'vitest';
import type { Knowledge } from './knowledge.ts';
import { rangesOf, solveWorld } from './narrowed-cells.ts';

/** `npm run disclosure` solves 1,000. */
const worlds = Number(process.env.DISCLOSURE_WORLDS ?? 60);

describe('two publishable reports of following months, all identities included', () => {
  it(`leave each hidden count its whole range, in ${worlds} random worlds`, () => {
    const verdicts = Array.from({ length: worlds }, (_, seed) => ({ seed, ...solveWorld(seed) }));
    const narrowed = verdicts.flatMap(({ seed, narrowed: names }) =>
      names.map((name) => `${seed}: ${name}`),
    );
    expect(narrowed).toEqual([]);
    expect(verdicts.filter(({ solved }) => solved > 0).length).toBeGreaterThan(worlds / 2);
  }, 600_000);
});

describe('the solver', () => {
  const of = (rows: readonly string[], bounds: Knowledge['bounds']) =>
    rangesOf({ rows, bounds, targets: [{ name: 'x0', at: 0 }] }).narrowed;

  it('finds what a total gives', () => {
    expect(
      of(
        ['x0 + x1 - x2 = 0'],
        [
          [1, 4],
          [7, 7],
          [10, 10],
        ],
      ),
    ).toEqual(['x0: 3 to 3']);
  });

  it('finds what two small ones give', () => {
    expect(
      of(
        ['x0 + x1 = 7'],
        [
          [1, 4],
          [1, 4],
        ],
      ),
    ).toEqual(['x0: 3 to 6']);
  });

  it('finds that two publications contradict each other', () => {
    expect(
      of(
        ['x0 + x1 = 7', 'x0 + x1 = 8'],
        [
          [0, 9],
          [0, 9],
        ],
      ),
    ).toEqual(['x0: NaN to NaN']);
  });

  it('finds nothing where a larger one is hidden too', () => {
    expect(
      of(
        ['x0 + x1 = 11'],
        [
          [1, 4],
          [5, 1000],
        ],
      ),
    ).toEqual([]);
  });
});
