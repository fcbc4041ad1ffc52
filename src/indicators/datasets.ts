import type { VocabularyName } from '../domain/field.ts';
import type { Measure } from '../domain/vocabulary.ts';
import type { Dataset } from './indicator.ts';

/** The kind of records that a dataset is made of. */
export const datasetKind: Readonly<Record<Dataset, string>> = {
  'seizure-events': 'seizures',
  'seizure-products': 'seizures',
  arrests: 'arrests',
  reports: 'reports',
};

/** How the relations of the current records and of the vocabularies are named. */
export interface Relations {
  /** The current records of a kind. */
  readonly records: (kind: string) => string;
  /** Folded word → code: columns `word`, `code`; for units also `measure` and `factor`. */
  readonly vocabulary: (name: VocabularyName) => string;
  /** The loads that count, with the rules that they came with. */
  readonly loads: string;
}

/** The relation of a dataset: `district`, the dates of its kind, `n` and what its indicators name. */
export function datasetSql(dataset: Dataset, relations: Relations): string {
  return builders[dataset](relations);
}

const builders: Readonly<Record<Dataset, (relations: Relations) => string>> = {
  'seizure-events': seizureEvents,
  'seizure-products': seizureProducts,
  arrests,
  reports,
};

/** An unknown word is `other`; no word at all is NULL. */
function code(field: string): string {
  return `CASE WHEN record.${field} IS NOT NULL THEN coalesce(${field}_word.code, 'other') END`;
}

function join(field: string, vocabulary: string): string {
  return `LEFT JOIN ${vocabulary} AS ${field}_word ON ${field}_word.word = record.${field}`;
}

const amounts = ['cash_eur', 'other_assets_eur', 'vehicles', 'firearms', 'other_weapons'] as const;

/**
 * One row an event. Its amounts stand on each of its lines: the same value repeated counts once;
 * different values are added or not by the rule of its source (`event_amounts` of the profile), and
 * without a rule can't be told (`…_conflict`). A row without an event is one of its own.
 */
function seizureEvents({ records, loads }: Relations): string {
  const columns = amounts.flatMap((name) => [
    `CASE WHEN count(DISTINCT ${name}) <= 1 OR rule = 'repeated' THEN max(${name})
    WHEN rule = 'per-line' THEN sum(${name}) END AS ${name}`,
    `count(DISTINCT ${name}) > 1 AND rule IS NULL AS ${name}_conflict`,
  ]);
  return `(
SELECT min(occurred_on) AS occurred_on, ${firstPlaced} AS district,
  CASE WHEN event IS NULL THEN sum(coalesce(count, 1)) ELSE 1 END AS n,
  ${columns.join(',\n  ')}
FROM (${eventLines(records('seizures'), loads)}) GROUP BY source, event, loose, rule)`;
}

/** An event belongs to the QRR of its first placed line, in the order of product and quantity. */
const firstPlaced = `arg_min(district, (district = 'UNPLACED', district = 'NONE', product, quantity, district))`;

/** Lines with their event; `loose` tells apart the rows that have none. */
function eventLines(records: string, loads: string): string {
  return `SELECT record.*, seizure_id AS event, CASE WHEN seizure_id IS NULL THEN record.id END AS loose,
  amounts.rule FROM ${records} AS record LEFT JOIN (
    SELECT source, arg_max(event_amounts, load) AS rule FROM ${loads} AS counted
    WHERE kind = 'seizures' AND event_amounts IS NOT NULL GROUP BY source
  ) AS amounts USING (source)`;
}

const measures: readonly Measure[] = [
  'mass',
  'tablets',
  'plants',
  'doses',
  'cylinders',
  'litres',
  'cartridges',
];

/** One row an event and product, its quantities added by measure, in the event's month and QRR. */
function seizureProducts({ records, vocabulary, loads }: Relations): string {
  const sums = measures.map(
    (measure) =>
      `sum(record.quantity::DECIMAL(20,6) * unit_word.factor::DECIMAL(18,9)) FILTER (unit_word.measure = '${measure}') AS ${measure}`,
  );
  return `(
WITH line AS (${eventLines(records('seizures'), loads)}),
event AS (SELECT source, event, loose, min(occurred_on) AS occurred_on, ${firstPlaced} AS district
  FROM line GROUP BY ALL)
SELECT event.occurred_on, event.district, ${code('product')} AS product,
  CASE WHEN record.event IS NULL THEN sum(coalesce(record.count, 1)) ELSE 1 END AS n,
  ${sums.join(',\n  ')}
FROM line AS record JOIN event ON event.source = record.source
  AND event.event IS NOT DISTINCT FROM record.event AND event.loose IS NOT DISTINCT FROM record.loose
${join('product', vocabulary('products'))}
${join('unit', vocabulary('units'))}
WHERE record.product IS NOT NULL
GROUP BY record.source, record.event, record.loose, event.occurred_on, event.district, ${code('product')})`;
}

function arrests({ records, vocabulary }: Relations): string {
  return `(
SELECT record.* REPLACE (${code('offence')} AS offence), coalesce(record.count, 1) AS n,
  coalesce(record.fixed_fine, outcome_word.code = 'fixed-fine', false) AS is_fixed_fine
FROM ${records('arrests')} AS record
${join('offence', vocabulary('offences'))}
${join('outcome', vocabulary('outcomes'))})`;
}

/** `follows_actions`: its source delivers the first action, so that none means not yet. */
function reports({ records, vocabulary }: Relations): string {
  return `(
SELECT record.* REPLACE (${code('origin')} AS origin, ${code('follow_up')} AS follow_up,
    ${code('transmitted_to')} AS transmitted_to),
  coalesce(record.count, 1) AS n,
  record.source IN (SELECT source FROM ${records('reports')} WHERE first_action_on IS NOT NULL) AS follows_actions
FROM ${records('reports')} AS record
${join('origin', vocabulary('origins'))}
${join('follow_up', vocabulary('follow-ups'))}
${join('transmitted_to', vocabulary('recipients'))})`;
}
