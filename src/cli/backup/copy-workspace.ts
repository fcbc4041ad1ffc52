import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inTurn } from '../../store/queue.ts';
import type { Session } from '../session.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { isKept, keptFolders } from './manifest.ts';

/**
 * Copies a workspace that may be in use into a folder, and names what was copied. The store is
 * copied in a reader's turn, in which nobody writes to it, the journal in its own; a load that is
 * made in between is in neither or only in the journal's outbox, which goes on from there.
 */
export async function copyWorkspace(
  session: Session,
  folder: string,
  wait: number,
): Promise<readonly string[]> {
  const { paths } = session;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const present = keptIn(paths);
  const isOf = (start: string) => (path: string) => path.startsWith(start);
  const store = present.filter(isOf('store.'));
  const journal = present.filter(isOf('journal.'));
  if (store.length > 0) {
    await session.withStore('read', async () => copyAll(paths, folder, store));
  }
  const turn = { folder: paths.journalQueue, access: 'read', what: 'cross backup', wait } as const;
  await inTurn(turn, async () => copyAll(paths, folder, journal));
  const rest = present.filter((path) => !store.includes(path) && !journal.includes(path));
  copyAll(paths, folder, rest);
  return present;
}

/** The files of the workspace that a backup keeps. */
function keptIn({ root }: WorkspacePaths): readonly string[] {
  const nested = keptFolders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
      : [],
  );
  return [...readdirSync(root), ...nested].filter(
    (path) => isKept(path) && !path.endsWith('.part') && statSync(join(root, path)).isFile(),
  );
}

function copyAll({ root }: WorkspacePaths, folder: string, names: readonly string[]): void {
  for (const name of names) {
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    copyFileSync(join(root, name), target, constants.COPYFILE_FICLONE);
  }
}
