import type { Job, When } from './jobs.ts';

/** The units of a job: a service, and the timer that starts it. */
export function systemdUnits(job: Job): ReadonlyMap<string, string> {
  return new Map([
    [`${job.name}.service`, service(job)],
    [`${job.name}.timer`, timer(job)],
  ]);
}

/** Exit code 1 is « done, but look at it »: no failure of the service. */
function service({ description, words }: Job): string {
  return lines([
    '[Unit]',
    `Description=${description.replaceAll('%', '%%')}`,
    '',
    '[Service]',
    'Type=oneshot',
    `ExecStart=${words.map(unitQuoted).join(' ')}`,
    'SuccessExitStatus=1',
    'UMask=0077',
    'Nice=10',
  ]);
}

function timer({ description, when }: Job): string {
  return lines([
    '[Unit]',
    `Description=${description.replaceAll('%', '%%')}`,
    '',
    '[Timer]',
    `OnCalendar=${calendar(when)}`,
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
  ]);
}

function calendar(when: When): string {
  if ('everyMinutes' in when) return `*:0/${when.everyMinutes}`;
  const two = (n: number) => String(n).padStart(2, '0');
  return `*-*-${two(when.day)} ${two(when.hour)}:${two(when.minute)}:00`;
}

/** `%` begins a specifier and `$` a variable, within quotes too. */
function unitQuoted(word: string): string {
  const escaped = word
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('%', '%%')
    .replaceAll('$', '$$$$');
  return /^[A-Za-z0-9_./:=@,+-]+$/.test(word) ? word : `"${escaped}"`;
}

function lines(list: readonly string[]): string {
  return `${list.join('\n')}\n`;
}
