import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  /** The exit code; -1 where a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Starts the built program on a workspace. */
export function start(workspace: string, [program = '', ...argv]: readonly string[]): ChildProcess {
  const bin = join(root, 'bin', `${program}.js`);
  return spawn(process.execPath, [bin, ...argv, '--workspace', workspace], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for its end. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const began = performance.now();
  const code = new Promise<number>((resolve) => {
    child.on('close', (value) => resolve(value ?? -1));
  });
  const [stdout, stderr, exit] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
    code,
  ]);
  return { code: exit, stdout, stderr, milliseconds: performance.now() - began };
}

/** Runs the built program to its end. */
export function run(workspace: string, words: readonly string[]): Promise<Ended> {
  return ended(start(workspace, words));
}
