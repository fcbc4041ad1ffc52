import { exact } from '../domain/exact.ts';
import { type Indicator, isRatio, isSampled } from '../indicators/indicator.ts';
import { type Figure, type Known, missing } from './cell.ts';
import { sampleFigure } from './sample-figure.ts';

type State = Pick<Known, 'partial' | 'unfinished'>;

/** The sum of several values. */
export function sumOf(values: readonly number[]): number {
  return exact(values.reduce((a, b) => a + b, 0));
}

/** A percentage from its parts; of nothing there is none. */
export function percentage(of: number, base: number, state: State): Figure {
  return scaled(100, of, base, state);
}

/** The figure of a ratio from its parts: a percentage, but where it relates two different things. */
export function ratioFigure(
  { kind }: Pick<Indicator, 'kind'>,
  of: number,
  base: number,
  state: State,
): Figure {
  return scaled(kind === 'ratio' ? 1 : 100, of, base, state);
}

function scaled(by: number, of: number, base: number, state: State): Figure {
  return base === 0
    ? missing('not-applicable')
    : { value: (by * of) / base, ratio: { of, base }, ...state };
}

/**
 * The figure of several cells together: sums add up, ratios are taken again from their numerators
 * and denominators, what was computed of cases is computed again of all of them.
 */
export function pooled(indicator: Indicator, figures: readonly Figure[], state: State): Figure {
  if (isSampled(indicator)) {
    const samples = figures.flatMap((figure) => casesOf(figure)?.sample ?? []);
    return sampleFigure(indicator, samples.join(' '), state);
  }
  const known = figures.filter((figure): figure is Known => 'value' in figure);
  if (!isRatio(indicator)) return { value: sumOf(known.map(({ value }) => value)), ...state };
  const of = sumOf(known.map(({ ratio }) => ratio?.of ?? 0));
  const base = sumOf(known.map(({ ratio }) => ratio?.base ?? 0));
  return ratioFigure(indicator, of, base, state);
}

/** The cases of a figure that is computed of some, be they enough for it or not. */
export function casesOf(
  figure: Figure,
): Pick<Known, 'sample' | 'partial' | 'unfinished'> | undefined {
  if ('value' in figure) return figure.sample === undefined ? undefined : figure;
  return figure.cases;
}
