import type { Job, When } from './jobs.ts';

/**
 * A line of a crontab. cron hands the command to `sh`, after it has made `%` a line end unless a
 * backslash stands before it: even within the quotes of the shell.
 */
export function cronLine({ words, when }: Job): string {
  return `${cronTime(when)} ${words.map(shellQuoted).join(' ').replaceAll('%', '\\%')}`;
}

function cronTime(when: When): string {
  if ('everyMinutes' in when) return `*/${when.everyMinutes} * * * *`;
  return `${when.minute} ${when.hour} ${when.day} * *`;
}

function shellQuoted(word: string): string {
  return /^[A-Za-z0-9_./:=@,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The crontab with a block of our own, which replaces an earlier one of the same workspace. */
export function withBlock(crontab: string, workspace: string, lines: readonly string[]): string {
  const [begin, end] = [`# >>> cross ${workspace}`, `# <<< cross ${workspace}`];
  const before: string[] = [];
  let isInside = false;
  const old = crontab.replace(/\n+$/, '');
  for (const line of old === '' ? [] : old.split('\n')) {
    if (line === begin) isInside = true;
    else if (isInside && line === end) isInside = false;
    else if (!isInside) before.push(line);
  }
  // A block whose end was deleted by hand is left as it is: what follows it may be somebody else's.
  const kept = isInside ? old.split('\n') : before;
  return `${[...kept, begin, ...lines, end].join('\n')}\n`;
}
