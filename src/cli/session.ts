import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { kinds } from '../domain/kinds.ts';
import { UserError } from '../errors.ts';
import { fill } from '../locale/fill.ts';
import type { Engine } from '../store/engine.ts';
import { closeStore, openStore, StoreLocked } from '../store/open-store.ts';
import { type Access, inTurn } from '../store/queue.ts';
import type { Context } from './context.ts';
import { limitsOf } from './limits.ts';
import { type Waiting, waiting } from './waiting.ts';
import { keyFingerprint, readKey } from './workspace/key.ts';
import { networkShare } from './workspace/network-share.ts';
import type { WorkspacePaths } from './workspace/paths.ts';
import { refuseReadOnly } from './workspace/refuse-read-only.ts';
import { clearStale, spillFolder } from './workspace/temporary.ts';

/** An engine for one command, and the workspace's store to take in turn. */
export interface Session {
  readonly engine: Engine;
  readonly paths: WorkspacePaths;
  /** The secret that identifiers are hashed with. */
  readonly key: string;
  /** Takes the store for as long as `work` needs it: shared for reading, alone for writing. */
  readonly withStore: <T>(access: Access, work: () => Promise<T>) => Promise<T>;
}

export interface SessionOptions {
  readonly paths: WorkspacePaths;
  readonly wait: number;
  readonly context: Context;
  /** Size of what is about to be read beside the store. */
  readonly bytes?: number;
}

const retryMilliseconds = 50;

/** Runs a command's work with an engine of its own, closed at the end whatever happens. */
export async function withSession<T>(
  { paths, wait, context, bytes = 0 }: SessionOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const key = readKey(paths);
  warnOfShare(paths, context);
  makeWritable(paths);
  clearStale(paths, context.machine.now().getTime());
  // The engine's native part is the longest to load: a help or a refusal does without.
  const { openEngine } = await import('../store/engine.ts');
  const engine = await openEngine({
    temporaryFolder: spillFolder(paths),
    ...threadsFor(paths, bytes),
    ...limitsOf(paths, bytes > 0),
  });
  const identity = {
    workspace: paths.root,
    path: paths.store,
    keyFingerprint: keyFingerprint(key),
  };
  const what = `${context.program} ${context.command}`;
  const told = waiting(context);
  const { stop } = context.machine;
  const interrupt = () => engine.interrupt();
  stop?.addEventListener('abort', interrupt);
  try {
    return await work({
      engine,
      paths,
      key,
      withStore: (access, job) =>
        inTurn({ folder: paths.queue, access, what, wait, ...told, stop }, async () => {
          if (access === 'write') refuseReadOnly(paths, paths.store);
          await openPatiently({ wait, ...told }, () => openStore(engine, identity, access, kinds));
          try {
            return await job();
          } finally {
            await closeStore(engine);
          }
        }),
    });
  } finally {
    stop?.removeEventListener('abort', interrupt);
    engine.close();
    rmSync(spillFolder(paths), { recursive: true, force: true });
  }
}

const smallBytes = 32 * 1024 * 1024;

/** Sharing out the work on a few thousand rows takes longer than the work. */
export function threadsFor(paths: WorkspacePaths, bytes: number): { readonly threads?: number } {
  const store = statSync(paths.store, { throwIfNoEntry: false })?.size ?? 0;
  return store + bytes <= smallBytes ? { threads: 1 } : {};
}

/** A program that takes no ticket (a backup, another tool) may hold the file for a moment. */
async function openPatiently(
  { wait, tellAfter, onWait }: Waiting & { readonly wait: number },
  open: () => Promise<void>,
): Promise<void> {
  const started = performance.now();
  let isTold = false;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof StoreLocked)) throw error;
      const { holder } = error;
      const waited = (performance.now() - started) / 1000;
      if (waited >= wait) throw new UserError('store-busy', { waited: Math.round(waited), holder });
      if (!isTold && waited >= tellAfter) {
        isTold = true;
        onWait(holder);
      }
      await sleep(retryMilliseconds);
    }
  }
}

/** The engine's lock and the turns of the queue are only sure among processes of one machine. */
function warnOfShare({ root }: WorkspacePaths, { machine, words, lang }: Context): void {
  const share = networkShare(realpathSync(root), mountTable());
  if (share === undefined) return;
  machine.stderr.write(`${fill(words.cli.networkShare, { share, root }, lang)}\n`);
}

/** Only Linux has one. */
function mountTable(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}

function makeWritable(paths: WorkspacePaths): void {
  try {
    for (const folder of [paths.temporary, paths.queue, paths.rejects]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
    }
    accessSync(paths.root, constants.W_OK);
  } catch {
    throw new UserError('read-only', { workspace: paths.root });
  }
}
