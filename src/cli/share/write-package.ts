import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { writeFileAtomically } from '../write-file.ts';
import type { SharedPackage } from './package.ts';

/** Where a package goes: a folder of its own, or one encrypted file. */
export interface Destination {
  readonly path: string;
  readonly write: () => void;
}

/**
 * Makes the folder of a package, private, and gives what writes into it: the table first, then the note
 * that carries its hash. Nothing is written before somebody has noted it in the journal.
 */
export function clearDestination(out: string, { name, files }: SharedPackage): Destination {
  const path = join(out, name);
  makeFolder(out);
  makeFolder(path, true);
  return {
    path,
    write: () => {
      for (const file of files) writeFileAtomically(join(path, file.name), file.text);
    },
  };
}

/** The same for one file that only the recipient can open; the clear text never reaches the disk. */
export async function encryptedDestination(
  out: string,
  { name, files }: SharedPackage,
  keys: readonly string[],
): Promise<Destination> {
  const { zipFiles } = await import('../../render/zip-files.ts');
  const { encryptFor } = await import('./encrypt.ts');
  const bytes = await encryptFor(keys, zipFiles(files));
  const path = join(out, `${name}.zip.age`);
  makeFolder(out);
  return { path, write: () => writeFileAtomically(path, bytes) };
}

/** A link in the place of the package's own folder would lead what is confidential elsewhere. */
function makeFolder(path: string, isOwn = false): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (!isOwn) return;
    if (!lstatSync(path).isDirectory())
      throw new UserError('cannot-write', { path, cause: 'ELOOP' });
    chmodSync(path, 0o700);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError('cannot-write', { path, cause });
  }
}
