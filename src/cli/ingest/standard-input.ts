import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import type { Machine } from '../machine.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { filePath, inputFolder, standardInput } from './file-path.ts';

/**
 * Keeps what is piped in as a private file of the workspace, to be read twice like any other; the
 * caller deletes its folder.
 */
export async function keepStandardInput(machine: Machine, paths: WorkspacePaths): Promise<void> {
  mkdirSync(inputFolder(paths), { recursive: true, mode: 0o700 });
  const handle = openSync(filePath(standardInput, paths, machine), 'w', 0o600);
  try {
    for await (const chunk of machine.stdin ?? []) {
      for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
    }
  } finally {
    closeSync(handle);
  }
}
