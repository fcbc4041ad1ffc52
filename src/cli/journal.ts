import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { appendJournal } from '../journal/journal.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import { refuseBroken } from '../journal/refuse-broken.ts';
import { clearOutbox, pendingLines } from '../store/outbox.ts';
import { inTurn } from '../store/queue.ts';
import type { Context } from './context.ts';
import type { Session } from './session.ts';
import { readKey } from './workspace/key.ts';
import { refuseReadOnly } from './workspace/refuse-read-only.ts';

/** What every line of the journal begins with: when, who, what sort of act, by which command, and why. */
export function journalLine(
  { machine, program, command }: Context,
  action: JournalEntry['action'],
  reason: string | undefined,
): JournalEntry {
  const at = machine.now().toISOString();
  const { username: user } = userInfo();
  return { at, user, action, command: `${program} ${command}`, reason };
}

/**
 * Before anything is changed or shown: the journal can be written to, and none of its lines is missing.
 * What is found when the line is written is found too late.
 */
export async function checkJournal({ paths }: Pick<Session, 'paths'>): Promise<void> {
  if (!existsSync(paths.journal) && !existsSync(paths.seal)) return;
  refuseReadOnly(paths, paths.journal);
  await inTurn(
    { folder: paths.journalQueue, access: 'read', what: 'journal', wait: 30 },
    async () => refuseBroken({ ...paths, key: readKey(paths) }),
  );
}

/** Appends to the journal, one process at a time. */
export async function writeJournal(
  session: Pick<Session, 'paths'>,
  entries: readonly JournalEntry[],
): Promise<void> {
  const { paths } = session;
  await inTurn(
    { folder: paths.journalQueue, access: 'write', what: 'journal', wait: 30 },
    async () => appendJournal({ ...paths, key: readKey(paths) }, entries),
  );
}

/**
 * Moves the lines that transactions left in the store to the journal's file. The caller holds the store
 * for writing: what it has just done is told in the same turn, so that the store is opened once.
 */
export async function sendOutbox(session: Session): Promise<void> {
  const { engine } = session;
  const pending = await pendingLines(engine);
  const last = pending.at(-1);
  if (last === undefined) return;
  const entries = pending.map(({ id, line }) => ({
    ...(JSON.parse(line) as JournalEntry),
    outbox: id,
  }));
  await writeJournal(session, entries);
  await clearOutbox(engine, last.id);
}

/**
 * The same in a turn of its own, first of all: for lines that a crash kept from leaving. Refuses a journal
 * that is not whole, once it is known that the key is the store's: another one made neither of them.
 */
export async function flushOutbox(session: Session): Promise<void> {
  const { engine, paths, withStore } = session;
  const pending = existsSync(paths.store)
    ? await withStore('read', () => pendingLines(engine))
    : [];
  await checkJournal(session);
  if (pending.length > 0) await withStore('write', () => sendOutbox(session));
}
