import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { wrap } from '../../render/text.ts';
import { formatDay } from '../../report/format.ts';
import { restoreInto } from '../backup/restore-into.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { journalLine, writeJournal } from '../journal.ts';
import { formatOf, writeJson } from '../output.ts';
import { requireReason } from '../required-reason.ts';
import { waiting } from '../waiting.ts';
import { locateWorkspace } from '../workspace/find.ts';
import { workspacePaths } from '../workspace/paths.ts';

interface RestoreOptions extends CommonOptions {
  readonly replace?: boolean;
}

export const command: CommandModule<RestoreOptions> = {
  arguments: ['<file>'],
  options: [{ flags: '--replace' }],
  run: restore,
};

/** The workspace that a backup holds, in a folder that is new, or in the place of another. */
async function restore(
  [typed = '']: readonly string[],
  options: RestoreOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const { machine, words, lang, width } = context;
  const file = resolve(machine.cwd, typed);
  if (!existsSync(file)) throw new UserError('file-not-found', { file, folder: dirname(file) });
  if (statSync(file).isDirectory()) throw new UserError('backup-not-one', { file });
  const place = locateWorkspace(options.workspace, context);
  if (place?.named !== true) throw new UserError('restore-needs-place', { file });
  const { root } = place;
  const paths = workspacePaths(root);
  await requireReason({ paths, context, action: 'modification', reason: options.reason });
  const { manifest, lines, aside } = await restoreInto({
    file,
    root,
    replace: options.replace === true,
    now: machine.now(),
    wait: options.wait ?? 30,
    told: waiting(context),
    note: (paths, { manifest: { files }, lines }) => {
      const counts = { files: files.length, lines };
      const entry = { ...journalLine(context, 'modification', options.reason), counts };
      return writeJournal({ paths }, [entry]);
    },
  });
  const counts = { files: manifest.files.length, lines };
  const { at } = manifest;
  if (format === 'json') {
    writeJson(context, { schema: 'cross-restore/1', root, at, ...counts, aside });
  } else if (!options.quiet) {
    const when = `${formatDay(at, lang)} ${at.slice(11, 16)}`;
    const told = [
      fill(words.backup.restored, { root, when, ...counts }, lang),
      ...(aside === undefined ? [] : [fill(words.backup.aside, { aside }, lang)]),
    ];
    machine.stdout.write(`${told.flatMap((line) => wrap(line, width)).join('\n')}\n`);
  }
  return exitCode.done;
}
