import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Month } from '../../domain/month.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import type { CsvReader } from '../../render/csv.ts';
import { transmissionVocabularies } from '../../store/transmissions.ts';
import { createVocabularies } from '../../store/vocabulary.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { csvForOption } from '../csv-for-option.ts';
import { required } from '../history/required.ts';
import { checkJournal, journalLine, writeJournal } from '../journal.ts';
import { formatOf, writeJson } from '../output.ts';
import { reportMonth } from '../report/month.ts';
import { requireReason } from '../required-reason.ts';
import { type Session, withSession } from '../session.ts';
import { findByReference, foundText } from '../share/find-reference.ts';
import { type Prepared, preparePackage } from '../share/prepare-package.ts';
import { readRecipientKeys } from '../share/recipient-keys.ts';
import { type Sent, sentText } from '../share/sent-view.ts';
import { clearDestination, encryptedDestination } from '../share/write-package.ts';
import { findWorkspace } from '../workspace/find.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readVocabularies, vocabularyTables } from '../workspace/vocabularies.ts';

interface ShareOptions extends CommonOptions {
  readonly to?: string;
  readonly month?: string;
  readonly out?: string;
  readonly recipientKey?: string;
  readonly csvFor?: CsvReader;
  readonly find?: string;
}

export const command: CommandModule<ShareOptions> = {
  arguments: [],
  options: [
    { flags: '--to <recipient>' },
    { flags: '-m, --month <month>' },
    { flags: '-o, --out <dir>' },
    { flags: '--recipient-key <key>' },
    csvForOption('cross', 'share'),
    { flags: '--find <reference>' },
  ],
  run: share,
};

async function share(
  _: readonly string[],
  options: ShareOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  if (options.find !== undefined) return find(options.find, options, context);
  const to = required(options.to, '--to', context);
  const month = reportMonth(options.month, context);
  const paths = findWorkspace(options.workspace, context);
  const typedKeys =
    options.recipientKey === undefined
      ? undefined
      : readRecipientKeys(options.recipientKey, context.machine.cwd);
  const reader = options.csvFor ?? 'programs';
  await requireReason({ paths, context, action: 'communication', reason: options.reason });
  const made = await withStoreOf(paths, options, context, (session) =>
    preparePackage({ session, to, month, reader, context }),
  );
  const keys = typedKeys ?? (made.key === undefined ? undefined : [made.key]);
  const sent = await send({ ...made, month, keys, paths, options, context });
  if (format === 'json') writeJson(context, sentJson(sent));
  else if (!options.quiet) context.machine.stdout.write(sentText(sent, context));
  return exitCode.done;
}

function withStoreOf<T>(
  paths: WorkspacePaths,
  options: ShareOptions,
  context: Context,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  if (!existsSync(paths.store)) throw new UserError('nothing-to-report', { workspace: paths.root });
  return withSession({ paths, wait: options.wait ?? 30, context }, (session) =>
    session.withStore('read', async () => {
      const tables = vocabularyTables(readVocabularies(paths), transmissionVocabularies);
      await createVocabularies(session.engine, tables);
      return work(session);
    }),
  );
}

interface Sending extends Omit<Prepared, 'key'> {
  readonly month: Month;
  readonly keys: readonly string[] | undefined;
  readonly paths: WorkspacePaths;
  readonly options: ShareOptions;
  readonly context: Context;
}

/** Notes the communication in the journal, then writes: nothing leaves that was not noted. */
async function send(sending: Sending): Promise<Sent> {
  const { recipient, made, month, keys, columns, unsaid, paths, options, context } = sending;
  const out = resolve(context.machine.cwd, options.out ?? '.');
  const { path, write } =
    keys === undefined ? clearDestination(out, made) : await encryptedDestination(out, made, keys);
  const isEncrypted = keys !== undefined;
  const { id, lines, reports, sha256 } = made;
  await checkJournal({ paths });
  await writeJournal({ paths }, [
    {
      ...journalLine(context, 'communication', options.reason),
      package: id,
      recipient: recipient.name,
      month,
      counts: { lines, reports },
      sha256,
      encrypted: isEncrypted,
    },
  ]);
  write();
  const names = made.files.map(({ name }) => name);
  return { recipient, month, made, path, names, isEncrypted, columns, unsaid };
}

function sentJson({ recipient, month, made, path, names, isEncrypted, columns }: Sent): object {
  const { id, lines, reports, sha256 } = made;
  return {
    schema: 'cross-share/1',
    package: id,
    recipient: recipient.name,
    month,
    path,
    files: names,
    encrypted: isEncrypted,
    lines,
    reports,
    fields: columns,
    sha256,
  };
}

/** Which record a recipient speaks of when it answers. */
async function find(typed: string, options: ShareOptions, context: Context): Promise<ExitCode> {
  const paths = findWorkspace(options.workspace, context);
  const found = await withStoreOf(paths, options, context, (session) =>
    findByReference(session, typed),
  );
  if (formatOf(options.format, ['terminal', 'json']) === 'json')
    writeJson(context, { schema: 'cross-share-record/1', ...found });
  else context.machine.stdout.write(foundText(found, context));
  return exitCode.done;
}
