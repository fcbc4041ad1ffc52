import type { Kind, VocabularyName } from '../domain/field.ts';
import { doubleDecisions } from '../domain/kinds/double-decisions.ts';
import { currentSql } from './current.ts';
import type { Engine } from './engine.ts';
import { vocabularyRelation } from './vocabulary.ts';

/** Why two records may be the same event, the strongest reason first. */
export const doubleReasons = ['same-facts', 'identifier', 'report-ref'] as const;

type DoubleReason = (typeof doubleReasons)[number];

/** Two current records of two sources that may be one event. */
export type PossibleDouble = {
  /** Stands for the two records; the same whatever else the store holds. */
  readonly pair: string;
  readonly because: DoubleReason;
  readonly source_a: string;
  readonly source_b: string;
  readonly day_a: string;
  readonly day_b: string;
  readonly district: string;
  readonly commune: string | null;
  readonly neighbourhood: string | null;
  /** Product, offence or origin, as a code where the word is known. */
  readonly what: string | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly key_a: string;
  readonly rank_a: number;
  readonly key_b: string;
  readonly rank_b: number;
};

export interface DoublesQuery {
  readonly kind: Kind;
  /** The relation of the current records. */
  readonly records: string;
  /** Only pairs with a record that this load saw. */
  readonly seenBy?: number;
}

/** Shared numbers are often serial ones: farther apart, they are chance. */
const daysApart = 3;

/**
 * The pairs that nobody has decided on, A before B by the name of their source. Three records here
 * and three there that all look alike make three pairs, not nine; each is paired anew once its
 * first pair is decided. Needs the temporary vocabularies that records are compared by.
 */
export async function findDoubles(
  engine: Engine,
  query: DoublesQuery,
): Promise<readonly PossibleDouble[]> {
  const { kind } = query;
  const rows = await engine.query<PossibleDouble>(`${pairsSql(query)}
SELECT pair, because, a.source AS source_a, b.source AS source_b,
  a.day::VARCHAR AS day_a, b.day::VARCHAR AS day_b, a.district,
  coalesce(a.commune, b.commune) AS commune, coalesce(a.neighbourhood, b.neighbourhood) AS neighbourhood,
  coalesce(a.what, b.what) AS what, ${kind.name === 'seizures' ? 'a.quantity::DOUBLE' : 'NULL'} AS quantity,
  ${kind.name === 'seizures' ? 'a.unit' : 'NULL'} AS unit,
  a.key::VARCHAR AS key_a, a.rank AS rank_a, b.key::VARCHAR AS key_b, b.rank AS rank_b
FROM chosen JOIN line AS a ON a.id = chosen.a JOIN line AS b ON b.id = chosen.b
ORDER BY a.day, pair`);
  return rows;
}

/** How many they are. */
export async function countDoubles(engine: Engine, query: DoublesQuery): Promise<number> {
  const [row] = await engine.query<{ n: number }>(
    `${pairsSql(query)} SELECT count(*) AS n FROM chosen`,
  );
  return row?.n ?? 0;
}

/**
 * Keeps, as the relation that it names, the current records of a kind, the load that is being made
 * included, that may pair with what that load brought; usually none or few. Looked for among all
 * records first, current or not, since laying a million current ones out takes long.
 */
export async function keepLikely(
  engine: Engine,
  kind: Kind,
  brought: { readonly load: number; readonly source: string },
): Promise<string> {
  const { name } = kind;
  await engine.query(
    `CREATE OR REPLACE TEMP TABLE likely_ids AS
WITH line AS (${lineSql({ kind, records: `store.${name}` })}
  WHERE record.source <> $1 OR record.id IN (SELECT record FROM store.${name}_seen WHERE load = ${brought.load}))
SELECT DISTINCT unnest([a, b]) AS id FROM (${matchesSql(kind)})`,
    [brought.source],
  );
  const alive = `(SELECT load FROM store.loads WHERE live UNION ALL SELECT ${brought.load})`;
  const [found] = await engine.query('SELECT 1 FROM likely_ids LIMIT 1');
  const records =
    found === undefined
      ? `store.${name} WHERE false`
      : `(${currentSql(name, alive)}) SEMI JOIN likely_ids USING (id)`;
  await engine.execute(`CREATE OR REPLACE TEMP TABLE likely_records AS FROM ${records};
DROP TABLE likely_ids;`);
  return 'likely_records';
}

function pairsSql(query: DoublesQuery): string {
  const { kind, seenBy } = query;
  const { name } = kind;
  const seen =
    seenBy === undefined
      ? 'true'
      : `EXISTS (FROM store.${name}_seen WHERE load = ${seenBy} AND record IN (paired.a, paired.b))`;
  return `
WITH line AS (${lineSql(query)}),
likely AS (
  SELECT a, b, min(reason) AS reason FROM (${matchesSql(kind)}) GROUP BY a, b
),
named AS (
  SELECT likely.*, a.source AS source_a, b.source AS source_b, a.key AS key_a, a.rank AS rank_a,
    b.key AS key_b, b.rank AS rank_b,
    md5(concat_ws('|', '${name}', a.key, a.rank, b.key, b.rank))::UUID AS pair
  FROM likely JOIN line AS a ON a.id = likely.a JOIN line AS b ON b.id = likely.b
),
paired AS (
  SELECT a, b, pair::VARCHAR AS pair, [${doubleReasons.map((reason) => `'${reason}'`).join(', ')}][reason] AS because
  FROM named ANTI JOIN store.${doubleDecisions.name}_current AS decision USING (pair)
  QUALIFY row_number() OVER (PARTITION BY a, source_b ORDER BY reason, key_b, rank_b)
    = row_number() OVER (PARTITION BY b, source_a ORDER BY reason, key_a, rank_a)
),
chosen AS (FROM paired WHERE ${seen})`;
}

/** Records with what the comparison looks at: `day`, `what`, and for seizures amount and measure. */
function lineSql({ kind, records }: Pick<DoublesQuery, 'kind' | 'records'>): string {
  const isSeizure = kind.name === 'seizures';
  const vocabulary = comparedBy(kind);
  const same = ['id', 'key', 'rank', 'source', 'district', 'commune', 'neighbourhood', 'insee'];
  const own = [kind.identifier, ...(kind.name === 'arrests' ? ['report_ref'] : [])];
  const subject = kind.subject ?? kind.identifier;
  const what =
    vocabulary === undefined
      ? `record.${subject} AS what`
      : `coalesce(what_word.code, record.${subject}) AS what`;
  const columns = [
    ...[...same, ...own].map((name) => `record.${name}`),
    `record.${kind.month} AS day`,
    `record.${kind.month}_precision AS precision`,
    what,
    ...(isSeizure ? seizureColumns : []),
  ];
  const words = [
    ...(vocabulary === undefined ? [] : [joinSql('what_word', vocabulary, subject)]),
    ...(isSeizure ? [joinSql('unit_word', 'units', 'unit')] : []),
  ];
  return `SELECT ${columns.join(', ')} FROM ${records} AS record ${words.join('\n  ')}`;
}

/**
 * The vocabulary of a subject that is part of the key, and so tells apart what one number covers:
 * resin is resin whatever a service calls it.
 */
function comparedBy({ keyedWith, subject, fields }: Kind): VocabularyName | undefined {
  if (subject === undefined || !keyedWith.includes(subject)) return undefined;
  return fields.find(({ name }) => name === subject)?.vocabulary;
}

/** The vocabularies that records of these kinds are compared by. */
export function comparedVocabularies(kinds: readonly Kind[]): readonly VocabularyName[] {
  return [...new Set([...kinds.flatMap((kind) => comparedBy(kind) ?? []), 'units' as const])];
}

function joinSql(alias: string, vocabulary: VocabularyName, field: string): string {
  return `LEFT JOIN ${vocabularyRelation(vocabulary)} AS ${alias} ON ${alias}.word = record.${field}`;
}

/** 0.15 kg is 150 g. */
const seizureColumns = [
  'record.quantity',
  'coalesce(unit_word.code, record.unit) AS unit',
  'record.quantity::DECIMAL(20,6) * coalesce(unit_word.factor, 1)::DECIMAL(18,9) AS amount',
  'coalesce(unit_word.measure, record.unit) AS measure',
];

function matchesSql(kind: Kind): string {
  const near = `a.source < b.source AND abs(date_diff('day', a.day, b.day)) <= ${daysApart}`;
  const matches = [
    `SELECT a.id AS a, b.id AS b, 2 AS reason FROM line AS a JOIN line AS b
    ON a.${kind.identifier} = b.${kind.identifier} AND ${near}${comparedBy(kind) === undefined ? '' : ' AND a.what = b.what'}`,
  ];
  if (kind.name === 'seizures') matches.push(sameFactsSql);
  if (kind.name === 'arrests') {
    matches.push(`SELECT a.id, b.id, 3 FROM line AS a JOIN line AS b
    ON a.report_ref = b.report_ref AND a.source < b.source AND a.day = b.day`);
  }
  return matches.join('\n  UNION ALL ');
}

/**
 * The same place: one district, and no word of the place that says otherwise; outside the districts,
 * or where none was found, a word that says the same.
 */
const agree = (name: string) => `coalesce(a.${name} = b.${name}, true)`;
const same = (name: string) => `coalesce(a.${name} = b.${name}, false)`;

const sameFactsSql = `SELECT a.id, b.id, 1 FROM line AS a JOIN line AS b
    ON a.source < b.source AND a.day = b.day AND a.district = b.district AND a.what = b.what
    AND a.amount = b.amount AND a.measure IS NOT DISTINCT FROM b.measure
  WHERE a.precision = 'day' AND b.precision = 'day'
    AND ${agree('commune')} AND ${agree('neighbourhood')} AND ${agree('insee')}
    AND (a.district NOT IN ('NONE', 'UNPLACED')
      OR ${same('commune')} OR ${same('neighbourhood')} OR ${same('insee')})`;
