import type { Relations } from '../relations.ts';
import { seenUntil } from '../tells.ts';
import { code, hasUnknown, joinWord } from './coded-words.ts';

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
export function dealPoints(relations: Relations): string {
  const { records, vocabulary } = relations;
  const last = (column: string) =>
    `lag(CASE WHEN turn IS NOT NULL THEN ${column} END IGNORE NULLS) OVER past`;
  return `(
WITH coded AS (SELECT record.* REPLACE (${code('state')} AS state), 1 AS n,
    ${hasUnknown(['state'])} AS has_unknown
  FROM ${records('deal_points')} AS record ${joinWord('state', vocabulary('point-states'))}),
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
