import type { Relations } from '../relations.ts';

/** What rows of several lines are grouped by, that are one event. */
export const oneEvent = 'source, event, month, district';

/** A line whose place is not said lies where the first placed line of its event does, in the order of product and quantity. */
const placedDistrict = `CASE WHEN district NOT IN ('NONE', 'UNPLACED') THEN district
  ELSE arg_min(district, (district = 'UNPLACED', district = 'NONE', product, quantity, district))
    OVER (PARTITION BY source, event, month) END`;

/** The events of more than one row, of whatever source: a table that is made before the datasets that ask it. */
const repeated = 'repeated_seizures';

export function repeatedSeizuresSql({ records }: Relations): string {
  return `CREATE OR REPLACE TABLE ${repeated} AS SELECT seizure_id AS event FROM ${records('seizures')} AS record
WHERE seizure_id IS NOT NULL GROUP BY ALL HAVING count(*) > 1`;
}

/**
 * As relations for a `WITH`: `line`, the rows with their `event` (NULL: the row is one of its own) and
 * the `rule` of their source for amounts; of them `alone`, and `together`, those of an event of several.
 * Nearly every event has one row and is that row: only the others are worth adding up.
 *
 * Lines under one number that lie in two QRR, or in two months, are as many events: services that number
 * alike, a procedure that goes on. What was seized in one place is never counted in another.
 */
export function eventLines(records: string, loads: string): string {
  return `line AS (SELECT record.*, seizure_id AS event, amounts.rule
  FROM ${records} AS record LEFT JOIN (
    SELECT source, arg_max(event_amounts, load) AS rule FROM ${loads} AS counted
    WHERE kind = 'seizures' AND event_amounts IS NOT NULL GROUP BY source
  ) AS amounts USING (source)),
alone AS (SELECT * FROM line ANTI JOIN ${repeated} USING (event)),
together AS (SELECT * REPLACE (${placedDistrict} AS district)
  FROM (SELECT line.*, date_trunc('month', occurred_on) AS month FROM line SEMI JOIN ${repeated} USING (event)))`;
}

/** What a row alone in its event counts for: without an event it may stand for several. */
export const ownEvents = 'CASE WHEN event IS NULL THEN coalesce(count, 1) ELSE 1 END';
