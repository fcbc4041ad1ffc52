import { midP } from './count-p-value.ts';
import { smallestRise } from './smallest-rise.ts';
import { heavyTailed, lightTailed } from './student-tail.ts';
import type { SignalThresholds } from './thresholds.ts';
import type { NotTested, WindowTest } from './window-test.ts';

type Direction = 'rise' | 'fall';

/** A tested window, judged among all the tests of its report; what only some readers need is a function. */
export interface Judged extends WindowTest {
  /** p adjusted for all tests of the report. */
  readonly adjusted: number;
  /** Undefined = compatible with chance. */
  readonly signal: Direction | undefined;
  /** The smallest count with p ≤ level/tests: established whatever the other tests of the report say. */
  readonly smallestRise: () => number;
  /** Even twice what was expected would go unnoticed. */
  readonly missesDoubling: () => boolean;
}

export type WindowResult = Judged | NotTested;

/** What is said of a cell: the direction and the window of its signal, or why there is none. */
export type Verdict =
  | 'rise-1'
  | 'rise-3'
  | 'fall-1'
  | 'fall-3'
  | 'chance'
  | 'too-few'
  | 'not-tested';

/** Decides on one window, given its adjusted p and the number of tests it was adjusted for. */
export function judgeWindow(
  test: WindowTest,
  { adjusted, tests }: { readonly adjusted: number; readonly tests: number },
  { level, minGap }: SignalThresholds,
): Judged {
  const established = adjusted <= level && Math.abs(test.gap) >= minGap;
  const direction = test.gap > 0 ? 'rise' : 'fall';
  const { distribution, expected, tailDf } = test;
  const alone = level / tests;
  // Copied name by name: a spread of this many fields is the slowest step of a large report.
  return {
    tested: true,
    observed: test.observed,
    expected,
    gap: test.gap,
    p: test.p,
    dispersion: test.dispersion,
    tailDf,
    distribution,
    limits: test.limits,
    adjusted,
    signal: established ? direction : undefined,
    smallestRise: () => smallestRise(distribution, lightTailed(alone, tailDf)),
    missesDoubling: () => !isSeen(Math.floor(2 * expected), test, alone),
  };
}

/** Whether a count above the mean is established by its own p alone: whether it is at least the smallest rise. */
function isSeen(
  count: number,
  { distribution, tailDf }: Pick<WindowTest, 'distribution' | 'tailDf'>,
  level: number,
): boolean {
  if (count <= distribution.mean) return false;
  const p = midP(distribution.tailsAt(count));
  // A heavier tail only makes p larger.
  return p <= level && heavyTailed(p, tailDf) <= level;
}

/** The window with the smaller adjusted p speaks; without a signal, `too-few` if no tested window would see a doubling. */
export function verdictOf(one: WindowResult, three: WindowResult): Verdict {
  const tested = [three, one].filter((result) => result.tested);
  if (tested.length === 0) return 'not-tested';
  const first = one.tested && one.signal ? one : undefined;
  const second = three.tested && three.signal ? three : undefined;
  if (first?.signal && !(second && second.adjusted < first.adjusted)) return `${first.signal}-1`;
  if (second?.signal) return `${second.signal}-3`;
  return tested.every((result) => result.missesDoubling()) ? 'too-few' : 'chance';
}
