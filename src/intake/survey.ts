import { blankCells, tickMarks } from '../domain/answers.ts';
import type { Field } from '../domain/field.ts';
import type { Mapping } from './candidate.ts';
import {
  type DateContradiction,
  type DateOrder,
  type DateReading,
  type DateShape,
  readDates,
} from './dates.ts';
import { type DecimalReading, decimalReading } from './decimals.ts';
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
  /** Of dates with a year of two digits: the least and the largest of their first and last numbers. */
  readonly first_least?: number | null;
  readonly first_most?: number | null;
  readonly last_least?: number | null;
  readonly last_most?: number | null;
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
  /** Those that have ticks and other answers, so that nothing there is unknown. */
  readonly marked: ReadonlySet<string>;
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
  const parts = columns.map((one) => {
    const { field, column } = one;
    return `SELECT '${field.name}' AS field, ${shapeSql(field)} AS shape, text, ${speltSql(one, cells)} AS spelt, n
FROM (SELECT *, ${textSql(one, cells)} AS text
  FROM (SELECT n, ${trimmedSql(rawColumn(column))} AS cell FROM (${cellsOfColumnSql(cells, column)})))
WHERE text IS NOT NULL`;
  });
  return `
SELECT field, shape, sum(n)::BIGINT AS cells,
  max(a) FILTER (a <= 31 AND b <= 12) AS first, max(b) FILTER (a <= 12 AND b <= 31) AS second,
  min(short.first::INTEGER) AS first_least, max(short.first::INTEGER) AS first_most,
  min(short.last::INTEGER) AS last_least, max(short.last::INTEGER) AS last_most,
  bool_or(spelt) AS spelt
FROM (SELECT *, ${numberAt("'^([0-9]{1,2})[-/.][0-9]{1,2}[-/.]'")} AS a,
  ${numberAt("'^[0-9]{1,2}[-/.]([0-9]{1,2})[-/.]'")} AS b,
  CASE WHEN regexp_matches(text, '${shortDate}') THEN regexp_extract(text, '${shortDate}', ['first', 'last']) END AS short
FROM (${parts.join('\nUNION ALL\n')}))
GROUP BY ALL ORDER BY ALL`;
}

const shortDate = '^([0-9]{2})[-/.][0-9]{1,2}[-/.]([0-9]{2})($|[ t])';

function textSql({ field: { type }, column }: SurveyedField, { named }: DistinctCells): string {
  // The names of months make many patterns, each of which the engine compiles anew: for dates that have any.
  if (type === 'date' && named.includes(column)) return `(${dateTextSql('cell')})`;
  // Longer cells of a flag are no ticks, and may be as many as the rows.
  if (type === 'flag') return `CASE WHEN strlen(cell) > 8 THEN '?' ELSE ${foldSql('cell')} END`;
  return 'lower(cell)';
}

function speltSql({ field, column }: SurveyedField, { named }: DistinctCells): string {
  return field.type === 'date' && named.includes(column) ? 'text <> lower(cell)' : 'false';
}

function shapeSql({ type }: Field): string {
  if (type === 'flag') return 'text';
  return `regexp_replace(text, '${type === 'date' ? '[0-9]' : '[1-9]'}', '9', 'g')`;
}

function numberAt(pattern: string): string {
  return `try_cast(regexp_extract(text, ${pattern}, 1) AS INTEGER)`;
}

export interface SurveySettings {
  readonly delimiter: string;
  /** The order of dates that the profile or an earlier load says. */
  readonly known: DateOrder | undefined;
  /** The year of the load in two digits; absent where somebody has said the order of dates. */
  readonly thisYear?: number | undefined;
  /** What the profile says that decimals come after. */
  readonly decimalMark?: DecimalReading['mark'] | undefined;
  /** Fields that an earlier load of the source had ticks in: where this file has none, nobody is ticked. */
  readonly ticked?: ReadonlySet<string> | undefined;
}

/**
 * Decides from the survey how each column is read. `known` is the proved order of dates, if any;
 * without it, the order that one column of the file proves serves the others.
 */
export function interpretSurvey(
  rows: readonly SurveyRow[],
  mapping: Mapping,
  settings: SurveySettings,
): Readings {
  const known = settings.known ?? orderProvedInFile(rows, mapping);
  const dates = new Map<string, DateReading | DateContradiction>();
  const decimals = new Map<string, DecimalReading>();
  for (const field of mapping.kind.fields) {
    const own = [...rows.filter((row) => row.field === field.name), ...fixedShape(field, mapping)];
    if (own.length === 0) continue;
    if (field.type === 'date')
      dates.set(field.name, readDates(own.map(dateShape), known, settings.thisYear));
    else if (field.type !== 'flag') decimals.set(field.name, decimalReading(field, own, settings));
  }
  const quantities = rows.filter((row) => row.field === 'quantity');
  const carriesUnits = quantities.some(({ shape }) => carriedUnit.test(shape));
  return { dates, decimals, carriesUnits, ...readTicks(rows, mapping, settings.ticked) };
}

/** Which columns of yes or no have boxes. */
function readTicks(
  rows: readonly SurveyRow[],
  { kind, origins }: Mapping,
  known: ReadonlySet<string> = new Set(),
): Pick<Readings, 'ticked' | 'marked'> {
  const ticked = new Set<string>();
  const marked = new Set<string>();
  for (const { name, type } of kind.fields) {
    const origin = origins.get(name);
    if (type !== 'flag' || origin === undefined || !('column' in origin)) continue;
    const answers = rows.filter(
      ({ field, shape }) => field === name && !blankCells.includes(shape),
    );
    const ticks = answers.filter(({ shape }) => tickMarks.includes(shape)).length;
    if (ticks === answers.length && (ticks > 0 || known.has(name))) ticked.add(name);
    else if (ticks > 0) marked.add(name);
  }
  return { ticked, marked };
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

function shortOf(row: SurveyRow): NonNullable<DateShape['short']> {
  return {
    first: [row.first_least ?? 0, row.first_most ?? 0],
    last: [row.last_least ?? 0, row.last_most ?? 0],
  };
}

function dateShape(row: SurveyRow): DateShape {
  return {
    shape: row.shape,
    cells: row.cells,
    maxFirst: row.first ?? 0,
    maxSecond: row.second ?? 0,
    spelt: row.spelt,
    ...(row.first_least == null ? {} : { short: shortOf(row) }),
  };
}
