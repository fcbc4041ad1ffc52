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
  /** Numerator and denominator of what relates two numbers (`value` in percent, or for 1,000). */
  readonly ratio?: { readonly of: number; readonly base: number };
  /** The cases that it was computed of, for those who put several months or QRR together. */
  readonly sample?: string;
  /** Sources that are expected and did not deliver. */
  readonly partial: readonly string[];
  /** The month was not over when the data were loaded. */
  readonly unfinished: boolean;
}

/** A figure that is not there; where cases are, but too few for it, they are kept for several months together. */
interface Unknown {
  readonly missing: Absence;
  readonly cases?: Pick<Known, 'sample' | 'partial' | 'unfinished'>;
}

export type Figure = Known | Unknown;

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
