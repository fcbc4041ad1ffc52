import type { RefusedRow } from '../ingest/summary.ts';
import type { RefusalFinding } from './inspection.ts';

const shownLines = 5;

/** The refused rows by reason and field, the most frequent first. */
export function groupRefusals(refused: readonly RefusedRow[]): readonly RefusalFinding[] {
  const groups = new Map<string, RefusedRow[]>();
  for (const row of refused) {
    const key = `${row.field}:${row.reason}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const found = [...groups.values()].map((rows) => ({
    reason: rows[0]?.reason ?? '',
    field: rows[0]?.field ?? '',
    rows: rows.length,
    lines: rows.slice(0, shownLines).map(({ line }) => line),
    value: rows[0]?.value,
  }));
  return found.sort((a, b) => b.rows - a.rows);
}
