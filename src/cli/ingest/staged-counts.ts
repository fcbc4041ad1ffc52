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

/** The accepted rows of each month, in order. */
export async function rowsByMonth(
  { session }: Pick<LoadSettings, 'session'>,
  { kind }: Mapping,
): Promise<readonly { readonly month: Month; readonly rows: number }[]> {
  return session.engine.query<{ month: Month; rows: number }>(
    `SELECT strftime(${kind.month}, '%Y-%m') AS month, count(*) AS rows FROM staged WHERE reason IS NULL GROUP BY 1 ORDER BY 1`,
  );
}
