import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { UserError } from '../errors.ts';

/** Writes a private file whole or not at all: beside it, then in its place. */
export function writeFileAtomically(path: string, data: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.part`;
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
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new UserError('cannot-write', {
      path,
      cause: (error as NodeJS.ErrnoException).code ?? '',
    });
  }
}
