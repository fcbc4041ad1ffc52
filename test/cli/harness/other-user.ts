import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './temporary-folder.ts';

/** A user who may do nothing special: oneself, or, for the superuser, the one that owns nothing. */
export const nobody: number | undefined = process.getuid?.() === 0 ? 65_534 : process.getuid?.();

/** Whether that user can run the program here; never on Windows, which has other rights. */
export function canRunAs(uid: number | undefined): uid is number {
  if (uid === undefined) return false;
  const program = join(projectRoot, 'bin', 'cross.js');
  const { status } = spawnSync(process.execPath, [program, '--version'], { uid, gid: uid });
  return status === 0;
}
