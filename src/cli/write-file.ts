import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { isHeld, replaceFile } from '../journal/replace-file.ts';

/** Writes a private file whole or not at all: beside it, then in its place. */
export function writeFileAtomically(path: string, data: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.part`;
  let isWritten = false;
  try {
    // A link that waits under this name is not followed.
    rmSync(draft, { force: true });
    const handle = openSync(draft, 'wx', 0o600);
    try {
      const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    isWritten = true;
    replaceFile(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    // Where a file could be written beside it, only the one that stands there can be in the way.
    throw new UserError(isWritten && isHeld(error) ? 'file-in-use' : 'cannot-write', {
      path,
      cause: (error as NodeJS.ErrnoException).code ?? '',
    });
  }
}
