import { isSummed } from '../../domain/product-measures.ts';
import { units } from '../../domain/vocabularies/units.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { Engine } from '../../store/engine.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import type { LoadSettings } from './load-settings.ts';
import type { StagedFile } from './staged-file.ts';
import type { Warning } from './summary.ts';
import { unknownWords } from './unknown-words.ts';

/** What there is to know of a file whatever the store holds. */
export async function fileWarnings(
  { session, vocabularies }: Pick<LoadSettings, 'session' | 'vocabularies'>,
  {
    mapping,
    readings,
    transcript,
    profile,
  }: Pick<StagedFile, 'mapping' | 'readings' | 'transcript' | 'profile'>,
): Promise<readonly Warning[]> {
  const warnings: Warning[] = [];
  if (mapping.unmapped.length > 0)
    warnings.push({ code: 'unmapped-columns', columns: mapping.unmapped });
  for (const [field, reading] of readings.dates) {
    if ('certainty' in reading && reading.certainty === 'assumed') {
      warnings.push({ code: 'assumed-date-order', field, order: reading.order });
    }
  }
  for (const [field, { certainty, mark }] of readings.decimals) {
    if (certainty !== 'proved') warnings.push({ code: `${certainty}-decimal`, field, mark });
  }
  warnings.push(...(await answerWarnings(session.engine, { mapping, readings, profile })));
  const mixed = transcript.mixedEncodingLines;
  if (mixed.count > 0)
    warnings.push({ code: 'mixed-encoding', rows: mixed.count, lines: mixed.first });
  const unmeasured = await withoutUnit(session.engine, mapping);
  if (unmeasured > 0) warnings.push({ code: 'no-unit', rows: unmeasured });
  warnings.push(...(await otherMeasures(session.engine, mapping, vocabularies)));
  return [...warnings, ...(await unknownWords(session.engine, mapping.kind, vocabularies))];
}

/** Fewer answers may all be yes by chance. */
const fewestAnswers = 3;

type Answers = {
  readonly field: string;
  readonly yes: number;
  readonly no: number;
  readonly empty: number;
};

/** Columns in which nobody says no, so that what an empty cell means decides every rate of them. */
async function answerWarnings(
  engine: Engine,
  { mapping, readings, profile }: Pick<StagedFile, 'mapping' | 'readings' | 'profile'>,
): Promise<readonly Warning[]> {
  const flags = mapping.kind.fields.filter(
    ({ name, type }) =>
      type === 'flag' && mapping.origins.has(name) && profile?.values?.[name]?.[''] === undefined,
  );
  if (flags.length === 0) return [];
  const counts = flags.map(
    ({ name }) =>
      `SELECT '${name}' AS field, count(*) FILTER (${name}) AS yes, count(*) FILTER (NOT ${name}) AS no,
  count(*) FILTER (${name} IS NULL) AS empty FROM staged WHERE reason IS NULL`,
  );
  const answers = await engine.query<Answers>(counts.join('\nUNION ALL '));
  return answers.flatMap(({ field, yes, no, empty }): readonly Warning[] => {
    if (readings.ticked.has(field)) return no > 0 ? [{ code: 'assumed-no', field, rows: no }] : [];
    const isOnlyYes = yes >= fewestAnswers && no === 0 && empty > 0;
    return isOnlyYes ? [{ code: 'only-yes', field, yes, rows: empty }] : [];
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
