import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Machine } from '../machine.ts';
import { standardInput } from './file-path.ts';

/** The files that a command line names. Patterns are expanded here too: not every shell does it. */
export function namedFiles(args: readonly string[], machine: Machine): readonly string[] {
  const files = args.flatMap((argument) =>
    /[*?]/.test(basename(argument)) ? matching(argument, machine) : [argument],
  );
  refuseAllMissing(files, machine);
  return files;
}

function matching(argument: string, machine: Machine): readonly string[] {
  const folder = dirname(argument);
  const pattern = new RegExp(
    `^${basename(argument)
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
  const names = listed(resolve(machine.cwd, folder))
    .filter((name) => pattern.test(name))
    .sort();
  if (names.length === 0) throw new UserError('no-files', { pattern: argument });
  return names.map((name) => (folder === '.' ? name : join(folder, name)));
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A name typed wrong makes no workspace. */
function refuseAllMissing(files: readonly string[], { cwd }: Machine): void {
  const [first = ''] = files;
  const isThere = (file: string) =>
    file === standardInput || statSync(resolve(cwd, file), { throwIfNoEntry: false }) !== undefined;
  if (files.some(isThere)) return;
  throw new UserError('file-not-found', { file: first, folder: dirname(resolve(cwd, first)) });
}
