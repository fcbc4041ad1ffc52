/**
 * What the records of a cell say: a value, with its denominator for a ratio, or the cases of a
 * sample as one text. Of a stock, what came in the month and (`base`) what left.
 */
export interface Measured {
  readonly value: number | undefined;
  readonly base: number | undefined;
  readonly sample?: string | undefined;
}
