import { accessSync, constants, statSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import { shellWord } from '../shell-word.ts';
import type { WorkspacePaths } from './paths.ts';

/** Refuses a file of the workspace that is there and can't be written to, with the line that puts it right. */
export function refuseReadOnly({ root }: Pick<WorkspacePaths, 'root'>, path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  try {
    accessSync(path, constants.W_OK);
  } catch {
    throw new UserError('file-read-only', { path, repair: repairOf(path, root, stats.uid) });
  }
}

/** Its owner may say so; what was left by another user goes back to the workspace's. */
function repairOf(path: string, root: string, owner: number): string {
  const file = shellWord(path);
  if (process.platform === 'win32') return `attrib -R ${file}`;
  if (owner === process.getuid?.()) return `chmod u+w ${file}`;
  return `sudo chown --reference=${shellWord(root)} ${file}`;
}
