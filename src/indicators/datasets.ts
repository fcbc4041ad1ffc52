import type { VocabularyName } from '../domain/field.ts';
import type { Measure } from '../domain/vocabulary.ts';
import type { Dataset, ScannedDataset } from './indicator.ts';
import { linkable, seenUntil, tellsSql } from './tells.ts';

/** The kind of records that a dataset is made of; `loads` says what is known of the files. */
export const datasetKind: Readonly<Record<Dataset, string>> = {
  'seizure-events': 'seizures',
  'seizure-products': 'seizures',
  arrests: 'arrests',
  reports: 'reports',
  'deal-points': 'deal_points',
  operations: 'operations',
  loads: 'loads',
};

/** How the relations of the current records and of the vocabularies are named. */
export interface Relations {
  /** The current records of a kind. */
  readonly records: (kind: string) => string;
  /** Folded word → code: columns `word`, `code`; for units also `measure` and `factor`. */
  readonly vocabulary: (name: VocabularyName) => string;
  /** The loads that count, with the rules that they came with. */
  readonly loads: string;
  /** What sources told in records that were purged since; see `tells.ts`. */
  readonly told: string;
  /** The figures that purged records left; see `kept-figures.ts`. */
  readonly aggregates?: string;
}

/** The relation of a dataset: `district`, the dates of its kind, `n` and what its indicators name. */
export function datasetSql(dataset: ScannedDataset, relations: Relations): string {
  return builders[dataset](relations);
}

const builders: Readonly<Record<ScannedDataset, (relations: Relations) => string>> = {
  'seizure-events': seizureEvents,
  'seizure-products': seizureProducts,
  arrests,
  reports,
  'deal-points': dealPoints,
  operations,
};

/** The vocabularies that datasets join, so that they are there when one is laid out. */
export function joinedVocabularies(): readonly VocabularyName[] {
  const names = new Set<VocabularyName>();
  const vocabulary = (name: VocabularyName) => {
    names.add(name);
    return name;
  };
  for (const build of Object.values(builders))
    build({ vocabulary, records: (kind) => kind, loads: 'loads', told: 'told' });
  return [...names];
}

/** An unknown word is `other`; no word at all is NULL. */
function code(field: string): string {
  return `CASE WHEN record.${field} IS NOT NULL THEN coalesce(${field}_word.code, 'other') END`;
}

/** A word that its vocabulary lacks, in one of the fields that indicators read. */
function hasUnknown(fields: readonly string[]): string {
  return fields
    .map((field) => `record.${field} IS NOT NULL AND ${field}_word.code IS NULL`)
    .join(' OR ');
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
  min(force) AS force, min(service) AS service,
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

/**
 * One row an event and product, its quantities added by measure, in the event's month and QRR.
 * `source`, `event` and `loose` name the event, for who counts events over several products.
 */
function seizureProducts({ records, vocabulary, loads }: Relations): string {
  const sums = measures.map(
    (measure) =>
      `sum(record.quantity::DECIMAL(20,6) * unit_word.factor::DECIMAL(18,9)) FILTER (unit_word.measure = '${measure}') AS ${measure}`,
  );
  return `(
WITH line AS (${eventLines(records('seizures'), loads)}),
event AS (SELECT source, event, loose, min(occurred_on) AS occurred_on, ${firstPlaced} AS district
  FROM line GROUP BY ALL)
SELECT record.source, record.event, record.loose, event.occurred_on, event.district,
  ${code('product')} AS product, min(record.force) AS force, min(record.service) AS service,
  bool_or(${hasUnknown(['product', 'unit'])}) AS has_unknown,
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
SELECT record.* REPLACE (${code('offence')} AS offence, ${code('outcome')} AS outcome),
  coalesce(record.count, 1) AS n, ${hasUnknown(['offence', 'outcome'])} AS has_unknown,
  coalesce(record.fixed_fine, outcome_word.code = 'fixed-fine', false) AS is_fixed_fine
FROM ${records('arrests')} AS record
${join('offence', vocabulary('offences'))}
${join('outcome', vocabulary('outcomes'))})`;
}

/** Days within which a fact that names a report counts as following from it. */
const linkedDays = 90;

/**
 * What a source never delivers says nothing: `follows_actions`, `tells_follow_ups` and
 * `tells_recipients` are of its source; `seen_until` is the last day that anything its source
 * delivered speaks of, after which an open report was not watched. `is_linkable`: there are facts that name
 * reports, and the report has a number that they could name.
 */
function reports(relations: Relations): string {
  const { records, vocabulary } = relations;
  const told = `(SELECT * FROM ${relations.told} WHERE kind = 'reports')`;
  const facts = ['seizures', 'arrests'].map(
    (kind) => `SELECT report_ref, occurred_on FROM ${records(kind)} WHERE report_ref IS NOT NULL`,
  );
  return `(
WITH fact AS (${facts.join(' UNION ALL ')}),
linked AS (SELECT report.id FROM ${records('reports')} AS report JOIN fact ON report_ref = report_id
  WHERE occurred_on - received_on BETWEEN 0 AND ${linkedDays})
SELECT record.* REPLACE (${code('origin')} AS origin, ${code('follow_up')} AS follow_up,
    ${code('transmitted_to')} AS transmitted_to),
  coalesce(record.count, 1) AS n,
  ${hasUnknown(['origin', 'follow_up', 'transmitted_to'])} AS has_unknown,
  ${tellsSql('reports', 'reports', told).join(',\n  ')},
  greatest(max(greatest(received_on, first_action_on, transmitted_on, follow_up_on, closed_on))
    OVER delivered, last_told.until) AS seen_until,
  record.report_id IS NOT NULL AND ((SELECT count(*) FROM fact) > 0
    OR (SELECT count(*) FROM ${told} WHERE what = '${linkable}') > 0) AS is_linkable,
  record.id IN (FROM linked) AS is_converted
FROM ${records('reports')} AS record
LEFT JOIN (SELECT source, until FROM ${told} WHERE what = '${seenUntil}') AS last_told USING (source)
${join('origin', vocabulary('origins'))}
${join('follow_up', vocabulary('follow-ups'))}
${join('transmitted_to', vocabulary('recipients'))}
WINDOW delivered AS (PARTITION BY record.source))`;
}

/** Of two events on one day, that which makes sense of the other comes first. */
const stateOrder = `list_position(['identified', 'active', 'dismantled', 'reopened'], state)`;

/**
 * One row an event, in the QRR where its point was first placed. What an event does to the stock
 * follows from the event before it: a point is open from when it is identified, said to be active or
 * reopened, until it is dismantled. One that is dismantled without ever having been identified was
 * open all the same: it is new on that day (`is_new`), so that the stock stays right. `gap` says
 * where the events of a source contradict each other. `seen_until` is the last day that anything of
 * its source speaks of.
 */
function dealPoints(relations: Relations): string {
  const { records, vocabulary } = relations;
  const last = (column: string) =>
    `lag(CASE WHEN turn IS NOT NULL THEN ${column} END IGNORE NULLS) OVER past`;
  return `(
WITH coded AS (SELECT record.* REPLACE (${code('state')} AS state), 1 AS n,
    ${hasUnknown(['state'])} AS has_unknown
  FROM ${records('deal_points')} AS record ${join('state', vocabulary('point-states'))}),
turned AS (SELECT *, ${stateOrder} AS turn FROM coded),
followed AS (SELECT * REPLACE (first_value(district) OVER (PARTITION BY deal_point
      ORDER BY district = 'UNPLACED', district = 'NONE', event_on, turn, district) AS district),
    turn IS NOT NULL AND state <> 'dismantled' AS opens, state = 'dismantled' AS closes,
    ${last("state <> 'dismantled'")} AS was_open,
    coalesce(${last('source')} = source, true) AS is_same_source,
    arg_min(event_on, (event_on, turn)) FILTER (state <> 'dismantled' AND turn IS NOT NULL) OVER later AS reopened_on,
    arg_min(event_on_precision, (event_on, turn)) FILTER (state <> 'dismantled' AND turn IS NOT NULL) OVER later AS later_precision,
    greatest(max(event_on) OVER (PARTITION BY source), last_told.until) AS seen_until
  FROM turned LEFT JOIN (SELECT source, until FROM ${relations.told}
    WHERE kind = 'deal_points' AND what = '${seenUntil}') AS last_told USING (source)
  WINDOW past AS (PARTITION BY deal_point ORDER BY event_on, turn, source, id),
    later AS (PARTITION BY deal_point ORDER BY event_on, turn, source, id
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING))
SELECT *,
  (opens AND was_open IS NULL AND state <> 'reopened') OR (closes AND was_open IS NULL) AS is_new,
  opens AND NOT coalesce(was_open, state <> 'reopened') AS is_reopened,
  closes AND coalesce(was_open, true) AS is_dismantled,
  is_new OR is_reopened AS comes,
  event_on_precision = 'day' AND coalesce(later_precision, 'day') = 'day' AS is_timed,
  CASE WHEN closes AND was_open IS NULL THEN 'never-identified'
    WHEN NOT is_same_source THEN NULL
    WHEN closes AND NOT was_open THEN 'dismantled-again'
    WHEN state = 'reopened' AND coalesce(was_open, true) THEN 'reopened-open'
    WHEN opens AND state <> 'reopened' AND NOT was_open THEN 'active-again' END AS gap
FROM followed)`;
}

/** Why the events of a point don't reconcile with its stock, in the order in which they are told. */
export const stockGaps = [
  'never-identified',
  'dismantled-again',
  'reopened-open',
  'active-again',
] as const;

/** How many points have each gap, and in which QRR: columns `gap`, `district`, `points`. */
export function stockGapsSql(relations: Relations): string {
  return `SELECT gap, district, count(DISTINCT deal_point) AS points FROM ${dealPoints(relations)}
WHERE gap IS NOT NULL GROUP BY ALL ORDER BY ALL`;
}

/** Kinds of operation that are measures of the administration, and no presence on the ground. */
const administrative = ['closure', 'ban', 'eviction'].map((kind) => `'${kind}'`).join(', ');

/**
 * One row an operation. What a source never delivers says nothing: `tells_…` are of its source.
 * `linked`: seizures and persons implicated of that day in its QRR, or of that day and the next at
 * its deal point; each stands with one operation, so that none counts twice.
 */
function operations(relations: Relations): string {
  const { records, vocabulary, loads } = relations;
  return `(
WITH operation AS (SELECT record.* REPLACE (${code('kind')} AS kind), coalesce(record.count, 1) AS n,
    ${hasUnknown(['kind'])} AS has_unknown,
    coalesce(kind_word.code IN (${administrative}), false) AS is_measure
  FROM ${records('operations')} AS record ${join('kind', vocabulary('operation-kinds'))}),
${linkedFacts(records, loads)},
pair AS (
  SELECT fact.fact, operation.id, 1 AS reason FROM fact JOIN operation USING (deal_point)
  WHERE fact.occurred_on - operation.occurred_on BETWEEN 0 AND 1
    AND NOT is_measure AND operation.occurred_on_precision = 'day'
  UNION ALL
  SELECT fact.fact, operation.id, 2 FROM fact JOIN operation USING (occurred_on, district)
  WHERE district NOT IN ('NONE', 'UNPLACED') AND NOT is_measure AND operation.occurred_on_precision = 'day'
),
chosen AS (SELECT fact, arg_min(id, (reason, id)) AS id FROM pair GROUP BY fact),
linked AS (SELECT id, sum(fact.n) AS linked FROM chosen JOIN fact USING (fact) GROUP BY id)
SELECT operation.*, coalesce(linked.linked, 0) AS linked,
  ${tellsSql('operations', 'operations', relations.told).join(',\n  ')}
FROM operation LEFT JOIN linked USING (id)
WINDOW delivered AS (PARTITION BY operation.source))`;
}

/** Relation `fact`: seizure events and persons implicated of a known day, numbered. */
function linkedFacts(records: Relations['records'], loads: string): string {
  return `found AS (
  SELECT min(occurred_on) AS occurred_on, ${firstPlaced} AS district, min(deal_point) AS deal_point,
    CASE WHEN event IS NULL THEN sum(coalesce(count, 1)) ELSE 1 END AS n
  FROM (${eventLines(records('seizures'), loads)}) WHERE occurred_on_precision = 'day'
  GROUP BY source, event, loose
  UNION ALL
  SELECT occurred_on, district, deal_point, coalesce(count, 1) FROM ${records('arrests')} AS arrest
  WHERE occurred_on_precision = 'day'
),
fact AS (SELECT *, row_number() OVER () AS fact FROM found)`;
}
