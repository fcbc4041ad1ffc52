import { type CountLimits, countLimits } from './count-distribution.ts';
import { midP } from './count-p-value.ts';
import { negativeBinomial } from './negative-binomial.ts';
import { normalQuantile } from './special/normal.ts';
import type { BeforeAfter } from './weighted-displacement.ts';

/** A district against the sum of its controls. */
export interface RatioInput {
  readonly treated: BeforeAfter;
  readonly controls: BeforeAfter;
  /** Variance/mean of the counts. */
  readonly dispersion: number;
  /** Share of outcomes inside the limits if the action changed nothing. */
  readonly level: number;
}

export interface RatioToControls extends CountLimits {
  /** Events after, had the district followed its controls. */
  readonly expected: number;
  /** Variance/mean of that prediction. */
  readonly ratio: number;
  /** Two-sided mid-p. */
  readonly p: number;
  /** The same as a normal deviate: below 0 for fewer events than expected. */
  readonly z: number;
}

/**
 * Tests the count after an action against the district's own past, moved as its controls moved.
 * Undefined when the controls counted nothing before or after.
 */
export function ratioToControls(input: RatioInput): RatioToControls | undefined {
  const { treated, controls, dispersion, level } = input;
  if (!(controls.before > 0 && controls.after > 0)) return undefined;
  const change = controls.after / controls.before;
  const mean = (treated.before + 0.5) * change;
  const error = 1 / controls.after + 1 / controls.before;
  const ratio = dispersion * (1 + change + mean * error);
  const distribution = negativeBinomial(mean, ratio);
  const tails = distribution.tailsAt(treated.after);
  const p = midP(tails);
  const sign = tails.upper < tails.lower ? 1 : -1;
  return {
    expected: treated.before * change,
    ratio,
    p,
    z: -sign * normalQuantile(p / 2),
    ...countLimits(distribution, (1 - level) / 2),
  };
}
