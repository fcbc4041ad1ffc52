import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** A folder of one test file. */
export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file under it; gives its path. */
  readonly write: (name: string, data: string | Uint8Array) => string;
}

/** Makes an empty folder that is deleted after the tests of the file. */
export function temporaryFolder(): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'cross-')));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write: (name, data) => {
      const target = join(path, name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, data);
      return target;
    },
  };
}

/** The same, with the sample exports in it, as `exports/`. */
export function folderWithExports(): TemporaryFolder {
  const folder = temporaryFolder();
  symlinkSync(join(projectRoot, 'fixtures', 'exports'), join(folder.path, 'exports'), 'junction');
  return folder;
}
