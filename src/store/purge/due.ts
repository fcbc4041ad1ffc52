import { doubleDecisions } from '../../domain/kinds/double-decisions.ts';
import { kinds } from '../../domain/kinds.ts';
import type { Month } from '../../domain/month.ts';
import type { Engine } from '../engine.ts';

/** The table, in memory, of the keys of a kind that are to be purged. */
export function dueKeys(kind: string): string {
  return `due_${kind}`;
}

/** The table, in memory, of the months of sources that are to be closed: `kind`, `source`, `month`. */
export const dueMonths = 'due_months';

export interface DueRequest {
  /** What was first loaded by then is due; UTC, `2018-08-12 09:30:00`. */
  readonly loadedBy: string;
  /**
   * The relation of the events of deal points, one row an event, with what it does (`closes`) and in
   * which order (`event_on`, `turn`).
   */
  readonly pointEvents: string;
}

/**
 * Finds what is to be purged: the months of a source that were first loaded long enough ago, and, of
 * their records, those that nothing ties to a record that stays. Some go together or not at all: the
 * versions of a record; the lines of an event; two doubles, of which one stands for the other; the
 * events of a deal point, which stay for as long as it is open.
 */
export async function findDue(engine: Engine, request: DueRequest): Promise<void> {
  const { loadedBy } = request;
  const months = kinds.map(
    ({ name, month }) => `
SELECT '${name}' AS kind, record.source, strftime(record.${month}, '%Y-%m') AS month
FROM store.${name} AS record JOIN store.${name}_seen AS seen ON seen.record = record.id
JOIN store.loads USING (load) GROUP BY ALL HAVING min(loaded_at) <= '${loadedBy}'`,
  );
  await engine.execute(`CREATE OR REPLACE TABLE ${dueMonths} AS ${months.join('\nUNION ALL ')};`);
  for (const { name, month } of kinds) {
    await engine.execute(`CREATE OR REPLACE TABLE ${dueKeys(name)} AS
SELECT record.key FROM store.${name} AS record LEFT JOIN ${dueMonths} AS due ON due.kind = '${name}'
  AND due.source = record.source AND due.month = strftime(record.${month}, '%Y-%m')
GROUP BY record.key HAVING bool_and(due.month IS NOT NULL);`);
  }
  await engine.execute(openPointsSql(request.pointEvents));
  for (let before = -1, left = await countDue(engine); left !== before; ) {
    before = left;
    await engine.execute([splitEventsSql, splitPointsSql, ...splitDoublesSql()].join('\n'));
    left = await countDue(engine);
  }
}

async function countDue(engine: Engine): Promise<number> {
  const counts = kinds.map(({ name }) => `(SELECT count(*) FROM ${dueKeys(name)})`);
  const [row] = await engine.query<{ n: number }>(`SELECT ${counts.join(' + ')} AS n`);
  return row?.n ?? 0;
}

const points = dueKeys('deal_points');

function openPointsSql(pointEvents: string): string {
  return `DELETE FROM ${points} WHERE key IN (
  SELECT record.key FROM store.deal_points AS record SEMI JOIN (
    SELECT deal_point FROM ${pointEvents} WHERE turn IS NOT NULL GROUP BY deal_point
    HAVING NOT arg_max(closes, (event_on, turn, source, id))) AS open USING (deal_point));`;
}

/** A point whose events are not all due keeps all of them: each is judged by the one before. */
const splitPointsSql = `DELETE FROM ${points} WHERE key IN (
  SELECT record.key FROM store.deal_points AS record SEMI JOIN (
    SELECT deal_point FROM store.deal_points ANTI JOIN ${points} USING (key)) AS kept USING (deal_point));`;

const lines = dueKeys('seizures');

const splitEventsSql = `DELETE FROM ${lines} WHERE key IN (
  SELECT record.key FROM store.seizures AS record SEMI JOIN (
    SELECT source, seizure_id FROM store.seizures ANTI JOIN ${lines} USING (key)
    WHERE seizure_id IS NOT NULL) AS kept USING (source, seizure_id));`;

/** Of two records of which one was decided to be a double, neither goes before the other. */
function splitDoublesSql(): readonly string[] {
  return kinds.map(
    ({ name }) => `DELETE FROM ${dueKeys(name)} WHERE key IN (
  WITH pair AS (SELECT kept AS one, dropped AS other FROM store.${doubleDecisions.name}
    UNION ALL SELECT dropped, kept FROM store.${doubleDecisions.name})
  SELECT one FROM pair SEMI JOIN store.${name} AS record ON record.key = pair.other
  WHERE other NOT IN (SELECT key FROM ${dueKeys(name)}));`,
  );
}

/** Records that are to go, as they count now: by kind, source, month and district. */
export type DueRecords = {
  readonly kind: string;
  readonly source: string;
  readonly month: Month;
  readonly district: string;
  readonly records: number;
};

/** What is to go, and how many of the records of months that are due stay for now. */
export async function countDueRecords(engine: Engine): Promise<{
  readonly due: readonly DueRecords[];
  readonly staying: number;
  readonly rows: number;
}> {
  const parts = kinds.map(
    ({ name, month }) => `
SELECT '${name}' AS kind, source, strftime(${month}, '%Y-%m') AS month, district, count(*)::INTEGER AS records
FROM store.${name}_current SEMI JOIN ${dueKeys(name)} USING (key) GROUP BY ALL`,
  );
  const staying = kinds.map(
    ({ name, month }) => `(SELECT count(*) FROM store.${name}_current AS record
  SEMI JOIN (FROM ${dueMonths} WHERE kind = '${name}') AS due
    ON due.source = record.source AND due.month = strftime(record.${month}, '%Y-%m')
  ANTI JOIN ${dueKeys(name)} AS keys ON keys.key = record.key)`,
  );
  const rows = kinds.map(
    ({ name }) => `(SELECT count(*) FROM store.${name} SEMI JOIN ${dueKeys(name)} USING (key))`,
  );
  const due = await engine.query<DueRecords>(`${parts.join('\nUNION ALL ')} ORDER BY ALL`);
  const [counts] = await engine.query<{ staying: number; rows: number }>(
    `SELECT ${staying.join(' + ')} AS staying, ${rows.join(' + ')} AS rows`,
  );
  return { due, staying: counts?.staying ?? 0, rows: counts?.rows ?? 0 };
}
