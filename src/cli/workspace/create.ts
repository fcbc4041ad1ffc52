import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import { type WorkspacePaths, workspacePaths } from './paths.ts';

export interface NewWorkspace {
  readonly root: string;
  /** Codes of the perimeter; none: all QRR that have records. */
  readonly perimeter: readonly string[];
  /** Comments of `cross.yaml`, in the user's language. */
  readonly config: (perimeter: readonly string[]) => string;
}

/** Makes the folders, the key and `cross.yaml`; private to the user. Never touches one that exists. */
export function createWorkspace({ root, perimeter, config }: NewWorkspace): WorkspacePaths {
  const paths = workspacePaths(root);
  if (existsSync(paths.config)) throw new UserError('workspace-exists', { workspace: root });
  try {
    for (const folder of [
      root,
      paths.profiles,
      paths.vocabularies,
      paths.rejects,
      paths.queue,
      paths.temporary,
    ]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    if (!existsSync(paths.key))
      writeFileSync(paths.key, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    writeFileSync(paths.config, config(perimeter), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? '';
    if (cause === 'EACCES' || cause === 'EROFS' || cause === 'EPERM') {
      throw new UserError('read-only', { workspace: root });
    }
    throw new UserError('cannot-write', { path: root, cause });
  }
  return paths;
}
