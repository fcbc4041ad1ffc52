import { blankCells, emptyAnswers, missingNumbers } from '../domain/answers.ts';
import type { Field } from '../domain/field.ts';
import { fold } from '../domain/fold.ts';
import { synonymTable, vocabularies } from '../domain/vocabularies.ts';
import { literal } from '../sql-literal.ts';
import { foldSql, trimmedSql } from './fold-sql.ts';
import { isOneOfSql } from './one-of-sql.ts';
import { emptyMeaning } from './profile.ts';
import { rawColumn } from './raw-table.ts';
import type { StagingPlan } from './staging-plan.ts';

/** Whether the rules of the profile keep a row. */
export function isWantedSql({ mapping, kept }: StagingPlan): string {
  const rules = mapping.rows.map(({ column, keep }) => {
    const cell = foldSql(rawColumn(kept.indexOf(column)));
    return `coalesce(${isOneOfSql(cell, keep.map(fold))}, false)`;
  });
  return rules.length === 0 ? 'true' : rules.join(' AND ');
}

/** The row as it is written. */
export function lineSql({ kept }: StagingPlan): string {
  return `concat_ws(' ', ${kept.map((_, index) => rawColumn(index)).join(', ')})`;
}

/** In bytes, with room for two accents; a longer cell needs no look. */
function longest(words: readonly string[]): number {
  return Math.max(...words.map((word) => word.length)) + 2;
}

/** A column's cell without the white space around it, under a name of its own: more than one look at it follows. */
export function trimmedCellSql(column: number): string {
  return `${trimmedSql(rawColumn(column))} AS ${trimmedColumn(column)}`;
}

function trimmedColumn(column: number): string {
  return `t${column}`;
}

/** The cell of a field as text, `r_field`, over trimmed cells: NULL where it says nothing. */
export function fieldCellSql(
  { name, type }: Field,
  { mapping, kept, profile }: StagingPlan,
): string {
  const origin = mapping.origins.get(name);
  if (origin === undefined) return `NULL::VARCHAR AS r_${name}`;
  if ('fixed' in origin) return `${literal(origin.fixed)} AS r_${name}`;
  const written = trimmedColumn(kept.indexOf(origin.column));
  const values = profile?.values?.[name];
  const cell = translated(written, values);
  const empty = ['identifier', 'reference'].includes(type) ? missingNumbers : emptyAnswers;
  const isEmpty = isOneOfSql(plainSql(cell), empty);
  const said = `CASE WHEN strlen(${cell}) > ${longest(empty)} OR NOT ${isEmpty} THEN ${cell} END`;
  const meaning = emptyMeaning(profile, name);
  if (meaning === undefined) return `${said} AS r_${name}`;
  const own = new Set(Object.keys(values ?? {}).map(fold));
  const blanks = blankCells.filter((word) => !own.has(word));
  const isBlank = `${written} IS NULL OR coalesce(${isOneOfSql(plainSql(written), blanks)}, false)`;
  const unknown = emptyAnswers.includes(fold(meaning));
  return `CASE WHEN ${isBlank} THEN ${unknown ? 'NULL' : literal(meaning)} ELSE ${said} END AS r_${name}`;
}

function plainSql(cell: string): string {
  return `translate(lower(${cell}), 'éà', 'ea')`;
}

/** Whether a field's cells are boxes, ticked or not, of which the profile says nothing else. */
export function isTicked({ name }: Field, { readings, profile }: StagingPlan): boolean {
  return readings.ticked.has(name) && emptyMeaning(profile, name) === undefined;
}

/** Whether an empty cell of a field says something. */
export function meansWhereEmpty(field: Field, plan: StagingPlan): boolean {
  return emptyMeaning(plan.profile, field.name) !== undefined || isTicked(field, plan);
}

/** The profile's own meaning of a cell; `*` for every other one. */
function translated(cell: string, values: Readonly<Record<string, string>> | undefined): string {
  if (values === undefined) return cell;
  const cases = Object.entries(values)
    .filter(([from]) => from !== '*' && from !== '')
    .map(([from, to]) => `WHEN ${literal(fold(from))} THEN ${literal(to)}`);
  const rest = values['*'] === undefined ? cell : literal(values['*']);
  return `(CASE WHEN ${cell} IS NULL THEN NULL ELSE (CASE ${foldSql(cell)} ${cases.join(' ')} WHEN NULL THEN NULL ELSE ${rest} END) END)`;
}

/**
 * Over `written`, the raw cells: « 1,5 kg » is a quantity of 1,5 in kg, where the word is a known
 * unit and the row does not name another one; any other word leaves the cell as it is, and it is no
 * number.
 */
export function unitsApartSql({ mapping, readings }: StagingPlan): string {
  const hasUnits = mapping.kind.fields.some(({ name }) => name === 'unit');
  if (!readings.carriesUnits || !hasUnits) return 'FROM written';
  const codes = [...synonymTable(vocabularies.units)];
  const map = `MAP {${codes.map(([word, code]) => `${literal(word)}: ${literal(code)}`).join(', ')}}`;
  const parts = `regexp_extract(r_quantity, '^(.*[0-9])\\s*([^0-9]+)$', ['number', 'word'])`;
  return `
SELECT * EXCLUDE (carried, known) REPLACE (
  CASE WHEN is_carried THEN carried.number ELSE r_quantity END AS r_quantity,
  CASE WHEN is_carried AND r_unit IS NULL THEN carried.word ELSE r_unit END AS r_unit)
FROM (SELECT *, coalesce(known[${foldSql('carried.word')}], '') AS code,
    code <> '' AND (r_unit IS NULL OR known[${foldSql('r_unit')}] = code) AS is_carried
  FROM (SELECT *, ${parts} AS carried, ${map} AS known FROM written))`;
}
