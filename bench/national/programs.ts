import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export function cross(...words: readonly string[]): readonly string[] {
  return [process.execPath, join(root, 'bin/cross.js'), ...words];
}

export function clct(...words: readonly string[]): readonly string[] {
  return [process.execPath, join(root, 'bin/clct.js'), ...words];
}

export function load(files: string | readonly string[], workspace: string): readonly string[] {
  const options = ['--source', 'police', '--workspace', workspace, '--quiet'];
  return cross('ingest', ...[files].flat(), ...options);
}

export function report(workspace: string, month = '2019-07'): readonly string[] {
  const options = ['--month', month, '--format', 'json', '--quiet', '--workspace', workspace];
  return clct('report', ...options);
}

/** Runs a command and gives what it prints; one that asks to look at it (1) is done. */
export function execute([program = '', ...rest]: readonly string[]): string {
  try {
    return execFileSync(program, rest, {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { status, stdout, stderr } = error as { status?: number; stdout: string; stderr: string };
    if (status === 1) return stdout;
    throw new Error(`exit ${status}: ${stderr}`);
  }
}
