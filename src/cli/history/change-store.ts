import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { UserError } from '../../errors.ts';
import type { JournalEntry } from '../../journal/journal-entry.ts';
import { nextLoad, recordLoad } from '../../store/loads.ts';
import { putInOutbox } from '../../store/outbox.ts';
import type { CommonOptions, Context } from '../context.ts';
import { flushOutbox, journalLine, sendOutbox } from '../journal.ts';
import { requireReason } from '../required-reason.ts';
import { type Session, withSession } from '../session.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';

/** The options of every command that changes what earlier loads brought. */
export interface ChangeOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

/** An act on the store that is a load of its own, so that it can be undone. */
export interface StoreAct<T extends ActResult> {
  readonly paths: WorkspacePaths;
  readonly options: ChangeOptions;
  readonly context: Context;
  /** What the journal calls it. */
  readonly action: JournalEntry['action'];
  readonly act: (session: Session, load: number) => Promise<T>;
}

type LoadFacts = Omit<Parameters<typeof recordLoad>[1], 'load' | 'at' | 'user' | 'reason'>;

export interface ActResult {
  /** Counts for the journal. */
  readonly counts: Readonly<Record<string, number>>;
  /** There was nothing to do: nothing is stored. */
  readonly isVoid?: boolean;
}

export interface Acted<T> {
  readonly result: T;
  /** Undefined when nothing was stored (`--dry-run`). */
  readonly load: number | undefined;
}

/** Acts in one transaction with the journal line, or, with `--dry-run`, takes it all back. */
export async function changeStore<T extends ActResult>(setting: StoreAct<T>): Promise<Acted<T>> {
  const { paths, options, context } = setting;
  if (!existsSync(paths.store)) {
    throw new UserError('nothing-to-report', { workspace: paths.root });
  }
  const { reason, dryRun = false } = options;
  if (!dryRun) await requireReason({ paths, context, action: setting.action, reason });
  return withSession({ paths, wait: options.wait ?? 30, context }, async (session) => {
    await flushOutbox(session);
    return session.withStore('write', async () => {
      const acted = await actOnce(session, setting);
      await sendOutbox(session);
      return acted;
    });
  });
}

async function actOnce<T extends ActResult>(
  session: Session,
  { options, context, action, act }: StoreAct<T>,
): Promise<Acted<T>> {
  const { engine } = session;
  await engine.execute('BEGIN');
  try {
    const load = await nextLoad(engine);
    const result = await act(session, load);
    if (options.dryRun || result.isVoid) {
      await engine.execute('ROLLBACK');
      return { result, load: undefined };
    }
    const { reason } = options;
    const { counts } = result;
    const entry = { ...journalLine(context, action, reason), load, counts };
    await putInOutbox(engine, JSON.stringify(entry));
    context.machine.stop?.throwIfAborted();
    await engine.execute('COMMIT');
    return { result, load };
  } catch (error) {
    await engine.execute('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Records the load of an act, made now by this user. */
export async function recordAct(
  { engine }: Session,
  load: number,
  facts: LoadFacts,
  { context, reason }: { readonly context: Context; readonly reason: string | undefined },
): Promise<void> {
  const at = context.machine.now().toISOString().replace('T', ' ').slice(0, 19);
  await recordLoad(engine, { ...facts, load, at, user: userInfo().username, reason });
}

/** A load as it is typed: a whole number from 1. */
export function parseLoad(value: string, { program, command }: Context): number {
  if (/^[1-9]\d{0,8}$/.test(value.trim())) return Number(value.trim());
  const expected = '1, 2, 3…';
  throw new UserError('invalid-value', { option: 'load', value, expected, program, command });
}
