/** What the numbers of a column look like: counts of cells, spaces and currency left out. */
export interface NumberEvidence {
  /** Ends in a comma and other than three digits, or begins with `0,`: a decimal comma. */
  readonly comma: number;
  /** The same with a point. */
  readonly point: number;
  /** Ends in a comma and exactly three digits: 1,234 may be either. */
  readonly commaThree: number;
  readonly pointThree: number;
}

export interface DecimalReading {
  readonly mark: ',' | '.';
  /** `assumed`: no cell proves it. `mixed`: both marks stand for decimals in the column. */
  readonly certainty: 'proved' | 'assumed' | 'mixed';
}

/**
 * Decides the decimal mark of a whole column. Where only three-digit groups are seen, the mark is
 * assumed: a comma in a file separated by anything else, a point in one separated by commas.
 */
export function readDecimals(evidence: NumberEvidence, delimiter: string): DecimalReading {
  const { comma, point, commaThree, pointThree } = evidence;
  if (comma > 0 && point > 0) return { mark: comma >= point ? ',' : '.', certainty: 'mixed' };
  if (comma > 0) return { mark: ',', certainty: 'proved' };
  if (point > 0) return { mark: '.', certainty: 'proved' };
  const usual = delimiter === ',' ? '.' : ',';
  if (commaThree === 0 && pointThree === 0) return { mark: usual, certainty: 'proved' };
  return { mark: usual, certainty: 'assumed' };
}
