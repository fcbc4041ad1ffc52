import { describe, expect, it } from 'vitest';
import { hideParts } from '../../../src/report/publishable/hide-parts.ts';
import { allCounts } from './all-counts.ts';
import { narrowedBy } from './narrowed-by.ts';

const s = 'hidden' as const;

describe('a total and its parts', () => {
  it.each([
    ['tells what has no count of 1 to 4', [12, 0, 7], 19, [12, 0, 7]],
    ['tells that there is nothing', [0, 0], 0, [0, 0]],
    ['hides a second part, which the total would give', [3, 12, 7], 22, [s, s, 7]],
    ['hides the first other part, not the smallest', [3, 7, 6], 16, [s, s, 6]],
    ['hides zeros beside it', [3, 0, 12], 15, [s, s, s]],
    ['lets small ones hide each other', [2, 3, 12], 17, [s, s, 12]],
    ['but not where both must be 4', [4, 4, 12], 20, [s, s, s]],
    ['hides a third one where two are too near their least', [1, 5, 9], 15, [s, s, s]],
    ['hides a small total with all its parts', [0, 3, 0], s, [s, s, s]],
    ['tells the total where each part may be anything', [1, 1, 3], 5, [s, s, s]],
    ['tells what stands alone', [7], 7, [7]],
    ['hides what stands alone', [2], s, [s]],
  ])('%s', (_, counts, total, parts) => {
    expect(hideParts(counts)).toEqual({ total, parts });
  });

  it.each([
    [2, 24],
    [3, 16],
    [4, 11],
  ])('leaves 1 to 4 possible to who knows the rule itself: %i parts up to %i', (parts, most) => {
    const publication = (counts: readonly number[]) => hideParts(counts);
    const isHidden = (counts: readonly number[], at: number) =>
      publication(counts).parts[at] === 'hidden';
    // A total over the largest part is not reached in all its ways.
    const whole = allCounts(parts, most).filter((counts) => sum(counts) <= most);
    expect(narrowedBy({ all: whole, publication, isHidden })).toEqual([]);
  });

  it('would be narrowed by hiding the small ones alone', () => {
    const alone = (counts: readonly number[]) => ({
      total: sum(counts),
      parts: counts.map((count) => (count > 0 && count < 5 ? 'hidden' : count)),
    });
    const isHidden = (counts: readonly number[], at: number) => alone(counts).parts[at] === s;
    const all = allCounts(3, 8);
    expect(narrowedBy({ all, publication: alone, isHidden }).length).toBeGreaterThan(0);
  });
});

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
