import type { VocabularyName } from '../domain/field.ts';
import { literal } from '../sql-literal.ts';
import type { Relations } from './relations.ts';

/** What the figures of one QRR may be broken down by, as `--by` takes it. */
export const dimensions = [
  'neighbourhood',
  'service',
  'force',
  'product',
  'offence',
  'origin',
  'deal-point',
] as const;

export type Dimension = (typeof dimensions)[number];

interface DimensionRule {
  /** The field that tells the groups apart. */
  readonly field: string;
  readonly vocabulary?: VocabularyName;
  /** The kinds of records that have the field. */
  readonly kinds: readonly string[];
  /** What is shown of each group. */
  readonly indicators: readonly string[];
}

const everyKind = ['seizures', 'arrests', 'reports'];
const ofEveryKind = [
  'reports.received',
  'seizures.events',
  'arrests.trafficking',
  'arrests.use',
] as const;

const rules: Readonly<Record<Dimension, DimensionRule>> = {
  neighbourhood: { field: 'neighbourhood', kinds: everyKind, indicators: ofEveryKind },
  service: { field: 'service', kinds: everyKind, indicators: ofEveryKind },
  force: { field: 'force', vocabulary: 'forces', kinds: everyKind, indicators: ofEveryKind },
  product: {
    field: 'product',
    vocabulary: 'products',
    kinds: ['seizures'],
    indicators: ['seizures.events'],
  },
  offence: {
    field: 'offence',
    vocabulary: 'offences',
    kinds: ['arrests'],
    indicators: ['arrests.total', 'arrests.custody', 'arrests.referred', 'arrests.remanded'],
  },
  origin: {
    field: 'origin',
    vocabulary: 'origins',
    kinds: ['reports'],
    indicators: ['reports.received', 'reports.enriched', 'reports.opened', 'reports.prosecutor'],
  },
  'deal-point': { field: 'deal_point', kinds: everyKind, indicators: ofEveryKind },
};

/** The rule of a dimension. */
export function dimensionRule(dimension: Dimension): DimensionRule {
  return rules[dimension];
}

/** The group of records whose field says nothing. */
export const unnamedGroup = '';

/**
 * The relations of one QRR with its groups in the place of districts, so that every indicator is
 * computed for a group as it is for a QRR. An event belongs to the group of its first line; by
 * product, it is one event for each of its products.
 */
export function groupedRelations(
  relations: Relations,
  dimension: Dimension,
  district: string,
): Relations {
  const rule = rules[dimension];
  return { ...relations, records: (kind) => groupedSql(relations, rule, { kind, district }) };
}

function groupedSql(
  { records, vocabulary }: Relations,
  rule: DimensionRule,
  { kind, district }: { readonly kind: string; readonly district: string },
): string {
  const all = `${records(kind)} AS record`;
  const within = `WHERE record.district = ${literal(district)}`;
  if (!rule.kinds.includes(kind)) return `(SELECT record.* FROM ${all} WHERE false)`;
  const { field } = rule;
  const group =
    rule.vocabulary === undefined
      ? `coalesce(record.${field}::VARCHAR, '${unnamedGroup}')`
      : `CASE WHEN record.${field} IS NULL THEN '${unnamedGroup}' ELSE coalesce(word.code, 'other') END`;
  const word =
    rule.vocabulary === undefined
      ? ''
      : `LEFT JOIN ${vocabulary(rule.vocabulary)} AS word ON word.word = record.${field}`;
  const event =
    field === 'product'
      ? `, md5(concat(seizure_id::VARCHAR, ' ', ${group}))::UUID AS seizure_id`
      : '';
  const apart = event === '' ? '' : ' AND record.seizure_id IS NOT NULL';
  const grouped = `SELECT record.* REPLACE (${group} AS district${event}) FROM ${all} ${word} ${within}${apart}`;
  if (event === '') return `(${grouped})`;
  return `(${grouped} UNION ALL SELECT record.* REPLACE (${group} AS district) FROM ${all} ${word}
${within} AND record.seizure_id IS NULL)`;
}

/** The groups that have records, each once: one column, `district`. */
export function groupsSql(relations: Relations, dimension: Dimension): string {
  const parts = rules[dimension].kinds.map(
    (kind) => `SELECT DISTINCT district FROM ${relations.records(kind)} AS grouped`,
  );
  return `${parts.join(' UNION ')} ORDER BY district`;
}
