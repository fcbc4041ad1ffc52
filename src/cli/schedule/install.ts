import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { writeFileAtomically } from '../write-file.ts';
import { withBlock } from './crontab.ts';
import type { Scheduler } from './plan.ts';
import { utf16 } from './windows-task.ts';

export interface Installation {
  readonly scheduler: Scheduler;
  readonly files: ReadonlyMap<string, string>;
  readonly workspace: string;
  readonly context: Context;
}

/** Installs what was shown; gives what is left to type. */
export function install({ scheduler, files, workspace, context }: Installation): readonly string[] {
  const { env } = context.machine;
  if (scheduler === 'cron') {
    installCrontab(files.get('crontab') ?? '', workspace, env);
    return [];
  }
  if (scheduler === 'systemd') {
    const home = env.HOME ?? homedir();
    const folder = join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'systemd', 'user');
    writeAll(folder, files, (text) => text);
    const timers = [...files.keys()].filter((name) => name.endsWith('.timer'));
    return ['systemctl --user daemon-reload', `systemctl --user enable --now ${timers.join(' ')}`];
  }
  const folder = join(workspace, 'schedule');
  writeAll(folder, files, utf16);
  return [...files.keys()].map(
    (name) =>
      `schtasks /Create /TN "CROSS\\${name.replace('.xml', '')}" /XML "${join(folder, name)}"`,
  );
}

function writeAll(
  folder: string,
  files: ReadonlyMap<string, string>,
  encode: (text: string) => string | Uint8Array,
): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError('cannot-write', { path: folder, cause });
  }
  for (const [name, text] of files) writeFileAtomically(join(folder, name), encode(text));
}

type Environment = Context['machine']['env'];

/** Whoever has no crontab yet gets one; the lines of others stay. */
function installCrontab(text: string, workspace: string, env: Environment): void {
  const listed = crontab(['-l'], env);
  const isNone = listed.status !== 0 && /no crontab for/i.test(listed.stderr);
  if (listed.status !== 0 && !isNone) throw cronFailed(listed.stderr);
  const lines = text.trimEnd().split('\n');
  const next = withBlock(isNone ? '' : listed.stdout, workspace, lines);
  const { status, stderr } = crontab(['-'], env, next);
  if (status !== 0) throw cronFailed(stderr);
}

function crontab(args: readonly string[], env: Environment, input = '') {
  const answer = spawnSync('crontab', args, {
    encoding: 'utf8',
    input,
    env: { ...(env as NodeJS.ProcessEnv), LC_ALL: 'C' },
  });
  if (answer.error !== undefined)
    throw cronFailed((answer.error as NodeJS.ErrnoException).code ?? '');
  return answer;
}

function cronFailed(cause: string): UserError {
  return new UserError('cron-failed', { cause: cause.trim().split('\n')[0] ?? '' });
}
