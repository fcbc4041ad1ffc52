/** Why a figure is not there: never null, never 0. */
export type Absence =
  | 'not-available'
  | 'not-applicable'
  | 'hidden'
  | 'base-too-small'
  | 'too-early'
  | 'failed';

/** A figure that is there, whole or not. */
export interface Known {
  readonly value: number;
  /** Numerator and denominator of a ratio (`value` is then in percent). */
  readonly ratio?: { readonly of: number; readonly base: number };
  /** Sources that are expected and did not deliver. */
  readonly partial: readonly string[];
  /** The month was not over when the data were loaded. */
  readonly unfinished: boolean;
}

export type Figure = Known | { readonly missing: Absence };

export function isKnown(figure: Figure): figure is Known {
  return 'value' in figure;
}

/** Whole: it may be compared, averaged and added up. */
export function isWhole(figure: Figure): figure is Known {
  return isKnown(figure) && figure.partial.length === 0 && !figure.unfinished;
}

export function missing(why: Absence): Figure {
  return { missing: why };
}
