/** The two tails of a distribution at one point; they add up to 1, and the smaller keeps its digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Both tails from the one that was computed directly. */
export function tailsFrom(side: 'lower' | 'upper', value: number): Tails {
  return side === 'lower' ? { lower: value, upper: 1 - value } : { lower: 1 - value, upper: value };
}
