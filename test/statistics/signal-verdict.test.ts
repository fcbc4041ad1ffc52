import { describe, expect, it } from 'vitest';
import { predictive } from '../../src/statistics/predictive.ts';
import {
  type Judged,
  judgeWindow,
  verdictOf,
  type WindowResult,
} from '../../src/statistics/signal-verdict.ts';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';
import type { WindowTest } from '../../src/statistics/window-test.ts';

/** A month after 120 in twelve, with what is told of it. */
function test(changes: Partial<WindowTest> = {}): WindowTest {
  const distribution = predictive({ baseCount: 120, baseExposure: 12, exposure: 1 });
  if (distribution === undefined) throw new Error('no distribution');
  return {
    tested: true,
    observed: 16,
    expected: 10,
    gap: 6,
    p: 0.04,
    dispersion: 1,
    tailDf: Number.POSITIVE_INFINITY,
    distribution,
    limits: () => ({ low: 4, high: 17 }),
    ...changes,
  };
}

const among = { adjusted: 0.05, tests: 1 };
const judge = (changes?: Partial<WindowTest>, by = among) =>
  judgeWindow(test(changes), by, SIGNAL_THRESHOLDS);

describe('judgeWindow', () => {
  it('takes the level and the smallest gap themselves for enough', () => {
    expect(judge().signal).toBe('rise');
    expect(judge({ gap: 5 }).signal).toBe('rise');
    expect(judge({ gap: -5 }).signal).toBe('fall');
    expect(judge({ gap: 4.99 }).signal).toBeUndefined();
    expect(judge({}, { adjusted: 0.0501, tests: 1 }).signal).toBeUndefined();
  });

  it('sees a doubling unless the tests are many or the tail is heavy', () => {
    expect(judge().missesDoubling()).toBe(false);
    expect(judge({}, { adjusted: 0.05, tests: 1000 }).missesDoubling()).toBe(true);
    expect(judge({ tailDf: 1 }).missesDoubling()).toBe(true);
    expect(judge({ expected: 0.4 }).missesDoubling()).toBe(true);
  });

  it('asks more of a rise where the tail is heavy', () => {
    expect(judge({ tailDf: 5 }).smallestRise()).toBeGreaterThan(judge().smallestRise());
  });
});

describe('verdictOf', () => {
  const none = { tested: false, reason: 'short-history' } as const;
  const window = (changes: Partial<Judged>): WindowResult => ({ ...judge(), ...changes });
  const quiet = (missed: boolean) =>
    window({ signal: undefined, adjusted: 0.9, missesDoubling: () => missed });
  const rise = (adjusted: number) => window({ signal: 'rise', adjusted });
  const fall = (adjusted: number) => window({ signal: 'fall', adjusted });

  it.each<[string, WindowResult, WindowResult]>([
    ['rise-1', rise(0.02), quiet(false)],
    ['rise-3', quiet(false), rise(0.02)],
    ['rise-3', none, rise(0.02)],
    ['fall-1', fall(0.02), none],
    ['fall-3', rise(0.02), fall(0.01)],
    ['rise-1', rise(0.01), fall(0.02)],
    ['rise-1', rise(0.01), fall(0.01)],
    ['chance', quiet(true), quiet(false)],
    ['chance', quiet(false), quiet(true)],
    ['too-few', quiet(true), quiet(true)],
    ['too-few', quiet(true), none],
    ['chance', none, quiet(false)],
    ['not-tested', none, none],
  ])('%s', (verdict, one, three) => expect(verdictOf(one, three)).toBe(verdict));
});
