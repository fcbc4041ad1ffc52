import { readFileSync } from 'node:fs';

/** What a process of this machine is called (`node`), without its arguments; undefined where that can't be read. */
export function processName(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
