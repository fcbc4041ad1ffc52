import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { wrap } from '../../render/text.ts';
import { formatNumber } from '../../report/format.ts';
import { backUp } from '../backup/back-up.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { requireReason } from '../required-reason.ts';
import { withSession } from '../session.ts';
import { shellWord } from '../shell-word.ts';
import { findWorkspace } from '../workspace/find.ts';

interface BackupOptions extends CommonOptions {
  readonly force?: boolean;
}

export const command: CommandModule<BackupOptions> = {
  arguments: ['<file>'],
  options: [{ flags: '--force' }],
  run: backup,
};

/** One file from which the whole workspace can be had again, made while others work. */
async function backup(
  [typed = '']: readonly string[],
  options: BackupOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const { machine, words, lang, width } = context;
  const paths = findWorkspace(options.workspace, context);
  const file = targetOf(resolve(machine.cwd, typed), context);
  if (existsSync(file) && options.force !== true) throw new UserError('backup-exists', { file });
  const wait = options.wait ?? 30;
  await requireReason({ paths, context, action: 'communication', reason: options.reason });
  const { files, at } = await withSession({ paths, wait, context }, (session) =>
    backUp(session, { target: file, context, wait, reason: options.reason }),
  );
  const bytes = statSync(file).size;
  if (format === 'json') {
    writeJson(context, { schema: 'cross-backup/1', file, at, files: files.length, bytes });
  } else if (!options.quiet) {
    const { done, secret, restore } = words.backup;
    const megabytes = formatNumber(Math.max(0.1, bytes / 1e6), lang, 1);
    const told = [fill(done, { file, files: files.length, megabytes }, lang), secret];
    const next = `    cross restore ${shellWord(file)} --workspace …`;
    machine.stdout.write(
      `${[...told.flatMap((line) => wrap(line, width)), restore, next].join('\n')}\n`,
    );
  }
  return exitCode.done;
}

/** In a folder, the file is named after the moment. */
function targetOf(path: string, { machine }: Context): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const moment = machine.now().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  return isFolder ? join(path, `cross-${moment.replace('T', '-')}.tar.gz`) : path;
}
