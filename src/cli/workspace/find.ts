import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import type { Context } from '../context.ts';
import { guardWorkspace, userName } from './guard.ts';
import { type WorkspacePaths, workspacePaths } from './paths.ts';
import { finishRestore } from './unfinished-restore.ts';

/** Where the workspace is, and who said so: only a named one may be made on the way. */
export interface WorkspacePlace {
  readonly root: string;
  readonly named: boolean;
}

/** What `cross ingest` makes where it finds no workspace; the commands that follow must find it. */
export const ownFolder = 'cross-data';

/**
 * `--workspace`, else `CROSS_WORKSPACE`, else the first folder upward that has a `cross.yaml`, or has a
 * `cross-data` that has one. One that is there is looked at before anything of it is read.
 */
export function locateWorkspace(
  option: string | undefined,
  context: Context,
): WorkspacePlace | undefined {
  const place = placeOf(option, context);
  // A new workspace must not be made where a restoring that was killed has yet to put one.
  if (place !== undefined && !existsSync(place.root)) tellFinished(place.root, context);
  if (place !== undefined && isWorkspace(place.root))
    guardWorkspace(workspacePaths(place.root), context);
  return place;
}

function tellFinished(root: string, { machine, words, lang }: Context): void {
  const aside = finishRestore(root);
  if (aside === undefined) return;
  const told = fill(words.cli.restoreFinished, { root, aside }, lang);
  machine.stderr.write(`${told}\n`);
}

/** A `cross.yaml` that leads nowhere is a workspace too, one to refuse; as is a folder that is closed to us. */
function isWorkspace(root: string): boolean {
  try {
    return lstatSync(join(root, 'cross.yaml'), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw new UserError('workspace-closed', { workspace: root, owner: ownerOf(root) });
  }
}

/** Whoever owns it, or the closed folder that it is in. */
function ownerOf(path: string): string {
  try {
    return userName(lstatSync(path).uid);
  } catch {
    return ownerOf(dirname(path));
  }
}

function placeOf(option: string | undefined, { machine }: Context): WorkspacePlace | undefined {
  const named = option ?? machine.env.CROSS_WORKSPACE;
  if (named !== undefined && named !== '')
    return { root: resolve(machine.cwd, named), named: true };
  for (let folder = resolve(machine.cwd); ; folder = dirname(folder)) {
    const root = [folder, join(folder, ownFolder)].find((at) => existsSync(join(at, 'cross.yaml')));
    if (root !== undefined) return { root, named: false };
    if (folder === dirname(folder)) return undefined;
  }
}

/** The workspace that must be there already. */
export function findWorkspace(option: string | undefined, context: Context): WorkspacePaths {
  const place = locateWorkspace(option, context);
  if (place !== undefined && existsSync(join(place.root, 'cross.yaml')))
    return workspacePaths(place.root);
  throw new UserError('workspace-missing', { tried: place?.root ?? context.machine.cwd });
}
