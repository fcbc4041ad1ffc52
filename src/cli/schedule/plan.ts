import { cronLine } from './crontab.ts';
import type { Job } from './jobs.ts';
import { systemdUnits } from './systemd.ts';
import { windowsTask } from './windows-task.ts';

export const schedulers = ['cron', 'systemd', 'windows'] as const;

export type Scheduler = (typeof schedulers)[number];

/** The texts that a scheduler wants, by the name of the file that each of them goes to. */
export function plannedFiles(
  jobs: readonly Job[],
  scheduler: Scheduler,
): ReadonlyMap<string, string> {
  if (scheduler === 'cron') return new Map([['crontab', `${jobs.map(cronLine).join('\n')}\n`]]);
  if (scheduler === 'systemd') return new Map(jobs.flatMap((job) => [...systemdUnits(job)]));
  return new Map(jobs.map((job) => [`${job.name}.xml`, windowsTask(job)]));
}
