import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMemory } from '../limits.ts';
import { type Session, threadsFor } from '../session.ts';
import { workspacePaths } from '../workspace/paths.ts';

/**
 * Runs work that needs no store where there is no workspace: an empty one stands in, in a private
 * folder that is gone afterwards. `bytes`: of the file that is looked at.
 */
export async function withScratchSession<T>(
  bytes: number,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const paths = workspacePaths(mkdtempSync(join(tmpdir(), 'cross-')));
  try {
    mkdirSync(paths.temporary, { mode: 0o700 });
    const { openEngine } = await import('../../store/engine.ts');
    const engine = await openEngine({
      temporaryFolder: paths.temporary,
      memory: loadMemory,
      ...threadsFor(paths, bytes),
    });
    try {
      return await work({
        engine,
        paths,
        key: randomBytes(32).toString('hex'),
        withStore: () => Promise.reject(new Error('there is no store without a workspace')),
      });
    } finally {
      engine.close();
    }
  } finally {
    rmSync(paths.root, { recursive: true, force: true });
  }
}
