import type { Field } from '../domain/field.ts';

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
  /**
   * `assumed`: no cell proves it. `doubtful`: nor that the other mark parts thousands, as it is read to.
   * `mixed`: both marks stand for decimals in the column.
   */
  readonly certainty: 'proved' | 'assumed' | 'doubtful' | 'mixed';
}

/**
 * Decides the decimal mark of a whole column. Where only three-digit groups are seen, the mark is
 * assumed: a comma in a file separated by anything else, a point in one separated by commas. The other
 * mark would part thousands then: of « 1.253 », in kilograms, that is a thousand times too many.
 */
export function readDecimals(evidence: NumberEvidence, delimiter: string): DecimalReading {
  const { comma, point, commaThree, pointThree } = evidence;
  if (comma > 0 && point > 0) return { mark: comma >= point ? ',' : '.', certainty: 'mixed' };
  if (comma > 0) return { mark: ',', certainty: 'proved' };
  if (point > 0) return { mark: '.', certainty: 'proved' };
  const usual = delimiter === ',' ? '.' : ',';
  if (commaThree === 0 && pointThree === 0) return { mark: usual, certainty: 'proved' };
  const thousands = usual === ',' ? pointThree : commaThree;
  return { mark: usual, certainty: thousands > 0 ? 'doubtful' : 'assumed' };
}

/** Cells of a column that look alike: their digits but 0 are 9. */
interface NumberShape {
  readonly shape: string;
  readonly cells: number;
}

interface DecimalSettings {
  readonly delimiter: string;
  /** What the profile says that decimals come after. */
  readonly decimalMark?: DecimalReading['mark'] | undefined;
}

/** Only a quantity is doubtful: an amount has no tenths of a cent. */
export function decimalReading(
  { type }: Pick<Field, 'type'>,
  rows: readonly NumberShape[],
  { delimiter, decimalMark }: DecimalSettings,
): DecimalReading {
  if (decimalMark !== undefined) return { mark: decimalMark, certainty: 'proved' };
  const reading = readDecimals(numberEvidence(rows), delimiter);
  return reading.certainty === 'doubtful' && type !== 'quantity'
    ? { ...reading, certainty: 'assumed' }
    : reading;
}

function numberEvidence(rows: readonly NumberShape[]): NumberEvidence {
  const numbers = rows.map(({ shape, cells }) => ({
    cells,
    text: shape.replace(/\s|€|euros?|eur/g, '').replace(/(?<=\d)[a-zà-ÿœ]+\.?$/, ''),
  }));
  const count = (pattern: RegExp) =>
    numbers.filter(({ text }) => pattern.test(text)).reduce((sum, { cells }) => sum + cells, 0);
  return {
    comma: count(decimalPattern(',')),
    point: count(decimalPattern('.')),
    commaThree: count(/^[-+]?[1-9]\d{0,2},\d{3}$/),
    pointThree: count(/^[-+]?[1-9]\d{0,2}\.\d{3}$/),
  };
}

/** Numbers, without spaces, whose decimal mark can only be this one; the other parts thousands. */
export function decimalPattern(decimal: ',' | '.'): RegExp {
  const [mark, other] = decimal === ',' ? [',', '\\.'] : ['\\.', ','];
  const alternatives = [
    `0+${mark}\\d+`,
    `\\d+${mark}(\\d{1,2}|\\d{4,})`,
    `\\d{4,}${mark}\\d{3}`,
    `\\d{1,3}(${other}\\d{3})+${mark}\\d+`,
    `\\d{1,3}(${other}\\d{3}){2,}`,
    `\\d+${mark}\\d+e[-+]?\\d+`,
  ];
  return new RegExp(`^[-+]?(${alternatives.join('|')})$`);
}
