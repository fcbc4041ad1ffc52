import type { Relations } from '../relations.ts';
import { linkable, seenUntil, tellsSql } from '../tells.ts';
import { code, hasUnknown, joinWord } from './coded-words.ts';

/** Days within which a fact that names a report counts as following from it. */
const linkedDays = 90;

/**
 * What a source never delivers says nothing: `follows_actions`, `tells_follow_ups` and
 * `tells_recipients` are of its source; `seen_until` is the last day that anything its source
 * delivered speaks of, after which an open report was not watched. `is_linkable`: there are facts that name
 * reports, and the report has a number that they could name.
 */
export function reports(relations: Relations): string {
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
${joinWord('origin', vocabulary('origins'))}
${joinWord('follow_up', vocabulary('follow-ups'))}
${joinWord('transmitted_to', vocabulary('recipients'))}
WINDOW delivered AS (PARTITION BY record.source))`;
}
