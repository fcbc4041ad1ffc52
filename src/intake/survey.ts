import { tickMarks } from '../domain/answers.ts';
import type { Field } from '../domain/field.ts';
import type { Mapping } from './candidate.ts';
import {
  type DateContradiction,
  type DateOrder,
  type DateReading,
  type DateShape,
  readDates,
} from './dates.ts';
import { type DecimalReading, type NumberEvidence, readDecimals } from './decimals.ts';
import { cellsOfColumnSql, type DistinctCells } from './distinct-cells.ts';
import { foldSql, trimmedSql } from './fold-sql.ts';
import { dateTextSql } from './month-names.ts';
import { rawColumn } from './raw-table.ts';

/** A row of the survey: cells of one column that look alike. */
export type SurveyRow = {
  readonly field: string;
  /** The text with its digits as 9 (of numbers: digits but 0), in lower case; of answers, folded. */
  readonly shape: string;
  readonly cells: number;
  /** Of dates: the largest first and second numbers of cells that are a date in some order. */
  readonly first: number | null;
  readonly second: number | null;
  /** Of dates with a year of two digits: how far their first and last numbers are apart; the last only where all may be days. */
  readonly first_span?: number | null;
  readonly last_span?: number | null;
  /** Of dates: some cells name a month or a day of the week. */
  readonly spelt: boolean;
};

/** How the dates and numbers of each column are read, by field. */
export interface Readings {
  readonly dates: ReadonlyMap<string, DateReading | DateContradiction>;
  readonly decimals: ReadonlyMap<string, DecimalReading>;
  /** Some quantities carry their unit: « 1,5 kg », « 12 cachets ». */
  readonly carriesUnits: boolean;
  /** Fields of yes or no whose cells are ticks or nothing, as on a form: nothing there is no. */
  readonly ticked: ReadonlySet<string>;
}

interface SurveyedField {
  readonly field: Field;
  readonly column: number;
}

/** The columns whose reading depends on what all their cells look like. */
function surveyed(mapping: Mapping, kept: readonly number[]): readonly SurveyedField[] {
  return mapping.kind.fields.flatMap((field) => {
    const origin = mapping.origins.get(field.name);
    const matters = ['date', 'quantity', 'money', 'flag'].includes(field.type);
    if (!matters || origin === undefined || !('column' in origin)) return [];
    return [{ field, column: kept.indexOf(origin.column) }];
  });
}

/** The shapes of the different cells of each such column. `undefined` where no column needs it. */
export function surveySql(
  mapping: Mapping,
  kept: readonly number[],
  cells: DistinctCells,
): string | undefined {
  const columns = surveyed(mapping, kept);
  if (columns.length === 0) return undefined;
  const parts = columns.map(({ field, column }) => {
    const cell = trimmedSql(rawColumn(column));
    return `SELECT '${field.name}' AS field, ${shapeSql(field)} AS shape, text, spelt, n
FROM (SELECT ${textSql(field, cell)} AS text, text <> lower(${cell}) AS spelt, n FROM (${cellsOfColumnSql(cells, column)})) WHERE text IS NOT NULL`;
  });
  return `
SELECT field, shape, sum(n)::BIGINT AS cells,
  max(a) FILTER (a <= 31 AND b <= 12) AS first, max(b) FILTER (a <= 12 AND b <= 31) AS second,
  max(short.first::INTEGER) - min(short.first::INTEGER) AS first_span,
  CASE WHEN max(short.last::INTEGER) <= 31 THEN max(short.last::INTEGER) - min(short.last::INTEGER) END AS last_span,
  bool_or(spelt) AS spelt
FROM (SELECT *, ${numberAt("'^([0-9]{1,2})[-/.][0-9]{1,2}[-/.]'")} AS a,
  ${numberAt("'^[0-9]{1,2}[-/.]([0-9]{1,2})[-/.]'")} AS b,
  CASE WHEN regexp_matches(text, '${shortDate}') THEN regexp_extract(text, '${shortDate}', ['first', 'last']) END AS short
FROM (${parts.join('\nUNION ALL\n')}))
GROUP BY ALL ORDER BY ALL`;
}

const shortDate = '^([0-9]{2})[-/.][0-9]{1,2}[-/.]([0-9]{2})($|[ t])';

function textSql({ type }: Field, cell: string): string {
  if (type === 'date') return `(${dateTextSql(cell)})`;
  return type === 'flag' ? foldSql(cell) : `lower(${cell})`;
}

function shapeSql({ type }: Field): string {
  if (type === 'flag') return 'text';
  return `regexp_replace(text, '${type === 'date' ? '[0-9]' : '[1-9]'}', '9', 'g')`;
}

function numberAt(pattern: string): string {
  return `try_cast(regexp_extract(text, ${pattern}, 1) AS INTEGER)`;
}

/**
 * Decides from the survey how each column is read. `known` is the proved order of dates, if any;
 * without it, the order that one column of the file proves serves the others.
 */
export function interpretSurvey(
  rows: readonly SurveyRow[],
  mapping: Mapping,
  settings: { readonly delimiter: string; readonly known: DateOrder | undefined },
): Readings {
  const known = settings.known ?? orderProvedInFile(rows, mapping);
  const dates = new Map<string, DateReading | DateContradiction>();
  const decimals = new Map<string, DecimalReading>();
  const ticked = new Set<string>();
  for (const field of mapping.kind.fields) {
    const own = [...rows.filter((row) => row.field === field.name), ...fixedShape(field, mapping)];
    if (own.length === 0) continue;
    if (field.type === 'date') dates.set(field.name, readDates(own.map(dateShape), known));
    else if (field.type !== 'flag')
      decimals.set(field.name, readDecimals(numberEvidence(own), settings.delimiter));
    else if (areTicks(own)) ticked.add(field.name);
  }
  const quantities = rows.filter((row) => row.field === 'quantity');
  const carriesUnits = quantities.some(({ shape }) => carriedUnit.test(shape));
  return { dates, decimals, carriesUnits, ticked };
}

/** A dash beside ticks is a box that was left empty. */
function areTicks(rows: readonly SurveyRow[]): boolean {
  const said = rows.filter(({ shape }) => !/^-+$/.test(shape));
  return said.length > 0 && said.every(({ shape }) => tickMarks.includes(shape));
}

/** A number, then a word. */
const carriedUnit = /^[-+]?\d[\d ., \u00a0\u202f]*[a-zà-ÿœ]/;

/** A date that a profile gives to every row has one shape, and proves no order. */
function fixedShape({ name, type }: Field, { origins }: Mapping): readonly SurveyRow[] {
  const origin = origins.get(name);
  if (type !== 'date' || origin === undefined || !('fixed' in origin)) return [];
  const shape = origin.fixed.trim().toLowerCase().replace(/[0-9]/g, '9');
  return [{ field: name, shape, cells: 1, first: null, second: null, spelt: false }];
}

function orderProvedInFile(rows: readonly SurveyRow[], { kind }: Mapping): DateOrder | undefined {
  const columns = kind.fields
    .filter((field) => field.type === 'date')
    .map(({ name }) =>
      readDates(rows.filter((row) => row.field === name).map(dateShape), undefined),
    );
  const proved = columns.flatMap((reading) =>
    'order' in reading && reading.certainty === 'proved' && reading.order !== 'ymd'
      ? [reading.order]
      : [],
  );
  return new Set(proved).size === 1 ? proved[0] : undefined;
}

function dateShape(row: SurveyRow): DateShape {
  return {
    shape: row.shape,
    cells: row.cells,
    maxFirst: row.first ?? 0,
    maxSecond: row.second ?? 0,
    spelt: row.spelt,
    firstSpan: row.first_span ?? 0,
    lastSpan: row.last_span ?? 0,
  };
}

function numberEvidence(rows: readonly SurveyRow[]): NumberEvidence {
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
