import type { Month } from '../../domain/month.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { LoadSettings } from './load-settings.ts';

/** Rows of `staged` that a rule of the profile leaves out. */
export async function skippedRows({ session }: Pick<LoadSettings, 'session'>): Promise<number> {
  const [row] = await session.engine.query<{ n: number }>(
    "SELECT count(*) AS n FROM staged WHERE reason = 'skip'",
  );
  return row?.n ?? 0;
}

/** The accepted rows of each month, in order; `facts`: 1 where all of them have one number. */
export async function rowsByMonth(
  { session }: Pick<LoadSettings, 'session'>,
  { kind }: Mapping,
): Promise<readonly { readonly month: Month; readonly rows: number; readonly facts: number }[]> {
  const { month, identifier } = kind;
  return session.engine.query<{ month: Month; rows: number; facts: number }>(
    `SELECT strftime(${month}, '%Y-%m') AS month, count(*) AS rows,
  CASE WHEN count(${identifier}) = count(*) AND min(${identifier}) = max(${identifier}) THEN 1 ELSE count(*) END AS facts
FROM staged WHERE reason IS NULL GROUP BY 1 ORDER BY 1`,
  );
}
