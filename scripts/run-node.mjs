// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever the current one is. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} Outcome
 * @property {number} code Exit code; 1 for a program that a signal ended.
 * @property {string} output What it wrote to stdout and stderr, where that was kept.
 */

/**
 * Runs a script with this Node, its arguments as a list, so that a path with spaces stays one.
 *
 * @param {readonly string[]} args
 * @param {{ keep?: boolean, env?: Record<string, string>, stdoutOnly?: boolean }} [options]
 *   `keep`: keep the output instead of showing it; `stdoutOnly`: stderr is shown all the same.
 * @returns {Promise<Outcome>}
 */
export async function runNode(args, { keep = false, env = {}, stdoutOnly = false } = {}) {
  const out = keep ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', out, keep && !stdoutOnly ? 'pipe' : 'inherit'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code: code ?? 1, output };
}

/**
 * The npm that runs us, else the one that came with this Node: a script of npm itself, because a
 * `.cmd` can't be started without a shell.
 *
 * @returns {string}
 */
export function npmScript() {
  const beside = dirname(process.execPath);
  const given = process.env.npm_execpath;
  const candidates = [
    ...(given !== undefined && /npm-cli\.c?js$/.test(given) ? [given] : []),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error('npm was not found: run npm ci, then try again');
  return found;
}
