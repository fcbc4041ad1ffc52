import type { MonthRows } from '../../coverage/covered-months.ts';
import type { Month } from '../../domain/month.ts';
import type { Mapping } from '../../intake/candidate.ts';
import { closedReason } from './closed-months.ts';
import type { LoadSettings } from './load-settings.ts';

/** Rows of `staged` that are neither loaded nor refused: by a rule of the profile, or of a month that was purged. */
export async function leftOutRows({
  session,
}: Pick<LoadSettings, 'session'>): Promise<{ readonly skipped: number; readonly closed: number }> {
  const [row] = await session.engine.query<{ skipped: number; closed: number }>(
    `SELECT count(*) FILTER (reason = 'skip') AS skipped,
  count(*) FILTER (reason = '${closedReason}') AS closed FROM staged`,
  );
  return row ?? { skipped: 0, closed: 0 };
}

/** The accepted rows of each month, in order; `facts`: 1 where all of them have one `number`. */
export async function rowsByMonth(
  { session }: Pick<LoadSettings, 'session'>,
  { kind }: Mapping,
): Promise<readonly (MonthRows & { readonly facts: number })[]> {
  const { month, identifier } = kind;
  const rows = await session.engine.query<{ month: Month; rows: number; number: string | null }>(
    `SELECT strftime(${month}, '%Y-%m') AS month, count(*) AS rows, ${onlyNumberSql(identifier)} AS number
FROM staged WHERE reason IS NULL GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((row) => ({ ...row, facts: row.number === null ? row.rows : 1 }));
}

/** The number that all rows of a group have; NULL where one has none or another. */
export function onlyNumberSql(identifier: string): string {
  return `CASE WHEN count(${identifier}) = count(*) AND min(${identifier}) = max(${identifier}) THEN min(${identifier})::VARCHAR END`;
}
