import { emptyAnswers } from '../../domain/answers.ts';
import { fold } from '../../domain/fold.ts';
import { isSummed } from '../../domain/product-measures.ts';
import { units } from '../../domain/vocabularies/units.ts';
import type { Mapping } from '../../intake/candidate.ts';
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
  const { mapping } = file;
  const unmeasured = await withoutUnit(engine, mapping);
  return [
    ...(await answerWarnings(engine, file)),
    ...(unmeasured > 0 ? [{ code: 'no-unit', rows: unmeasured } as const] : []),
    ...(await otherMeasures(engine, mapping, vocabularies)),
    ...(await repeatedAmounts(engine, mapping)),
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
  const meaning = (name: string) => profile?.values?.[name]?.[''];
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
    const said = meaning(field);
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

/** Accepted rows whose quantity enters no sum, since nothing says what it is measured in. */
async function withoutUnit(engine: Engine, { kind, origins }: Mapping): Promise<number> {
  if (!origins.has('quantity') || !kind.fields.some(({ name }) => name === 'unit')) return 0;
  const [row] = await engine.query<{ n: number }>(
    'SELECT count(*) AS n FROM staged WHERE reason IS NULL AND quantity > 0 AND unit IS NULL',
  );
  return row?.n ?? 0;
}

/** Quantities in a known unit in which their product is not added up: LSD in grams. */
async function otherMeasures(
  engine: Engine,
  { origins }: Mapping,
  vocabularies: Vocabularies,
): Promise<readonly Warning[]> {
  if (!['product', 'quantity', 'unit'].every((name) => origins.has(name))) return [];
  const pairs = await engine.query<{ product: string; unit: string; rows: number }>(
    `SELECT product, unit, count(*) AS rows FROM staged
WHERE reason IS NULL AND quantity > 0 AND product IS NOT NULL AND unit IS NOT NULL
GROUP BY ALL ORDER BY rows DESC, product, unit`,
  );
  const products = vocabularies.table('products');
  const codes = vocabularies.table('units');
  const stray = pairs.filter(({ product, unit }) => {
    const known = products.get(product);
    const measure = measureOf.get(codes.get(unit) ?? '');
    return known !== undefined && measure !== undefined && !isSummed(known, measure);
  });
  if (stray.length === 0) return [];
  const rows = stray.reduce((sum, pair) => sum + pair.rows, 0);
  const named = stray.slice(0, shownPairs).map(({ product, unit }) => `${product} / ${unit}`);
  return [{ code: 'other-unit', rows, pairs: named }];
}

const shownPairs = 5;

const measureOf = new Map(units.map(({ code, measure }) => [code, measure]));

/**
 * Lines without a number, of one day and place, that name several products beside one amount or number:
 * perhaps one seizure, whose cash or vehicle is then added up for each of its lines.
 */
async function repeatedAmounts(engine: Engine, { kind }: Mapping): Promise<readonly Warning[]> {
  const amounts = kind.fields.filter((field) => field.event);
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
