import { join, resolve } from 'node:path';
import type { Machine } from '../machine.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';

/** How standard input is written among the files of a command line. */
export const standardInput = '-';

/** The folder of this process's standard input. */
export function inputFolder(paths: WorkspacePaths): string {
  return join(paths.temporary, `stdin-${process.pid}`);
}

/** Where a file of the command line is; standard input, once it is kept, is a file of the workspace. */
export function filePath(file: string, paths: WorkspacePaths, { cwd }: Machine): string {
  return file === standardInput ? join(inputFolder(paths), 'stdin.csv') : resolve(cwd, file);
}
