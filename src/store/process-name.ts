import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * The program that a process of this machine runs (`node`), without its arguments, which may name
 * somebody; undefined where that can't be read.
 */
export function processName(pid: number): string | undefined {
  try {
    const [program = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return basename(program) || undefined;
  } catch {
    return undefined;
  }
}
