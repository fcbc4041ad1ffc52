import { type Indicator, isScanned } from '../indicators/indicator.ts';
import { type CaseDuration, parseDurations, parseTally } from '../indicators/sample.ts';
import { type Duration, kaplanMeier, type SurvivalStep } from '../statistics/kaplan-meier.ts';
import { type SurvivalQuantile, survivalQuantile } from '../statistics/survival-quantile.ts';
import { type Figure, type Known, missing } from './cell.ts';

/**
 * The figure of a list of cases: the day by which a share of them has had its event, or the part
 * that falls on the few most named. Too early where so many are still open that the day is not
 * reached; not applicable without any case, or where the few most named are all that are.
 */
export function sampleFigure(
  indicator: Indicator,
  sample: string,
  state: Pick<Known, 'partial' | 'unfinished'>,
): Figure {
  if (!isScanned(indicator) || sample.trim() === '') return missing('not-applicable');
  const { of = 0.5 } = indicator;
  if (indicator.sample === 'tally') return concentration(sample, of, state);
  const { days } = delayQuantile(sample, of);
  return days === undefined
    ? { missing: 'too-early', cases: { sample, ...state } }
    : { value: days, sample, ...state };
}

/** Days by which a share of the cases has had its event, with its interval. */
export function delayQuantile(sample: string, share: number): SurvivalQuantile {
  return survivalQuantile(curveOf(sample), share);
}

/** Curves by their cases: the median and the ninth of ten are read off the same one. */
const curves = new Map<string, readonly SurvivalStep[]>();
const mostCurves = 5000;

function curveOf(sample: string): readonly SurvivalStep[] {
  const found = curves.get(sample) ?? kaplanMeier(parseDurations(sample).flatMap(repeated));
  if (curves.size >= mostCurves) curves.clear();
  curves.set(sample, found);
  return found;
}

function repeated(one: CaseDuration): Duration | readonly Duration[] {
  return one.weight === 1 ? one : Array.from({ length: one.weight }, () => one);
}

function concentration(
  sample: string,
  largest: number,
  state: Pick<Known, 'partial' | 'unfinished'>,
): Figure {
  const counts = [...parseTally(sample).values()].sort((a, b) => b - a);
  const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const [of, base] = [total(counts.slice(0, largest)), total(counts)];
  if (base === 0) return missing('not-applicable');
  // All there is is no concentration; several months or QRR together may have more.
  if (counts.length <= largest) return { missing: 'not-applicable', cases: { sample, ...state } };
  return { value: (100 * of) / base, ratio: { of, base }, sample, ...state };
}
