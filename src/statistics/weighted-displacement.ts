import type { Interval } from './interval.ts';
import { normalQuantile } from './special/normal.ts';

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface Displacement {
  readonly treated: BeforeAfter;
  /** Sum of the controls. */
  readonly control: BeforeAfter;
  /** Where events may have moved to, and its own control. */
  readonly displacementTreated?: BeforeAfter;
  readonly displacementControl?: BeforeAfter;
  /** Months after over months before. */
  readonly periodWeight?: number;
  /** 1 over the number of controls summed. */
  readonly controlWeight?: number;
  /** Variance/mean of the counts. */
  readonly dispersion?: number;
}

export interface DisplacementDifference extends Interval {
  /** Events more (or, below 0, fewer) than the controls' change lets expect. */
  readonly estimate: number;
  readonly standardError: number;
  /** Estimate over standard error; undefined when nothing was counted at all. */
  readonly z: number | undefined;
}

/**
 * Weighted displacement difference (Wheeler and Ratcliffe 2018), with unequal periods, a mean of
 * several controls and overdispersion where given. Counts are events, limits normal.
 */
export function weightedDisplacementDifference(
  input: Displacement,
  level = 0.95,
): DisplacementDifference {
  const { periodWeight = 1, controlWeight = 1, dispersion = 1 } = input;
  const terms = [
    { area: input.treated, weight: 1 },
    { area: input.control, weight: -controlWeight },
    { area: input.displacementTreated, weight: 1 },
    { area: input.displacementControl, weight: -controlWeight },
  ];
  let estimate = 0;
  let variance = 0;
  for (const { area, weight } of terms) {
    if (area === undefined) continue;
    estimate += weight * (area.after - periodWeight * area.before);
    variance += weight ** 2 * (area.after + periodWeight ** 2 * area.before);
  }
  const standardError = Math.sqrt(dispersion * variance);
  const margin = -normalQuantile((1 - level) / 2) * standardError;
  const z = standardError > 0 ? estimate / standardError : undefined;
  return { estimate, standardError, z, low: estimate - margin, high: estimate + margin };
}
