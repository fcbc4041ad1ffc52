/** An event belongs to the QRR of its first placed line, in the order of product and quantity. */
export const firstPlaced = `arg_min(district, (district = 'UNPLACED', district = 'NONE', product, quantity, district))`;

/**
 * As relations for a `WITH`: `line`, the rows with their `event` (NULL: the row is one of its own) and
 * the `rule` of their source for amounts; `several`, the events of more than one row, of whatever source.
 * Nearly every event has one row and is that row: only the others are worth adding up.
 */
export function eventLines(records: string, loads: string): string {
  return `line AS (SELECT record.*, seizure_id AS event, amounts.rule
  FROM ${records} AS record LEFT JOIN (
    SELECT source, arg_max(event_amounts, load) AS rule FROM ${loads} AS counted
    WHERE kind = 'seizures' AND event_amounts IS NOT NULL GROUP BY source
  ) AS amounts USING (source)),
several AS MATERIALIZED (SELECT event FROM line WHERE event IS NOT NULL GROUP BY event HAVING count(*) > 1),
alone AS (SELECT * FROM line ANTI JOIN several USING (event)),
together AS (SELECT * FROM line SEMI JOIN several USING (event))`;
}

/** What a row alone in its event counts for: without an event it may stand for several. */
export const ownEvents = 'CASE WHEN event IS NULL THEN coalesce(count, 1) ELSE 1 END';
