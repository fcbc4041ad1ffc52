import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Answer } from './run-command.ts';
import { splitLine } from './split-line.ts';
import { projectRoot } from './temporary-folder.ts';

export interface SpawnSetting {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The user to run as, where this one may choose. */
  readonly uid?: number | undefined;
  /** Called once, as soon as something was said on the error channel. */
  readonly onFirstWord?: () => void;
}

if (!existsSync(join(projectRoot, 'dist', 'start.cjs'))) {
  throw new Error('dist is missing: node scripts/build.mjs');
}

/** Runs a command line with the built program, out of a terminal, in a process of its own. */
export async function spawnProgram(
  line: string | readonly string[],
  { cwd, env = {}, uid, onFirstWord }: SpawnSetting,
): Promise<Answer> {
  const [program = '', ...argv] = typeof line === 'string' ? splitLine(line) : line;
  const child = spawn(process.execPath, [join(projectRoot, 'bin', `${program}.js`), ...argv], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  if (onFirstWord) child.stderr.once('data', onFirstWord);
  const closed = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? -1));
  });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    closed,
  ]);
  return { code, stdout, stderr };
}
