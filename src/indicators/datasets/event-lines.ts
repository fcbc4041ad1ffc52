/** An event belongs to the QRR of its first placed line, in the order of product and quantity. */
export const firstPlaced = `arg_min(district, (district = 'UNPLACED', district = 'NONE', product, quantity, district))`;

/** Lines with their event; `loose` tells apart the rows that have none. */
export function eventLines(records: string, loads: string): string {
  return `SELECT record.*, seizure_id AS event, CASE WHEN seizure_id IS NULL THEN record.id END AS loose,
  amounts.rule FROM ${records} AS record LEFT JOIN (
    SELECT source, arg_max(event_amounts, load) AS rule FROM ${loads} AS counted
    WHERE kind = 'seizures' AND event_amounts IS NOT NULL GROUP BY source
  ) AS amounts USING (source)`;
}
