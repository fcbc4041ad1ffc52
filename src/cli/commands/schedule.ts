import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { confirm } from '../confirm.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { packageRoot } from '../package-root.ts';
import { install } from '../schedule/install.ts';
import { jobsFor, type SchedulePaths } from '../schedule/jobs.ts';
import { plannedFiles, schedulers } from '../schedule/plan.ts';
import { findWorkspace } from '../workspace/find.ts';

interface ScheduleOptions extends CommonOptions {
  readonly for?: string;
  readonly inbox?: string;
  readonly out?: string;
  readonly log?: string;
  readonly install?: boolean;
  readonly yes?: boolean;
}

export const command: CommandModule<ScheduleOptions> = {
  arguments: [],
  options: [
    { flags: '--for <scheduler>' },
    { flags: '--inbox <dir>' },
    { flags: '-o, --out <dir>' },
    { flags: '--log <file>' },
    { flags: '--install' },
    { flags: '--yes' },
  ],
  run: schedule,
};

async function schedule(
  _: readonly string[],
  options: ScheduleOptions,
  context: Context,
): Promise<ExitCode> {
  const { machine, words, lang } = context;
  const format = formatOf(options.format, ['terminal', 'json']);
  const scheduler = schedulers.find((known) => known === (options.for ?? usualScheduler));
  if (scheduler === undefined) throw wrongScheduler(options.for ?? '', context);
  const paths = pathsOf(options, context);
  const files = plannedFiles(jobsFor(paths, words.schedule.jobs), scheduler);
  if (format === 'json') writeJson(context, { scheduler, files: Object.fromEntries(files) });
  else machine.stdout.write(shown(files, scheduler === 'cron'));
  if (!options.install) return exitCode.done;
  const question = fill(words.schedule.question, { scheduler }, lang);
  if (!options.yes && !(await confirm(question, context))) {
    machine.stderr.write(`${words.schedule.notInstalled}\n`);
    return exitCode.nothingDone;
  }
  for (const folder of [paths.inbox, paths.out]) makeFolder(folder);
  const next = install({ scheduler, files, workspace: paths.workspace, context });
  const lines = [
    words.schedule.installed,
    ...(next.length === 0 ? [] : [words.schedule.next, ...next.map((line) => `    ${line}`)]),
  ];
  machine.stderr.write(`${lines.join('\n')}\n`);
  return exitCode.done;
}

const usualScheduler = process.platform === 'win32' ? 'windows' : 'cron';

function wrongScheduler(value: string, { program, command: name }: Context): UserError {
  const expected = schedulers.join(', ');
  return new UserError('invalid-value', {
    option: '--for',
    value,
    expected,
    program,
    command: name,
  });
}

/** Unless they are named, the drop folder, the reports and the log stand in the workspace. */
function pathsOf(options: ScheduleOptions, context: Context): SchedulePaths {
  const { machine, lang, program, command: name } = context;
  const { root } = findWorkspace(options.workspace, context);
  const at = (path: string | undefined, usual: string) =>
    path === undefined ? join(root, usual) : resolve(machine.cwd, path);
  const paths = {
    node: process.execPath,
    programs: join(packageRoot(), 'bin'),
    workspace: root,
    inbox: at(options.inbox, 'inbox'),
    out: at(options.out, 'reports'),
    log: at(options.log, 'runs.jsonl'),
  };
  for (const path of Object.values(paths)) {
    if (cleanText(path) === path) continue;
    throw new UserError('invalid-value', {
      option: '--workspace, --inbox, --out, --log',
      value: path,
      expected: '/srv/cross',
      program,
      command: name,
    });
  }
  return { ...paths, lang, join };
}

/** A crontab is printed as it is; of several files each after its name. */
function shown(files: ReadonlyMap<string, string>, isBare: boolean): string {
  if (isBare) return [...files.values()].join('');
  return [...files].map(([name, text]) => `# ${name}\n${text.replaceAll('\r\n', '\n')}\n`).join('');
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? '';
    throw new UserError('cannot-write', { path, cause });
  }
}
