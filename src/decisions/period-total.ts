import type { Month } from '../domain/month.ts';

/**
 * How the months of an indicator make a period: added, taken again as a ratio, by the last of them
 * (a stock), or not at all (a median).
 */
export type Measure = 'count' | 'sum' | 'ratio' | 'last' | 'single';

/** The whole figure of a month; for a ratio its numerator and denominator, `value` in percent. */
export interface MonthFigure {
  readonly value: number;
  readonly ratio?: { readonly of: number; readonly base: number };
}

/** The figure of a month; undefined where it is not whole. */
export type FigureOf = (month: Month) => MonthFigure | undefined;

/** The total of months; undefined where it cannot be told: no month, no base, a median of several. */
export function totalOf(measure: Measure, figures: readonly MonthFigure[]): number | undefined {
  if (figures.length === 0) return undefined;
  if (measure === 'single') return figures.length === 1 ? figures[0]?.value : undefined;
  if (measure === 'last') return figures.at(-1)?.value;
  if (measure === 'ratio') {
    const { of, base } = ratioOf(figures);
    return base === 0 ? undefined : (100 * of) / base;
  }
  // The store's decimal fractions are exact; adding them as binary ones must not show.
  return Number(figures.reduce((sum, { value }) => sum + value, 0).toPrecision(15));
}

/** Numerators and denominators added up. */
export function ratioOf(figures: readonly MonthFigure[]): {
  readonly of: number;
  readonly base: number;
} {
  return {
    of: figures.reduce((sum, { ratio }) => sum + (ratio?.of ?? 0), 0),
    base: figures.reduce((sum, { ratio }) => sum + (ratio?.base ?? 0), 0),
  };
}
