import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UserError } from '../../errors.ts';
import { writeFileAtomically } from '../write-file.ts';
import type { WorkspacePaths } from './paths.ts';
import { isSafeName } from './safe-name.ts';

/** The path of a profile of the workspace; the name stands in commands, so it needs no quotes. */
export function profilePath(paths: WorkspacePaths, name: string): string {
  if (!isSafeName(name) || name.length > 80) {
    throw new UserError('invalid-value', {
      option: '--save-profile',
      value: name,
      expected: 'douane-t2',
      program: 'cross',
      command: 'inspect',
    });
  }
  return join(paths.profiles, `${name.replace(/\.yaml$/i, '')}.yaml`);
}

/** A profile that is there already is somebody's work: it is replaced only when that is said. */
export function refuseExisting(paths: WorkspacePaths, path: string, force: boolean): void {
  if (force || !existsSync(path)) return;
  throw new UserError('profile-exists', { path: relative(paths.root, path) });
}

/** Writes a profile, whole or not at all. */
export function saveProfile(paths: WorkspacePaths, path: string, text: string): void {
  mkdirSync(paths.profiles, { recursive: true, mode: 0o700 });
  writeFileAtomically(path, text);
}
