import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { kinds } from '../../domain/kinds.ts';
import { UserError } from '../../errors.ts';
import { readSeal } from '../../journal/seal.ts';
import { verifyJournal } from '../../journal/verify-journal.ts';
import { openEngine } from '../../store/engine.ts';
import { closeStore, openStore } from '../../store/open-store.ts';
import { inTurn, isAlive } from '../../store/queue.ts';
import type { Waiting } from '../waiting.ts';
import { keyFingerprint, readKey } from '../workspace/key.ts';
import { type WorkspacePaths, workspacePaths } from '../workspace/paths.ts';
import { readyFolder } from '../workspace/unfinished-restore.ts';
import { checkUnpacked, keptFolders, type Manifest, manifestName } from './manifest.ts';
import { unpack } from './pack.ts';

export interface Restoring {
  /** The backup. */
  readonly file: string;
  /** The folder of the workspace to be. */
  readonly root: string;
  /** What is in that folder is put aside, under the name given back. */
  readonly replace: boolean;
  readonly now: Date;
  readonly wait: number;
  /** How one who waits is told so. */
  readonly told: Waiting;
  /** Writes into the new workspace's journal what is done, before it is in its place. */
  readonly note: (paths: WorkspacePaths, restored: Omit<Restored, 'aside'>) => Promise<void>;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Lines of its journal. */
  readonly lines: number;
  /** Where the workspace that was there is now. */
  readonly aside: string | undefined;
}

/**
 * Makes a workspace from a backup. All of it is unpacked beside the place and verified there: every
 * file by its hash, the store by opening it with its key, the journal from end to end. Only then are
 * folders renamed, so that whatever interrupts it leaves the former workspace or the new one, whole;
 * between the two renames both stand beside their place, and the next command finishes it.
 */
export async function restoreInto(restoring: Restoring): Promise<Restored> {
  const { file, root, replace, now, wait, told, note } = restoring;
  const isTaken = existsSync(root) && readdirSync(root).length > 0;
  if (isTaken && !replace) throw new UserError('restore-taken', { root, file });
  const folder = join(dirname(root), `.${basename(root)}.restore-${hostname()}-${process.pid}`);
  clearAbandoned(root);
  makeFolder(folder);
  try {
    await unpack(file, folder);
    const manifest = await checkUnpacked(folder, file);
    const lines = await verify(workspacePaths(folder), file);
    rmSync(join(folder, manifestName));
    for (const kept of keptFolders) mkdirSync(join(folder, kept), { recursive: true, mode: 0o700 });
    await note(workspacePaths(folder), { manifest, lines });
    const put = () => putInPlace(folder, root, isTaken ? asideOf(root, now) : undefined);
    const queue = workspacePaths(root).queue;
    const turn = { folder: queue, access: 'write', what: 'cross restore', wait, ...told } as const;
    const aside = existsSync(queue) ? await inTurn(turn, async () => put()) : put();
    return { manifest, lines, aside };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a restoring that was killed had unpacked. */
function clearAbandoned(root: string): void {
  const parent = dirname(root);
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const [, of = '', host = '', pid] = /^\.(.+)\.(?:restore|ready)-(.*)-(\d+)$/.exec(name) ?? [];
    const isOurs = of === basename(root) || of.startsWith(`${basename(root)}.before-`);
    if (isOurs && pid !== undefined && !isAlive({ host, pid: Number(pid) }))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError('cannot-write', { path: dirname(folder), cause });
  }
}

/** The store opens with the key of the backup, and its journal is whole; gives the journal's lines. */
async function verify(paths: WorkspacePaths, file: string): Promise<number> {
  const key = readKey(paths);
  const journal = existsSync(paths.journal) ? readFileSync(paths.journal, 'utf8') : '';
  const { lines, faults } = verifyJournal(journal, readSeal(paths.seal, key));
  // A line that a crash tore before the backup was made is no damage of the backup.
  if (faults.some(({ fault }) => fault !== 'torn'))
    throw new UserError('backup-damaged', { file, part: 'journal.jsonl' });
  if (!existsSync(paths.store)) return lines.length;
  const engine = await openEngine({ threads: 1 });
  const identity = {
    workspace: paths.root,
    path: paths.store,
    keyFingerprint: keyFingerprint(key),
  };
  try {
    await openStore(engine, identity, 'read', kinds);
    await closeStore(engine);
    return lines.length;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('backup-damaged', { file, part: 'store.duckdb' });
  } finally {
    engine.close();
  }
}

function asideOf(root: string, now: Date): string {
  const moment = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const plain = `${root}.before-${moment}`;
  return existsSync(plain) ? `${plain}-${process.pid}` : plain;
}

function putInPlace(folder: string, root: string, aside: string | undefined): string | undefined {
  const ready = aside === undefined ? folder : readyFolder(aside);
  try {
    if (aside === undefined) rmSync(root, { recursive: true, force: true });
    else {
      renameSync(folder, ready);
      renameSync(root, aside);
    }
    renameSync(ready, root);
    return aside;
  } catch (error) {
    if (aside !== undefined && !existsSync(root)) renameSync(aside, root);
    if (aside !== undefined) rmSync(ready, { recursive: true, force: true });
    const cause = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError('cannot-write', { path: root, cause });
  }
}
