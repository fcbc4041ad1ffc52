import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Month } from '../../domain/month.ts';
import { type ExitCode, errorExits, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { wrap } from '../../render/text.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { explain } from '../failure.ts';
import { parseCovers } from '../ingest/covers.ts';
import { loadFile } from '../ingest/load-file.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { inputFolder, keepStandardInput, standardInput } from '../ingest/standard-input.ts';
import type { FileSummary } from '../ingest/summary.ts';
import { flushOutbox } from '../journal.ts';
import { parseKind } from '../kind-option.ts';
import { formatOf, writeJson } from '../output.ts';
import { progressOf } from '../progress.ts';
import { type Session, withSession } from '../session.ts';
import { loadView } from '../views/load-view.ts';
import { readConfig } from '../workspace/config.ts';
import { ensureWorkspace } from '../workspace/ensure.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readLocator, readRegistry } from '../workspace/territory.ts';
import { usualTimeZone } from '../workspace/time-zone.ts';
import { readVocabularies } from '../workspace/vocabularies.ts';

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
}

export const command: CommandModule<IngestOptions> = {
  arguments: ['<file...>'],
  options: [
    { flags: '--kind <kind>', parse: parseKind('ingest') },
    { flags: '--source <name>' },
    { flags: '--profile <name>' },
    { flags: '--covers <months>', parse: parseCovers },
    { flags: '--snapshot' },
    { flags: '--add' },
    { flags: '--restate' },
    { flags: '--dry-run' },
    { flags: '--max-refused <share>', parse: parseShare },
  ],
  run: ingest,
};

async function ingest(
  args: readonly string[],
  options: IngestOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const named = expandFiles(args, context);
  refuseAllMissing(named, context);
  const paths = ensureWorkspace(options.workspace, context);
  const files = await withStandardInput(named, paths, context);
  const outcome = await withSession(
    { paths, wait: options.wait ?? 30, context, bytes: bytesOf(files, context) },
    (session) =>
      ingestAll(files, settingsOf(options, paths, session, context), {
        isShown: format === 'terminal' && !options.quiet,
        workspace: options.workspace,
      }),
  ).finally(() => rmSync(inputFolder(paths), { recursive: true, force: true }));
  if (format === 'json') writeJson(context, { schema: 'cross-ingest/1', files: outcome.summaries });
  if (format === 'terminal' && files.length > 1 && !options.quiet)
    context.machine.stdout.write(`${totalLine(outcome, context)}\n`);
  outcome.stopped?.throwIfAborted();
  return worst(outcome.codes);
}

/** A name typed wrong makes no workspace. */
function refuseAllMissing(files: readonly string[], { machine }: Context): void {
  const [first = ''] = files;
  const isThere = (file: string) =>
    file === standardInput ||
    statSync(resolve(machine.cwd, file), { throwIfNoEntry: false }) !== undefined;
  if (files.some(isThere)) return;
  throw new UserError('file-not-found', {
    file: first,
    folder: dirname(resolve(machine.cwd, first)),
  });
}

/** `-` stands for what is piped in. */
async function withStandardInput(
  files: readonly string[],
  paths: WorkspacePaths,
  { machine }: Context,
): Promise<readonly string[]> {
  if (!files.includes(standardInput)) return files;
  const path = await keepStandardInput(machine, paths);
  return files.map((file) => (file === standardInput ? path : file));
}

interface Outcome {
  readonly summaries: readonly FileSummary[];
  readonly codes: readonly ExitCode[];
  /** Aborted before the last file was loaded. */
  readonly stopped?: AbortSignal;
}

/** Each file is its own load; one that fails does not stop the others. */
async function ingestAll(
  files: readonly string[],
  settings: LoadSettings,
  { isShown, workspace }: { readonly isShown: boolean; readonly workspace: string | undefined },
): Promise<Outcome> {
  const { context, session } = settings;
  const summaries: FileSummary[] = [];
  const codes: ExitCode[] = [];
  await flushOutbox(session);
  for (const file of files) {
    const started = performance.now();
    const progress = progressOf(file, context);
    try {
      const loaded = await loadFile(file, {
        ...settings,
        onProgress: progress.tell,
        onPhase: progress.phase,
      });
      progress.end();
      summaries.push(loaded.summary);
      codes.push(codeOf(loaded.summary, settings));
      if (isShown)
        context.machine.stdout.write(
          loadView(loaded, context, {
            seconds: (performance.now() - started) / 1000,
            root: session.paths.root,
            workspace,
          }),
        );
    } catch (error) {
      progress.end();
      if (context.machine.stop?.aborted) return { summaries, codes, stopped: context.machine.stop };
      if (!(error instanceof UserError)) throw error;
      context.machine.stderr.write(`${explain(error, context)}\n`);
      codes.push(errorExits[error.code]);
    }
    await flushOutbox(session);
  }
  return { summaries, codes };
}

function settingsOf(
  options: IngestOptions,
  paths: WorkspacePaths,
  session: Session,
  context: Context,
): LoadSettings {
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

/** 1 asks to look: refused rows without a limit that allows them, or late rows nobody explained. */
function codeOf(summary: FileSummary, settings: LoadSettings): ExitCode {
  const isUnexplained = summary.lateOrCorrected > 0 && !settings.add && !settings.snapshot;
  const isRefused = summary.refused > 0 && settings.maxRefused === undefined;
  return isUnexplained || isRefused ? exitCode.look : exitCode.done;
}

/** The first that applies of 70, 75, 3, 2, 1, 0. */
function worst(codes: readonly ExitCode[]): ExitCode {
  const order: readonly ExitCode[] = [70, 75, 3, 2, 1, 0];
  return order.find((code) => codes.includes(code)) ?? exitCode.done;
}

/** Patterns are expanded here too: not every shell does it. */
function expandFiles(args: readonly string[], { machine }: Context): readonly string[] {
  return args.flatMap((argument) => {
    if (!/[*?]/.test(basename(argument))) return [argument];
    const folder = dirname(argument);
    const pattern = new RegExp(
      `^${basename(argument)
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    );
    const names = listed(resolve(machine.cwd, folder))
      .filter((name) => pattern.test(name))
      .sort();
    if (names.length === 0) throw new UserError('no-files', { pattern: argument });
    return names.map((name) => (folder === '.' ? name : join(folder, name)));
  });
}

function bytesOf(files: readonly string[], { machine }: Context): number {
  const sizes = files.map(
    (file) => statSync(resolve(machine.cwd, file), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function parseShare(value: string): number {
  const match = /^(\d+(?:[.,]\d+)?) ?(%?)$/.exec(value.trim());
  const share = Number(match?.[1]?.replace(',', '.')) / (match?.[2] === '%' ? 100 : 1);
  if (match !== null && share >= 0 && share <= 1) return share;
  throw new UserError('invalid-value', {
    option: '--max-refused',
    value,
    expected: '2%, 0.02',
    program: 'cross',
    command: 'ingest',
  });
}

function totalLine({ summaries, codes }: Outcome, { words, lang, width }: Context): string {
  const sum = (key: 'read' | 'new' | 'revised' | 'unchanged' | 'refused') =>
    summaries.reduce((total, summary) => total + summary[key], 0);
  const failed = codes.length - summaries.length;
  const total = fill(
    words.intake.total,
    {
      files: summaries.length,
      read: sum('read'),
      new: sum('new'),
      revised: sum('revised'),
      unchanged: sum('unchanged'),
      refused: sum('refused'),
    },
    lang,
  );
  const lack = failed === 0 ? [] : [fill(words.intake.failed, { files: failed }, lang)];
  return [...wrap(total, width), ...lack].join('\n');
}
