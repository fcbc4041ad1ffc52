import { statSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { Context } from './context.ts';

/** For commands that take one file: a folder's files can't be given to them all at once. `command`: its words. */
export function refuseFolder(
  path: string,
  file: string,
  { program, command }: Pick<Context, 'program' | 'command'>,
): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError('takes-one-file', { file, program, command });
}
