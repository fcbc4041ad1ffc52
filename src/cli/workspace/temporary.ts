import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { clearDeadTickets, isAlive } from '../../store/queue.ts';
import type { WorkspacePaths } from './paths.ts';

/** The private file that this process passes the rows of an export through. */
export function rowsFile(paths: WorkspacePaths): string {
  return ownPath(paths, 'rows');
}

/** The folder where the engine of this process may put what does not fit into memory. */
export function spillFolder(paths: WorkspacePaths): string {
  return ownPath(paths, 'spill');
}

/** The folder where this process keeps a document that a browser is to show or to print. */
export function documentFolder(paths: WorkspacePaths): string {
  return ownPath(paths, 'document');
}

/** The file where this process writes the store anew. */
export function draftStore(paths: WorkspacePaths): string {
  return ownPath(paths, 'store');
}

/** The folder where this process copies the workspace before it packs the copy. */
export function backupFolder(paths: WorkspacePaths): string {
  return ownPath(paths, 'backup');
}

function ownPath({ temporary }: WorkspacePaths, what: string): string {
  return join(temporary, `${hostname()}-${process.pid}.${what}`);
}

const hour = 60 * 60 * 1000;

/**
 * Removes what processes that were killed left behind: rows of exports, spilled memory, tickets,
 * files half written. What belongs to a process that lives, or to another machine, stays.
 */
export function clearStale(paths: WorkspacePaths, now: number): void {
  for (const name of readdirSync(paths.temporary)) {
    const [, host = '', pid] =
      /^(.*)-(\d+)\.(?:rows|spill|document|backup|store|store\.wal)$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive({ host, pid: Number(pid) })) {
      rmSync(join(paths.temporary, name), { recursive: true, force: true });
    }
  }
  const own: readonly string[] = Object.values(paths);
  clearDrafts(paths.rejects, now, () => true);
  clearDrafts(paths.root, now, (target) => own.includes(target));
  clearDeadTickets(paths.queue);
}

/** Drafts of files of ours that were to be put in place whole; one of this hour may still be. */
function clearDrafts(folder: string, now: number, isOurs: (target: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const [, target] = /^(.*)\.\d+\.part$/.exec(path) ?? [];
    if (target === undefined || !isOurs(target)) continue;
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - written > hour) rmSync(path, { force: true });
  }
}
