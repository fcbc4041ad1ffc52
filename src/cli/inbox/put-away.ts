import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, parse } from 'node:path';
import { UserError } from '../../errors.ts';
import { isHeld, replaceFile } from '../../journal/replace-file.ts';
import { writeFileAtomically } from '../write-file.ts';

export type Shelf = 'done' | 'refused';

const shelves: readonly Shelf[] = ['done', 'refused'];

/** Makes the folders of what was taken, and finishes what a run that was killed left half put away. */
export function prepareShelves(inbox: string): void {
  for (const shelf of shelves) {
    const folder = join(inbox, shelf);
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats !== undefined && !stats.isDirectory())
      throw new UserError('cannot-write', { path: folder, cause: 'ENOTDIR' });
    guarded(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
    for (const name of readdirSync(folder)) finish(folder, name);
  }
}

const draftPattern = /^\.(.+)\.explanation$/;

/** The explanation of a file that was moved takes its name; of one that was not, it is written anew. */
function finish(folder: string, draft: string): void {
  const [, name] = draftPattern.exec(draft) ?? [];
  if (name === undefined) return;
  const isMoved = lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  const explanation = join(folder, `${name}.txt`);
  if (isMoved && !existsSync(explanation)) renameSync(join(folder, draft), explanation);
  else rmSync(join(folder, draft));
}

/**
 * Where a file of this name goes: `a.csv`, else `a-2.csv`. The name of its explanation must be free
 * too, since a file that was dropped may be called so.
 */
export function freeName(folder: string, name: string): string {
  const isFree = (candidate: string) =>
    [candidate, `${candidate}.txt`].every(
      (part) => lstatSync(join(folder, part), { throwIfNoEntry: false }) === undefined,
    );
  if (isFree(name)) return name;
  const { base, ends } = parts(name);
  for (let number = 2; ; number++) {
    const candidate = `${base}-${number}${ends}`;
    if (isFree(candidate)) return candidate;
  }
}

/** `a.csv.gz` is `a` and `.csv.gz`. */
function parts(name: string): { readonly base: string; readonly ends: string } {
  const outer = parse(name);
  const inner =
    outer.ext.toLowerCase() === '.gz' ? parse(outer.name) : { name: outer.name, ext: '' };
  return { base: inner.name, ends: inner.ext + outer.ext };
}

/**
 * Moves a file to a folder, with its explanation beside it. The explanation is kept under a hidden
 * name until the file is there: whenever this is interrupted, the next run can tell what is left to do.
 */
export function putAway(
  inbox: string,
  shelf: Shelf,
  name: string,
  file: { readonly to: string; readonly text: string },
): void {
  const folder = join(inbox, shelf);
  const draft = join(folder, `.${file.to}.explanation`);
  const path = join(folder, file.to);
  writeFileAtomically(draft, file.text);
  moveFile(join(inbox, name), path);
  if (lstatSync(path).isFile()) keepPrivate(path);
  replaceFile(draft, join(folder, `${file.to}.txt`));
}

/** What somebody looks at in a spreadsheet can't be moved on Windows. */
function moveFile(from: string, to: string): void {
  try {
    replaceFile(from, to);
  } catch (error) {
    if (isHeld(error))
      throw new UserError('file-in-use', {
        path: from,
        cause: (error as NodeJS.ErrnoException).code ?? '',
      });
    throw cannotWrite(to, error);
  }
}

/** A file that somebody else owns keeps the rights that it has. */
function keepPrivate(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

function guarded(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function cannotWrite(path: string, error: unknown): UserError {
  const cause = (error as NodeJS.ErrnoException).code ?? '';
  return new UserError('cannot-write', { path, cause });
}
