import { emptyAnswers } from '../../domain/answers.ts';
import { fold } from '../../domain/fold.ts';
import { isSummed } from '../../domain/product-measures.ts';
import { units } from '../../domain/vocabularies/units.ts';
import type { Mapping } from '../../intake/candidate.ts';
import { emptyMeaning } from '../../intake/profile.ts';
import type { Engine } from '../../store/engine.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import type { StagedFile } from './staged-file.ts';
import type { Warning } from './summary.ts';

/** What the accepted rows of `staged` say that makes a rate or a sum other than one may think. */
export async function rowWarnings(
  engine: Engine,
  file: Pick<StagedFile, 'mapping' | 'readings' | 'profile'>,
  vocabularies: Vocabularies,
): Promise<readonly Warning[]> {
  return [
    ...(await answerWarnings(engine, file)),
    ...(await unitWarnings(engine, file.mapping, vocabularies)),
    ...(await eventWarnings(engine, file.mapping)),
    ...(await repeatedAmounts(engine, file.mapping)),
  ];
}

/** Fewer answers may all be yes by chance. */
const fewestAnswers = 3;

type Answers = {
  readonly field: string;
  readonly yes: number;
  readonly no: number;
  readonly empty: number;
};

/** Columns in which nobody says no, or hardly anybody: what an empty cell means decides every rate of them. */
async function answerWarnings(
  engine: Engine,
  { mapping, readings, profile }: Pick<StagedFile, 'mapping' | 'readings' | 'profile'>,
): Promise<readonly Warning[]> {
  const flags = mapping.kind.fields.filter(
    ({ name, type }) => type === 'flag' && mapping.origins.has(name),
  );
  if (flags.length === 0) return [];
  const counts = flags.map(
    ({ name }) =>
      `SELECT '${name}' AS field, count(*) FILTER (${name}) AS yes, count(*) FILTER (NOT ${name}) AS no,
  count(*) FILTER (${name} IS NULL) AS empty FROM staged WHERE reason IS NULL`,
  );
  const answers = await engine.query<Answers>(counts.join('\nUNION ALL '));
  return answers.flatMap(({ field, yes, no, empty }): readonly Warning[] => {
    const said = emptyMeaning(profile, field);
    if (readings.ticked.has(field) && said === undefined)
      return no > 0 ? [{ code: 'assumed-no', field, rows: no }] : [];
    // Somebody has said that nothing there is unknown.
    const isKnown = said !== undefined && emptyAnswers.includes(fold(said));
    const isOnlyYes = yes >= fewestAnswers && no === 0;
    const areFewNo = readings.marked.has(field) && empty > no;
    if (isKnown || empty === 0 || !(isOnlyYes || areFewNo)) return [];
    return [{ code: 'only-yes', field, yes, no, rows: empty }];
  });
}

/**
 * Quantities that enter no sum: nothing says what they are measured in, or it is a known unit in which their
 * product is not added up (LSD in grams).
 */
async function unitWarnings(
  engine: Engine,
  { kind, origins }: Mapping,
  vocabularies: Vocabularies,
): Promise<readonly Warning[]> {
  if (!origins.has('quantity') || !kind.fields.some(({ name }) => name === 'unit')) return [];
  const pairs = await engine.query<{ product: string | null; unit: string | null; rows: number }>(
    `SELECT product, unit, count(*) AS rows FROM staged WHERE reason IS NULL AND quantity > 0
GROUP BY ALL ORDER BY rows DESC, product, unit`,
  );
  const rowsOf = (some: typeof pairs) => some.reduce((sum, { rows }) => sum + rows, 0);
  const unmeasured = rowsOf(pairs.filter(({ unit }) => unit === null));
  const stray = pairs.filter(({ product, unit }) => {
    const known = vocabularies.table('products').get(product ?? '');
    const measure = measureOf.get(vocabularies.table('units').get(unit ?? '') ?? '');
    return known !== undefined && measure !== undefined && !isSummed(known, measure);
  });
  const named = stray.slice(0, shownPairs).map(({ product, unit }) => `${product} / ${unit}`);
  return [
    ...(unmeasured > 0 ? [{ code: 'no-unit', rows: unmeasured } as const] : []),
    ...(named.length > 0
      ? [{ code: 'other-unit', rows: rowsOf(stray), pairs: named } as const]
      : []),
  ];
}

const shownPairs = 5;

const measureOf = new Map(units.map(({ code, measure }) => [code, measure]));

/**
 * Of kinds whose lines of one number are one event, with amounts of its own: numbers of several dates, which
 * perhaps name a file of procedures, or are no numbers; and rows of which nothing says what they are of.
 */
async function eventWarnings(
  engine: Engine,
  { kind, origins }: Mapping,
): Promise<readonly Warning[]> {
  const { identifier, keyedWith, month, subject } = kind;
  const amounts = kind.fields.filter((field) => field.event).map(({ name }) => name);
  if (subject === undefined || amounts.length === 0 || !keyedWith.includes(subject)) return [];
  const days = `SELECT ${identifier} FROM staged WHERE reason IS NULL AND identified
GROUP BY 1 HAVING min(${month}) <> max(${month})`;
  const nothing = amounts.map((name) => `${name} IS NULL`).join(' AND ');
  const [row] = await engine.query<{ days: number; unsaid: number }>(
    `SELECT ${origins.has(identifier) ? `(SELECT count(*) FROM (${days}))` : '0'} AS days,
  (SELECT count(*) FROM staged WHERE reason IS NULL AND ${subject} IS NULL AND (quantity > 0 OR (${nothing}))) AS unsaid`,
  );
  const { days: several = 0, unsaid = 0 } = row ?? {};
  return [
    ...(unsaid > 0 ? [{ code: 'no-product', rows: unsaid } as const] : []),
    ...(several > 0 ? [{ code: 'several-days', rows: several } as const] : []),
  ];
}

/**
 * Lines without a number, of one day and place, that name several products beside one amount or number:
 * perhaps one seizure, whose cash or vehicle is then added up for each of its lines.
 */
async function repeatedAmounts(
  engine: Engine,
  { kind, origins }: Mapping,
): Promise<readonly Warning[]> {
  const amounts = kind.fields.filter((field) => field.event && origins.has(field.name));
  const { subject } = kind;
  if (amounts.length === 0 || subject === undefined) return [];
  const repeated = amounts.map(
    ({ name }) => `SELECT count(*) AS n FROM staged
WHERE reason IS NULL AND NOT identified AND ${name} > 0
GROUP BY ${kind.month}, place, ${name} HAVING count(DISTINCT ${subject}) > 1`,
  );
  const [row] = await engine.query<{ rows: number }>(
    `SELECT coalesce(sum(n), 0)::INTEGER AS rows FROM (${repeated.join('\nUNION ALL ')})`,
  );
  const rows = row?.rows ?? 0;
  return rows > 0 ? [{ code: 'repeated-amounts', rows }] : [];
}
