import { emptyAnswers, noAnswers, yesAnswers } from '../domain/answers.ts';
import type { Field, Kind } from '../domain/field.ts';
import { fold } from '../domain/fold.ts';
import { synonymTable, vocabularies } from '../domain/vocabularies.ts';
import { dateSql, precisionSql } from './date-sql.ts';
import { foldSql, trimmedSql } from './fold-sql.ts';
import type { Mapping } from './mapping.ts';
import { degreesSql, integerSql, numberSql, withoutEuroSql } from './number-sql.ts';
import type { Profile } from './profile.ts';
import { rawColumn } from './raw-table.ts';
import type { Readings } from './survey.ts';

/** What the staging of a file depends on. */
export interface StagingPlan {
  readonly mapping: Mapping;
  /** Columns of the file that the byte pass kept, in order. */
  readonly kept: readonly number[];
  readonly readings: Readings;
  readonly profile: Profile | undefined;
  readonly source: string;
  readonly timeZone: string;
  /** The day of the load, `2019-08-12`: a later date is in the future. */
  readonly today: string;
  /** The relation of the raw cells. */
  readonly table: string;
}

/** The version of the rule that makes keys and contents; a new rule never equals an old one. */
const ruleVersion = '1';

const separator = 'chr(31)';

/**
 * Compiles the declarations of a kind and the mapping of a file into one statement: the temporary
 * table `staged`, a row for each record in its order (so that `rowid` is the record's number), with
 * typed fields, `key`, `content`, `identified`, `place` and `reason` (`field:reason` of the first
 * thing wrong, `skip` for rows that a rule leaves out, else NULL).
 */
export function stageSql(plan: StagingPlan): string {
  const { kind } = plan.mapping;
  const typed = kind.fields.flatMap((field) => typedColumns(field, plan));
  return `
CREATE TEMP TABLE staged AS
WITH written AS (SELECT ${rawCells(plan).join(',\n  ')} FROM ${plan.table}),
cells AS (${unitsApartSql(plan)}),
typed AS (SELECT *,
  ${typed.join(',\n  ')} FROM cells),
judged AS (SELECT *, ${reasonSql(plan)} AS reason FROM typed)
SELECT ${storedNames(kind).join(', ')},
  ${keyedSql(keyText(plan))} AS key,
  ${derivedSql(kind)},
  r_${kind.identifier} IS NOT NULL AS identified,
  longitude, latitude,
  reason
FROM judged;`;
}

/**
 * « 1,5 kg » is a quantity of 1,5 in kg, where the word is a known unit and the row does not name
 * another one; any other word leaves the cell as it is, and it is no number.
 */
function unitsApartSql({ mapping, readings }: StagingPlan): string {
  const hasUnits = mapping.kind.fields.some(({ name }) => name === 'unit');
  if (!readings.carriesUnits || !hasUnits) return 'FROM written';
  const codes = [...synonymTable(vocabularies.units)];
  const map = `MAP {${codes.map(([word, code]) => `${text(word)}: ${text(code)}`).join(', ')}}`;
  const parts = `regexp_extract(r_quantity, '^(.*[0-9])\\s*([^0-9]+)$', ['number', 'word'])`;
  return `
SELECT * EXCLUDE (carried, known) REPLACE (
  CASE WHEN is_carried THEN carried.number ELSE r_quantity END AS r_quantity,
  CASE WHEN is_carried AND r_unit IS NULL THEN carried.word ELSE r_unit END AS r_unit)
FROM (SELECT *, coalesce(known[${foldSql('carried.word')}], '') AS code,
    code <> '' AND (r_unit IS NULL OR known[${foldSql('r_unit')}] = code) AS is_carried
  FROM (SELECT *, ${parts} AS carried, ${map} AS known FROM written))`;
}

/** `content` and `place` of a row, from its typed fields, positions included. */
export function derivedSql(kind: Kind): string {
  const place = `hash(${placeNames(kind).join(', ')}) AS place`;
  return `${keyedSql(contentText(kind))} AS content,\n  ${place}`;
}

/**
 * The distinct places of the accepted rows: `place_words`, what they say in words, numbered from 0
 * (`words`), and `places`, the words and the position behind each hash that `staged` has.
 */
export function placesSql(kind: Kind): string {
  const words = kind.fields.filter(({ type }) => type === 'place').map(({ name }) => name);
  const same = words.map((name) => `staged.${name} IS NOT DISTINCT FROM said.${name}`);
  return `
CREATE OR REPLACE TEMP TABLE place_words AS
SELECT (row_number() OVER () - 1)::INTEGER AS words, *
FROM (SELECT DISTINCT ${words.join(', ')} FROM staged WHERE reason IS NULL);
CREATE OR REPLACE TEMP TABLE places AS
SELECT DISTINCT staged.place, said.words, staged.longitude, staged.latitude
FROM staged JOIN place_words AS said ON ${same.join(' AND ')} WHERE reason IS NULL;`;
}

function placeNames(kind: Kind): readonly string[] {
  return kind.fields
    .filter((field) => ['place', 'longitude', 'latitude'].includes(field.type))
    .map((field) => field.name);
}

/** A keyed hash of a text, 128 bits: who has the store but not the key can't try names on it. */
function keyedSql(text: string): string {
  return `substr(sha256(concat(getvariable('secret'), ${text})), 1, 32)::UUID`;
}

/** `r_field`: the cell as text, NULL where it says nothing; `kept`: whether a rule keeps the row. */
function rawCells({ mapping, kept, profile }: StagingPlan): readonly string[] {
  const cells = mapping.kind.fields.map((field) => {
    const origin = mapping.origins.get(field.name);
    if (origin === undefined) return `NULL::VARCHAR AS r_${field.name}`;
    if ('fixed' in origin) return `${text(origin.fixed)} AS r_${field.name}`;
    const cell = translated(
      trimmedSql(rawColumn(kept.indexOf(origin.column))),
      profile?.values?.[field.name],
    );
    const says = emptyAnswers.map(text).join(', ');
    return `CASE WHEN replace(lower(${cell}), 'é', 'e') NOT IN (${says}) THEN ${cell} END AS r_${field.name}`;
  });
  const rules = mapping.rows.map(({ column, keep }) => {
    const wanted = keep.map((word) => text(fold(word))).join(', ');
    return `coalesce(${foldSql(rawColumn(kept.indexOf(column)))} IN (${wanted}), false)`;
  });
  const everything = kept.map((_, index) => rawColumn(index)).join(', ');
  return [
    ...cells,
    `${rules.length === 0 ? 'true' : rules.join(' AND ')} AS wanted`,
    `concat_ws(' ', ${everything}) AS line`,
  ];
}

/** The profile's own meaning of a cell; `*` for every other one. */
function translated(cell: string, values: Readonly<Record<string, string>> | undefined): string {
  if (values === undefined) return cell;
  const cases = Object.entries(values)
    .filter(([from]) => from !== '*')
    .map(([from, to]) => `WHEN ${text(fold(from))} THEN ${text(to)}`);
  const rest = values['*'] === undefined ? cell : text(values['*']);
  return `(CASE WHEN ${cell} IS NULL THEN NULL ELSE (CASE ${foldSql(cell)} ${cases.join(' ')} WHEN NULL THEN NULL ELSE ${rest} END) END)`;
}

function typedColumns(field: Field, plan: StagingPlan): readonly string[] {
  const raw = `r_${field.name}`;
  const value = `${typeSql(field, raw, plan)} AS ${field.name}`;
  if (field.type !== 'date') return [value];
  return [
    value,
    `${precisionSql(raw, plan.readings.dates.get(field.name))} AS ${field.name}_precision`,
  ];
}

function typeSql(field: Field, raw: string, plan: StagingPlan): string {
  const decimal = plan.readings.decimals.get(field.name);
  switch (field.type) {
    case 'date':
      return dateSql(raw, plan.readings.dates.get(field.name), plan.timeZone);
    case 'identifier':
    case 'reference':
      return `CASE WHEN ${raw} IS NOT NULL THEN ${keyedSql(`concat_ws(${separator}, ${text(namespace(field))}, ${foldSql(raw)})`)} END`;
    case 'flag':
      return flagSql(raw);
    case 'integer':
      return integerSql(raw);
    case 'quantity':
      return `try_cast(${numberSql(raw, decimal)} AS DECIMAL(18,6))`;
    case 'money':
      return `try_cast(${numberSql(withoutEuroSql(raw), decimal)} AS DECIMAL(18,2))`;
    case 'longitude':
    case 'latitude':
      return degreesSql(raw);
    case 'word':
    case 'place':
      return foldSql(raw);
  }
}

/** Identifiers and references to the same thing share a namespace: `report_id` and `report_ref`. */
function namespace(field: Field): string {
  return field.name.replace(/_(id|ref)$/, '');
}

function flagSql(raw: string): string {
  const list = (words: readonly string[]) => words.map(text).join(', ');
  return `CASE WHEN ${foldSql(raw)} IN (${list(yesAnswers)}) THEN true WHEN ${foldSql(raw)} IN (${list(noAnswers)}) THEN false END`;
}

/** The first thing wrong with a row, in the order of its fields. */
function reasonSql(plan: StagingPlan): string {
  const { kind, origins } = plan.mapping;
  const checks = kind.fields
    .filter((field) => origins.has(field.name))
    .flatMap((field) => checksOf(field, plan.today));
  const isAggregated = plan.profile?.aggregated ?? false;
  if (!isAggregated && origins.has('count') && origins.has(kind.identifier)) {
    checks.push([`r_${kind.identifier} IS NOT NULL AND count > 1`, 'count:count-with-identifier']);
  }
  const total = `regexp_matches(lower(line), '^\\s*(sous[- ]?|grand )?total')`;
  // A correction may set fields of which nothing can be wrong.
  const never = 'WHEN false THEN NULL::VARCHAR';
  const cases = [never, ...checks.map(([test, reason]) => `WHEN ${test} THEN '${reason}'`)];
  return `CASE WHEN NOT wanted THEN 'skip' ELSE
    (CASE ${cases.map((branch) => branch.replace(/THEN '(.*)'$/, `THEN CASE WHEN ${total} THEN ':total-line' ELSE '$1' END`)).join('\n    ')} END) END`;
}

type Check = readonly [test: string, reason: string];

function checksOf(field: Field, today: string): Check[] {
  const { name } = field;
  const checks: Check[] = [];
  const unreadable = unreadableReason[field.type];
  if (field.required) checks.push([`r_${name} IS NULL`, `${name}:missing`]);
  if (field.type === 'date') {
    checks.push([
      `${name} IS NULL AND regexp_matches(lower(r_${name}), '${tooCoarse}')`,
      `${name}:too-coarse`,
    ]);
  }
  if (unreadable !== undefined) {
    checks.push([`r_${name} IS NOT NULL AND ${name} IS NULL`, `${name}:${unreadable}`]);
  }
  if (field.type === 'date') {
    checks.push([`${name} > DATE '${today}'`, `${name}:date-in-future`]);
    checks.push([`${name} < DATE '1970-01-01'`, `${name}:date-too-old`]);
  }
  if (['integer', 'quantity', 'money'].includes(field.type))
    checks.push([`${name} < 0`, `${name}:negative`]);
  if (name === 'deal_point') {
    const address = `'(^|[ ,0-9])(rue|avenue|av|bd|boulevard|place|allee|impasse|chemin|square|quai|cours|route)[ .]'`;
    checks.push([
      `regexp_matches(${foldSql(`r_${name}`)}, ${address})`,
      `${name}:looks-like-address`,
    ]);
  }
  return checks;
}

/** A year or a quarter alone: « 2019 », « T3 2019 », « 2019-Q3 », « 3e trimestre 2019 ». */
const tooCoarse =
  '^([0-9]{4}|[tq][1-4][ /-]?[0-9]{2,4}|[0-9]{4}[ /-]?[tq][1-4]|[1-4](er|e|eme)? trim[a-z.]* [0-9]{4})$';

const unreadableReason: Readonly<Partial<Record<Field['type'], string>>> = {
  date: 'not-a-date',
  flag: 'not-yes-no',
  integer: 'not-a-number',
  quantity: 'not-a-number',
  money: 'not-a-number',
  longitude: 'not-a-number',
  latitude: 'not-a-number',
};

/** What makes the record the same record: see « Identity » in `docs/architecture.md`. */
function keyText({ mapping, source, profile }: StagingPlan): string {
  const { kind, origins } = mapping;
  const isAggregated = profile?.aggregated ?? origins.has('count');
  const withIdentifier = [
    `'id'`,
    foldSql(`r_${kind.identifier}`),
    ...kind.keyedWith.map((name) => `coalesce(${name}, '')`),
  ];
  const identifying = kind.fields.filter(
    (field) => field.identifying && !(isAggregated && field.measure),
  );
  return `concat_ws(${separator}, 'key', '${ruleVersion}', '${kind.name}', ${text(source)},
    CASE WHEN r_${kind.identifier} IS NOT NULL THEN concat_ws(${separator}, ${withIdentifier.join(', ')})
    ELSE concat_ws(${separator}, 'fields', ${identifying.map(named).join(', ')}) END)`;
}

/** Every value of the row but its identifier: an absent field does not enter it. */
function contentText(kind: Kind): string {
  const fields = kind.fields.filter((field) => field.name !== kind.identifier);
  return `concat_ws(${separator}, 'content', '${ruleVersion}', ${fields.map(named).join(', ')})`;
}

/** `field=value`, or NULL, which the engine's `concat_ws` leaves out. */
function named(field: Field): string {
  const precision = field.type === 'date' ? ` || ${field.name}_precision` : '';
  return `'${field.name}=' || ${field.name}::VARCHAR${precision}`;
}

function storedNames(kind: Kind): readonly string[] {
  return kind.fields
    .filter((field) => field.type !== 'longitude' && field.type !== 'latitude')
    .flatMap((field) =>
      field.type === 'date' ? [field.name, `${field.name}_precision`] : [field.name],
    );
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
