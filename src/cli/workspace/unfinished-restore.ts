import { existsSync, readdirSync, renameSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { isAlive } from '../../store/queue.ts';

/** What a restoring puts aside and in place; between its two renames there is no workspace. */
interface Unfinished {
  /** The new workspace, whole and verified, beside its place. */
  readonly folder: string;
  /** Where the former one is. */
  readonly aside: string;
  readonly pid: number;
  readonly host: string;
}

/** How long the renames of a process that lives may take, in milliseconds. */
const patience = 2000;

/**
 * Where a verified workspace waits for its place. The name says where the former one is put, so that
 * it is only put in place where that one was put aside.
 */
export function readyFolder(aside: string): string {
  const name = `.${basename(aside)}.ready-${hostname()}-${process.pid}`;
  return join(dirname(aside), name);
}

/**
 * Finishes a restoring that was killed between its two renames: gives where the former workspace is,
 * or nothing if there was none to finish. One that another process is at is waited for; one of
 * another machine, of which nobody knows whether it lives, is an error that says what to type.
 */
export function finishRestore(root: string): string | undefined {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += 10) {
    const [unfinished] = unfinishedRestores(root);
    if (unfinished === undefined || existsSync(root)) return undefined;
    const { folder, aside } = unfinished;
    if (!isAlive(unfinished)) return putThere(folder, root) ? aside : undefined;
    if (waited >= patience) throw new UserError('restore-unfinished', { root, folder, aside });
    Atomics.wait(clock, 0, 0, 10);
  }
}

function unfinishedRestores(root: string): readonly Unfinished[] {
  const parent = dirname(root);
  return namesIn(parent).flatMap((name) => {
    const [, aside, host = '', pid] = /^\.(.+)\.ready-(.*)-(\d+)$/.exec(name) ?? [];
    if (aside === undefined || !aside.startsWith(`${basename(root)}.before-`)) return [];
    const found = { folder: join(parent, name), aside: join(parent, aside), host };
    return existsSync(found.aside) ? [{ ...found, pid: Number(pid) }] : [];
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** False where another command was quicker. */
function putThere(folder: string, root: string): boolean {
  try {
    renameSync(folder, root);
    return true;
  } catch (error) {
    if (existsSync(root)) return false;
    const cause = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError('cannot-write', { path: root, cause });
  }
}
