import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

export interface ReplaceOptions {
  readonly rename?: (from: string, to: string) => void;
  /** Milliseconds. */
  readonly patience?: number;
}

/** A scanner lets go of a file within that; a spreadsheet does not. Elsewhere nobody holds a file. */
const usualPatience = process.platform === 'win32' ? 2000 : 0;
const pause = 50;

/**
 * Puts a file in the place of another, or where there is none. On Windows that fails while another
 * program holds either of them open, be it the scanner that looks at what was just written: it is
 * tried again for a while.
 */
export function replaceFile(
  from: string,
  to: string,
  { rename = renameSync, patience = usualPatience }: ReplaceOptions = {},
): void {
  const end = performance.now() + patience;
  for (;;) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      if (!isHeld(error) || performance.now() >= end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

/** Writes a private file whole or not at all: beside its place, under a name of ours, then into it. */
export function writeInPlace(path: string, data: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.part`;
  try {
    writeNew(draft, typeof data === 'string' ? new TextEncoder().encode(data) : data);
    replaceFile(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeNew(path: string, bytes: Uint8Array): void {
  // A link that waits under this name is not followed.
  rmSync(path, { force: true });
  const handle = openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Whether another program holds the file open: Windows says that also as a lack of rights. */
export function isHeld(error: unknown, platform: string = process.platform): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return code === 'EBUSY' || (platform === 'win32' && ['EPERM', 'EACCES'].includes(code));
}
