import { describe, expect, it } from 'vitest';
import type { TidyLine } from '../../../src/report/tidy-line.ts';
import type { Knowledge } from './knowledge.ts';
import { linesOf, rangesOf, reported, solveWorld } from './narrowed-cells.ts';
import { randomMonths } from './random-months.ts';

/** `npm run disclosure` solves 1,000. */
const worlds = Number(process.env.DISCLOSURE_WORLDS ?? 150);

describe('two publishable reports of following months, all identities included', () => {
  it(`leave each hidden count its whole range, in ${worlds} random worlds`, () => {
    const verdicts = Array.from({ length: worlds }, (_, seed) => ({ seed, ...solveWorld(seed) }));
    const narrowed = verdicts.flatMap(({ seed, narrowed: names }) =>
      names.map((name) => `${seed}: ${name}`),
    );
    if (process.env.DISCLOSURE_WORLDS !== undefined) {
      const hidden = verdicts.reduce((sum, { solved }) => sum + solved, 0);
      process.stdout.write(
        `${worlds} worlds: ${hidden} hidden counts of 1 to 4, ${narrowed.length} narrowed\n`,
      );
    }
    expect(narrowed).toEqual([]);
    expect(verdicts.filter(({ solved }) => solved > 0).length).toBeGreaterThan(worlds / 2);
  }, 600_000);
});

it('say the same of every month that both tell', () => {
  for (let seed = 0; seed < worlds; seed += 1) {
    const world = randomMonths(seed);
    const [before = [], after = []] = reported.map((month) => linesOf(world, month));
    const told = new Map(before.map((line) => [keyOf(line), line.figures.value]));
    const both = after.filter((line) => told.has(keyOf(line)));
    expect(both.length).toBeGreaterThan(3 * 10);
    expect(both.map(({ figures }) => figures.value)).toEqual(
      both.map((line) => told.get(keyOf(line))),
    );
  }
});

function keyOf({ month, district, indicator }: TidyLine): string {
  return `${month} ${district} ${indicator}`;
}

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
