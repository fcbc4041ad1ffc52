import type { Engine } from './engine.ts';
import { setMetaSql } from './meta.ts';

/** A line for the journal, written in the transaction of what it tells of. */
export interface OutboxLine {
  readonly id: number;
  readonly line: string;
}

/** Puts a line into the outbox; it leaves for the journal's file once the transaction is done. */
export async function putInOutbox(engine: Engine, line: string): Promise<void> {
  await engine.query(
    `INSERT INTO store.outbox SELECT coalesce((SELECT max(id) FROM store.outbox),
  (SELECT value::INTEGER FROM store.meta WHERE name = 'outbox'), 0) + 1, $1`,
    [line],
  );
}

/** Lines that have not left yet, in order. */
export async function pendingLines(engine: Engine): Promise<readonly OutboxLine[]> {
  return engine.query<{ id: number; line: string }>(
    'SELECT id, line FROM store.outbox ORDER BY id',
  );
}

/** Forgets the lines that the journal's file now has; their numbers are not used again. */
export async function clearOutbox(engine: Engine, upTo: number): Promise<void> {
  await engine.execute(`BEGIN;
${setMetaSql('outbox', String(upTo))}
DELETE FROM store.outbox WHERE id <= ${upTo};
COMMIT;`);
}
