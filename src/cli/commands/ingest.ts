import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Month } from '../../domain/month.ts';
import { type ExitCode, UserError } from '../../errors.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { parseCovers } from '../ingest/covers.ts';
import { filePath, inputFolder, standardInput } from '../ingest/file-path.ts';
import { ingestFiles } from '../ingest/ingest-files.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { parseMaxRefused } from '../ingest/max-refused.ts';
import { namedFiles } from '../ingest/named-files.ts';
import { readHead } from '../ingest/read-head.ts';
import { keepStandardInput } from '../ingest/standard-input.ts';
import { kindOption } from '../kind-option.ts';
import type { Machine } from '../machine.ts';
import { formatOf, writeJson } from '../output.ts';
import { requireReason } from '../required-reason.ts';
import { type RunNotes, withRunLog } from '../run-log.ts';
import { secondsOption } from '../seconds-option.ts';
import { type Session, withSession } from '../session.ts';
import { timingsOption } from '../timings-option.ts';
import { loadView } from '../views/load-view.ts';
import { totalView } from '../views/total-view.ts';
import { readConfig } from '../workspace/config.ts';
import { ensureWorkspace } from '../workspace/ensure.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readLocator, readRegistry } from '../workspace/territory.ts';
import { usualTimeZone } from '../workspace/time-zone.ts';
import { readVocabularies } from '../workspace/vocabularies.ts';
import { worstCode } from '../worst-code.ts';

interface IngestOptions extends CommonOptions {
  readonly kind?: string;
  readonly source?: string;
  readonly profile?: string;
  readonly covers?: readonly Month[];
  readonly snapshot?: boolean;
  readonly add?: boolean;
  readonly restate?: boolean;
  readonly dryRun?: boolean;
  readonly maxRefused?: number;
  readonly inbox?: string;
  /** Seconds after its last change from which a file of the drop folder is believed whole. */
  readonly settle?: number;
  readonly log?: string;
}

export const command: CommandModule<IngestOptions> = {
  arguments: ['[file...]'],
  options: [
    kindOption('ingest'),
    { flags: '--source <name>' },
    { flags: '--profile <name>' },
    { flags: '--covers <months>', parse: parseCovers },
    { flags: '--snapshot' },
    { flags: '--add' },
    { flags: '--restate' },
    { flags: '--dry-run' },
    { flags: '--max-refused <share>', parse: parseMaxRefused },
    { flags: '--inbox <dir>' },
    secondsOption({
      option: '--settle',
      program: 'cross',
      command: 'ingest',
      expected: '0, 10, 120…',
      most: 3600,
    }),
    { flags: '--log <file>' },
    timingsOption,
  ],
  run: ingest,
};

function ingest(
  args: readonly string[],
  options: IngestOptions,
  context: Context,
): Promise<ExitCode> {
  return withRunLog(options.log, context, (notes) =>
    options.inbox === undefined
      ? ingestNamed(args, options, context, notes)
      : ingestDropped(args, options, context, notes),
  );
}

async function ingestNamed(
  args: readonly string[],
  options: IngestOptions,
  context: Context,
  notes: RunNotes,
): Promise<ExitCode> {
  const { machine, program, command: name } = context;
  const { wait = 30 } = options;
  if (args.length === 0)
    throw new UserError('usage-missing-argument', { argument: 'file', program, command: name });
  const format = formatOf(options.format, ['terminal', 'json']);
  const isShown = format === 'terminal' && !options.quiet;
  const files = namedFiles(args, machine);
  const paths = await workspaceFor(options, context, () => lookAtOnly(files, machine));
  if (files.includes(standardInput)) await keepStandardInput(machine, paths);
  const bytes = bytesOf(files, paths, context);
  const outcome = await withSession({ paths, wait, context, bytes }, (session) =>
    ingestFiles(files, settingsOf(options, session, context), (loaded, seconds) => {
      const remarks = { seconds, root: paths.root };
      if (isShown) machine.stdout.write(loadView(loaded, context, remarks));
    }),
  ).finally(() => rmSync(inputFolder(paths), { recursive: true, force: true }));
  const { summaries, codes } = outcome;
  notes.files = { done: summaries.length, refused: codes.length - summaries.length };
  notes.loads = summaries.flatMap(({ load }) => load ?? []);
  if (format === 'json') writeJson(context, { schema: 'cross-ingest/1', files: summaries });
  if (isShown && files.length > 1) machine.stdout.write(totalView(outcome, context));
  outcome.stopped?.throwIfAborted();
  return worstCode(codes);
}

async function ingestDropped(
  args: readonly string[],
  options: IngestOptions,
  context: Context,
  notes: RunNotes,
): Promise<ExitCode> {
  const { program, command: name } = context;
  const { wait = 30, settle = usualSettle, inbox = '', dryRun = false } = options;
  const [first] = args;
  if (first !== undefined)
    throw new UserError('mutually-exclusive', {
      first: '--inbox',
      second: first,
      program,
      command: name,
    });
  const format = formatOf(options.format, ['terminal', 'json']);
  const { ingestInbox } = await import('../inbox/ingest-inbox.ts');
  return ingestInbox({
    inbox,
    paths: await workspaceFor(options, context),
    wait,
    settle,
    format,
    isShown: format === 'terminal' && !options.quiet,
    dryRun,
    context,
    settingsOf: (session) => settingsOf(options, session, context),
    notes,
  });
}

/** The workspace to load into, once the reason is given that it may ask for. */
async function workspaceFor(
  { workspace, reason, dryRun = false }: IngestOptions,
  context: Context,
  before?: () => void,
): Promise<WorkspacePaths> {
  const paths = ensureWorkspace(workspace, context, before);
  if (!dryRun) await requireReason({ paths, context, action: 'collection', reason });
  return paths;
}

/** A file that is none, or a spreadsheet, is refused before a workspace is made for it; of several, each is told. */
function lookAtOnly(files: readonly string[], { cwd }: Machine): void {
  const [only, ...others] = files;
  if (only === undefined || only === standardInput || others.length > 0) return;
  readHead(resolve(cwd, only), only);
}

/** Seconds; what copies a file over a slow network writes more often. */
const usualSettle = 10;

function settingsOf(options: IngestOptions, session: Session, context: Context): LoadSettings {
  const { paths } = session;
  const config = readConfig(paths.config);
  const registry = readRegistry(paths);
  return {
    session,
    context,
    registry,
    locate: readLocator(paths, registry, config.perimeter),
    vocabularies: readVocabularies(paths),
    timeZone: config.time_zone ?? usualTimeZone,
    kind: options.kind,
    source: options.source,
    profile: options.profile,
    covers: options.covers,
    snapshot: options.snapshot ?? false,
    add: options.add ?? false,
    restate: options.restate ?? false,
    dryRun: options.dryRun ?? false,
    maxRefused: options.maxRefused,
    reason: options.reason,
    onProgress: () => undefined,
  };
}

function bytesOf(files: readonly string[], paths: WorkspacePaths, { machine }: Context): number {
  const sizes = files.map(
    (file) => statSync(filePath(file, paths, machine), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
