import type { Kind } from '../../domain/field.ts';
import type { Reason } from '../../domain/reasons.ts';
import { UserError } from '../../errors.ts';
import type { Mapping } from '../../intake/candidate.ts';
import type { Engine } from '../../store/engine.ts';
import { closedMonthsOf } from '../../store/purge/kept.ts';
import type { LoadSettings } from './load-settings.ts';

interface Staged {
  readonly mapping: Mapping;
  readonly settings: LoadSettings;
}

/** The reason of rows that are left out since their month was purged: nothing in them is to be mended. */
export const closedReason = 'month-closed' satisfies Reason;

/**
 * Leaves out the staged rows of months whose records were purged: what was known of them is only left as
 * figures, in which a row that comes again could not be told from a new one. They are counted apart: a
 * file of the whole year brings them each month, and what is wrong in them is of no matter any more.
 */
export async function leaveOutClosed(
  engine: Engine,
  kind: Kind,
  closed: readonly string[],
): Promise<void> {
  if (closed.length === 0) return;
  await engine.execute(`UPDATE staged SET reason = '${closedReason}'
WHERE coalesce(reason, '') NOT IN ('skip', ':total-line') AND ${inMonths(kind.month, closed)}`);
}

/** A purge may have come between the reading of the rows and their merging. The caller holds the store. */
export async function checkStillOpen(
  { mapping, settings }: Staged,
  { source, file }: { readonly source: string; readonly file: string },
): Promise<void> {
  const { engine } = settings.session;
  const closed = await closedMonthsOf(engine, { source, kind: mapping.kind.name });
  if (closed.length === 0) return;
  const [row] = await engine.query(
    `SELECT 1 FROM staged WHERE reason IS NULL AND ${inMonths(mapping.kind.month, closed)} LIMIT 1`,
  );
  if (row !== undefined) throw new UserError('purged-meanwhile', { file });
}

function inMonths(date: string, months: readonly string[]): string {
  return `strftime(${date}, '%Y-%m') IN (${months.map((month) => `'${month}'`).join(', ')})`;
}
