import type { Relations } from '../relations.ts';
import { tellsSql } from '../tells.ts';
import { code, hasUnknown, joinWord } from './coded-words.ts';
import { eventLines, oneEvent, ownEvents } from './event-lines.ts';

/** Kinds of operation that are measures of the administration, and no presence on the ground. */
const administrative = ['closure', 'ban', 'eviction'].map((kind) => `'${kind}'`).join(', ');

/**
 * One row an operation. What a source never delivers says nothing: `tells_…` are of its source.
 * `linked`: seizures and persons implicated of that day in its QRR, or of that day and the next at
 * its deal point; each stands with one operation, so that none counts twice.
 */
export function operations(relations: Relations): string {
  const { records, vocabulary, loads } = relations;
  return `(
WITH operation AS (SELECT record.* REPLACE (${code('kind')} AS kind), coalesce(record.count, 1) AS n,
    ${hasUnknown(['kind'])} AS has_unknown,
    coalesce(kind_word.code IN (${administrative}), false) AS is_measure
  FROM ${records('operations')} AS record ${joinWord('kind', vocabulary('operation-kinds'))}),
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
  return `${eventLines(records('seizures'), loads)},
found AS (
  SELECT occurred_on, district, deal_point, ${ownEvents} AS n
  FROM alone WHERE occurred_on_precision = 'day'
  UNION ALL
  SELECT min(occurred_on), district, min(deal_point), 1
  FROM together WHERE occurred_on_precision = 'day' GROUP BY ${oneEvent}
  UNION ALL
  SELECT occurred_on, district, deal_point, coalesce(count, 1) FROM ${records('arrests')} AS arrest
  WHERE occurred_on_precision = 'day'
),
fact AS (SELECT *, row_number() OVER () AS fact FROM found)`;
}
