import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../machine.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';

/** How standard input is written among the files of a command line. */
export const standardInput = '-';

/**
 * Keeps what is piped in as a private file of the workspace, to be read twice like any other; the
 * caller deletes its folder. Gives the path.
 */
export async function keepStandardInput(machine: Machine, paths: WorkspacePaths): Promise<string> {
  const folder = inputFolder(paths);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'stdin.csv');
  const handle = openSync(path, 'w', 0o600);
  try {
    for await (const chunk of machine.stdin ?? []) {
      for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
    }
  } finally {
    closeSync(handle);
  }
  return path;
}

/** The folder of this process's standard input. */
export function inputFolder(paths: WorkspacePaths): string {
  return join(paths.temporary, `stdin-${process.pid}`);
}
