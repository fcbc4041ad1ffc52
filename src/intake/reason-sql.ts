import type { Field } from '../domain/field.ts';
import { privacyOf } from '../domain/field-privacy.ts';
import { hiddenText } from '../domain/personal-data.ts';
import type { Reason } from '../domain/reasons.ts';
import { literal } from '../sql-literal.ts';
import { mayBePersonalSql, personalReasonSql } from './personal-sql.ts';
import { lineSql } from './raw-cells.ts';
import { foldedColumn } from './record-hashes.ts';
import type { StagingPlan } from './staging-plan.ts';
import { saysTotalSql, type TotalTexts, totalPattern } from './total-line.ts';

/** What becomes of a row, over its `fault`: `skip` where a rule leaves it out, and a line of totals is one. */
export function reasonSql(plan: StagingPlan): string {
  const isTotal = `regexp_matches(lower(${lineSql(plan)}), ${literal(totalPattern)})`;
  const isSum = saysTotalSql(totalTexts(plan));
  return `CASE WHEN NOT wanted THEN 'skip' WHEN (fault IS NOT NULL AND ${isTotal}) OR ${isSum} THEN ':total-line' ELSE fault END`;
}

/** A neighbourhood may bear such a name (a petrol station), unless a row stands for several facts. */
function totalTexts({ mapping }: StagingPlan): TotalTexts {
  const { kind, origins } = mapping;
  const texts = kind.fields.filter(
    ({ name, type }) => origins.has(name) && (type === 'word' || type === 'place'),
  );
  const listed = texts.filter(
    ({ vocabulary }) => vocabulary !== undefined && vocabulary !== 'units',
  );
  const others = texts.filter(
    ({ name, vocabulary }) =>
      vocabulary === undefined && (name !== 'neighbourhood' || origins.has('count')),
  );
  return { words: listed.map(({ name }) => name), others: others.map(({ name }) => name) };
}

/** The first thing wrong with a row, in the order of its fields: `field:reason`, or NULL. */
export function faultSql(plan: StagingPlan): string {
  const { kind, origins } = plan.mapping;
  const checks = kind.fields
    .filter((field) => origins.has(field.name))
    .flatMap((field) => checksOf(field, plan.today));
  if (origins.has('count')) {
    // An empty cell among numbers of events may be none, or one that was forgotten: it is not 1.
    const own = origins.has(kind.identifier) ? `r_${kind.identifier} IS NULL AND ` : '';
    checks.push({ test: `${own}r_count IS NULL`, field: 'count', reason: literal('missing') });
  }
  const isAggregated = plan.profile?.aggregated ?? false;
  if (!isAggregated && origins.has('count') && origins.has(kind.identifier)) {
    const several = `r_${kind.identifier} IS NOT NULL AND count > 1`;
    checks.push({ test: several, field: 'count', reason: literal('count-with-identifier') });
  }
  const cases = checks.map(
    ({ test, field, reason }) => `WHEN ${test} THEN '${field}:' || ${reason}`,
  );
  // A correction may set fields of which nothing can be wrong.
  const never = 'WHEN false THEN NULL::VARCHAR';
  return `CASE ${[never, ...cases].join('\n    ')} END`;
}

interface Check {
  readonly test: string;
  readonly field: string;
  /** As SQL. */
  readonly reason: string;
}

function checksOf(field: Field, today: string): Check[] {
  const { name } = field;
  const checks: Check[] = [];
  const refuse = (reason: Reason, test: string) =>
    checks.push({ test, field: name, reason: literal(reason) });
  const unreadable = unreadableReason[field.type];
  if (field.required) refuse('missing', `r_${name} IS NULL`);
  if (field.type === 'date') {
    refuse('too-coarse', `${name} IS NULL AND regexp_matches(lower(r_${name}), '${tooCoarse}')`);
  }
  if (unreadable !== undefined) refuse(unreadable, `r_${name} IS NOT NULL AND ${name} IS NULL`);
  if (field.type === 'date') {
    refuse('date-in-future', `${name} > DATE '${today}'`);
    refuse('date-too-old', `${name} < DATE '1970-01-01'`);
  }
  if (['integer', 'quantity', 'money'].includes(field.type)) refuse('negative', `${name} < 0`);
  if (field.type === 'identifier' || field.type === 'reference') {
    // Hashed, the sign that stands for a hidden number would be the number of all those rows.
    refuse('left-hidden', `${foldedColumn(name)} = ${literal(hiddenText)}`);
    const isLong = `contains(upper(r_${name}), 'E+')`;
    refuse('rounded-number', `${isLong} AND regexp_matches(r_${name}, '${rounded}')`);
  }
  if (field.code) checks.push(personalCheck(field));
  return checks;
}

/** Of a code only a hash is kept, which says nothing any more: its cells are looked at one by one. */
function personalCheck(field: Field): Check {
  const cell = foldedColumn(field.name);
  const { refused } = privacyOf(field);
  const reason = personalReasonSql(cell, refused);
  const test = `${mayBePersonalSql(cell, refused)} AND ${reason} IS NOT NULL`;
  return { test, field: field.name, reason };
}

/** What a spreadsheet makes of a number of twelve digits: « 1,90701E+11 » stands for a million of them. */
const rounded = '^[0-9]+([.,][0-9]+)?[eE][+][0-9]+$';

/** A year or a quarter alone: « 2019 », « T3 2019 », « 2019-Q3 », « 3e trimestre 2019 ». */
const tooCoarse =
  '^([0-9]{4}|[tq][1-4][ /-]?[0-9]{2,4}|[0-9]{4}[ /-]?[tq][1-4]|[1-4](er|e|eme)? trim[a-z.]* [0-9]{4})$';

const unreadableReason: Readonly<Partial<Record<Field['type'], Reason>>> = {
  date: 'not-a-date',
  flag: 'not-yes-no',
  integer: 'not-a-number',
  quantity: 'not-a-number',
  money: 'not-a-number',
  longitude: 'not-a-number',
  latitude: 'not-a-number',
};
