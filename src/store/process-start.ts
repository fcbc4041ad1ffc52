import { readFileSync } from 'node:fs';

/**
 * When a process of this machine began, as a text that only ever equals itself: the run of the system
 * and the ticks since it started. Undefined where `/proc` can't be read (Windows, macOS).
 */
export function processStart(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const ticks = startTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return ticks === undefined ? undefined : `${boot}/${ticks}`;
  } catch {
    return undefined;
  }
}

/** The 22nd field; the second, the name of the program, may hold spaces and parentheses. */
export function startTicks(stat: string): string | undefined {
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .at(19);
}
