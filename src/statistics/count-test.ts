import { type CountDistribution, type CountLimits, countLimits } from './count-distribution.ts';
import { midP } from './count-p-value.ts';
import { type Base, predictive } from './predictive.ts';
import { heavyTailed, lightTailed } from './student-tail.ts';

/** What one count is compared with. */
export interface CountTestInput extends Base {
  readonly count: number;
  /** Degrees of freedom behind the dispersion; infinite when it is known. */
  readonly tailDf: number;
  /** Share of counts inside the limits if nothing changed. */
  readonly level: number;
}

export interface CountTest {
  /** Base count scaled to the exposure, without the half event of the prior. */
  readonly expected: number;
  /** Count minus expected, in events. */
  readonly gap: number;
  /** Two-sided mid-p, corrected for a dispersion that was estimated. */
  readonly p: number;
  /** The prediction tested against, before that correction. */
  readonly distribution: CountDistribution;
  /** Counts that chance explains; most tests of a report are never asked for them. */
  readonly limits: () => CountLimits;
}

/** Tests one count against its base; undefined when an exposure is not positive. */
export function countTest(input: CountTestInput): CountTest | undefined {
  const { count, tailDf, level } = input;
  const distribution = predictive(input);
  if (distribution === undefined) return undefined;
  const expected = (input.baseCount * input.exposure) / input.baseExposure;
  return {
    expected,
    gap: count - expected,
    p: heavyTailed(midP(distribution.tailsAt(count)), tailDf),
    distribution,
    limits: () => countLimits(distribution, lightTailed(1 - level, tailDf) / 2),
  };
}
