import { describe, expect, it } from 'vitest';
import { effectDispersion } from '../../src/statistics/effect-dispersion.ts';
import { expectClose } from './reference-values.ts';

const days = Array.from({ length: 33 }, () => 30);
/** X² of a year of 5 and 15 by turns: 12 · 25/10, on 11 degrees of freedom. */
const uneven = days.map((_, t) => (t % 2 === 0 ? 5 : 15));
const even = days.map(() => 10);

describe('effectDispersion', () => {
  it('reads the two years ahead of the selection window, and not beyond', () => {
    const wild = uneven.map((count, t) => (t >= 24 ? 1000 * (t % 2) : count));
    const districts = [wild, uneven];
    expectClose(effectDispersion({ districts, days, start: 27 }), (30 + 120) / (20 + 44));
  });

  it('reads one year where there are not two', () => {
    const districts = [uneven, uneven];
    expectClose(effectDispersion({ districts, days, start: 26 }), (30 + 60) / (20 + 22));
  });

  it('leaves out a year with under six covered months, and one without any event', () => {
    const thin = uneven.map((count, t) => (t >= 5 && t < 12 ? undefined : count));
    const empty = days.map(() => 0);
    const districts = [uneven, thin, empty];
    expectClose(effectDispersion({ districts, days, start: 27 }), (30 + 90) / (20 + 33));
  });

  it('is never under 1', () => {
    expect(effectDispersion({ districts: [even, even], days, start: 27 })).toBe(1);
  });
});
