import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { create, extract, type ReadEntry } from 'tar';
import { UserError } from '../../errors.ts';
import { replaceFile } from '../../journal/replace-file.ts';
import { isKept, manifestName } from './manifest.ts';

/** Packs a folder's files into one, gzipped and private, in the place of `target` only once it is whole. */
export async function pack(
  folder: string,
  names: readonly string[],
  target: string,
): Promise<void> {
  const draft = `${target}.${process.pid}.part`;
  try {
    closeSync(openSync(draft, 'w', 0o600));
    await create(
      { cwd: folder, file: draft, gzip: { level: 6 }, portable: true, strict: true, mode: 0o600 },
      [manifestName, ...names],
    );
    const handle = openSync(draft, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    replaceFile(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    const cause = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError('cannot-write', { path: target, cause });
  }
}

/**
 * Unpacks a backup into a private folder that is there already. Only plain files that a backup has
 * are written: neither links nor any other path.
 */
export async function unpack(file: string, folder: string): Promise<void> {
  try {
    await extract({
      cwd: folder,
      file,
      strict: true,
      noChmod: true,
      preserveOwner: false,
      umask: 0o077,
      filter: (path, entry) =>
        (entry as ReadEntry).type === 'File' && (path === manifestName || isKept(path)),
    });
  } catch (error) {
    const { code = '', path = folder } = error as NodeJS.ErrnoException;
    // Of the system (ENOSPC, EACCES), and not of the archive (TAR_BAD_ARCHIVE, Z_DATA_ERROR).
    if (!/^E[A-Z]+$/.test(code)) throw new UserError('backup-not-one', { file });
    if (path === file) throw new UserError('file-unreadable', { file, cause: code });
    throw new UserError('cannot-write', { path, cause: code });
  }
}
