import { describe, expect, it } from 'vitest';
import { mergeSmall } from '../../../src/report/publishable/merge-small.ts';
import { allCounts } from './all-counts.ts';
import { narrowedBy } from './narrowed-by.ts';

const parts = (...counts: readonly number[]) =>
  counts.map((count, at) => ({ id: 'abcd'.charAt(at), count }));

describe('parts of a total, the small ones together', () => {
  it.each([
    ['names those of 5 and more', 30, parts(12, 3, 9), ['a 12', 'c 9'], 9],
    ['names all where nothing is left', 21, parts(12, 9), ['a 12', 'b 9'], 0],
    ['gives the last name up to a rest of 1 to 4', 24, parts(12, 3, 9), ['a 12'], 12],
    ['names none where all are small', 7, parts(3, 4), [], 7],
  ])('%s', (_, total, of, named, rest) => {
    const merged = mergeSmall(total, of);
    expect(merged.named.map(({ id, count }) => `${id} ${count}`)).toEqual(named);
    expect(merged.rest).toBe(rest);
  });

  it('leaves 1 to 4 possible to who knows the rule itself', () => {
    // The last count is what has no name.
    const publication = (counts: readonly number[]) =>
      mergeSmall(sum(counts), parts(...counts.slice(0, -1)));
    const isHidden = (counts: readonly number[], at: number) =>
      at === counts.length - 1 ||
      !publication(counts).named.some(({ id }) => id === 'abcd'.charAt(at));
    const most = 14;
    const all = allCounts(4, most).filter(
      (counts) => sum(counts) <= most && (sum(counts) === 0 || sum(counts) >= 5),
    );
    expect(narrowedBy({ all, publication, isHidden })).toEqual([]);
  });
});

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
