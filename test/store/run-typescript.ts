import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of its own that runs a file of this folder. */
export function startTypescript(file: string, args: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const command = ['--import', 'jiti/register', path, ...args];
  return spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** The exit code of a process, once it has ended. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** Waits for the first thing a process says. */
export function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('exit', (code) => reject(new Error(`it ended with ${code}, and said nothing`)));
  });
}
