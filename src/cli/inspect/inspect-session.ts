import { existsSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../context.ts';
import { filePath, inputFolder, standardInput } from '../ingest/file-path.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { keepStandardInput } from '../ingest/standard-input.ts';
import { progressOf } from '../progress.ts';
import { type Session, withSession } from '../session.ts';
import { readConfig } from '../workspace/config.ts';
import { locateWorkspace } from '../workspace/find.ts';
import { type WorkspacePaths, workspacePaths } from '../workspace/paths.ts';
import { rowsFile } from '../workspace/temporary.ts';
import { readLocator, readRegistry } from '../workspace/territory.ts';
import { usualTimeZone } from '../workspace/time-zone.ts';
import { readVocabularies } from '../workspace/vocabularies.ts';
import { withScratchSession } from './scratch-session.ts';

/** What was asked of an inspection. */
export interface InspectRequest {
  readonly file: string;
  readonly context: Context;
  readonly workspace: string | undefined;
  readonly wait: number | undefined;
  readonly kind: string | undefined;
  readonly source: string | undefined;
  readonly profile: string | undefined;
}

type Work<T> = (settings: LoadSettings, target: string) => Promise<T>;

/**
 * Runs an inspection with the profiles, registry, places and words of the workspace, if there is
 * one; none is made. `target` is where the records of the file go; it is gone afterwards.
 */
export async function withInspectSession<T>(request: InspectRequest, work: Work<T>): Promise<T> {
  const { file, context, wait = 30 } = request;
  const { machine } = context;
  const paths = workspaceOf(request);
  const run = async (session: Session) => {
    const target = rowsFile(session.paths);
    const path = filePath(file, session.paths, machine);
    if (file === standardInput) await keepStandardInput(machine, session.paths);
    const progress = progressOf(file, path, context);
    try {
      const settings = settingsOf(request, session, paths);
      return await work({ ...settings, onProgress: progress.tell }, target);
    } finally {
      progress.end();
      rmSync(target, { force: true });
      rmSync(inputFolder(session.paths), { recursive: true, force: true });
    }
  };
  const bytes = statSync(resolve(machine.cwd, file), { throwIfNoEntry: false })?.size ?? 0;
  // How much comes in there is not known before it has.
  const foreseen = file === standardInput ? Number.POSITIVE_INFINITY : bytes;
  if (paths === undefined) return withScratchSession(foreseen, run);
  return withSession({ paths, wait, context, bytes }, run);
}

function workspaceOf({ workspace, context }: InspectRequest): WorkspacePaths | undefined {
  const place = locateWorkspace(workspace, context);
  const paths = place === undefined ? undefined : workspacePaths(place.root);
  return paths !== undefined && existsSync(paths.config) ? paths : undefined;
}

function settingsOf(
  { context, kind, source, profile }: InspectRequest,
  session: Session,
  paths: WorkspacePaths | undefined,
): Omit<LoadSettings, 'onProgress'> {
  const config = paths === undefined ? {} : readConfig(paths.config);
  const registry = readRegistry(session.paths);
  return {
    session,
    context,
    registry,
    locate: readLocator(session.paths, registry, config.perimeter),
    vocabularies: readVocabularies(session.paths),
    timeZone: config.time_zone ?? usualTimeZone,
    kind,
    source,
    profile,
    covers: undefined,
    snapshot: false,
    add: false,
    restate: false,
    dryRun: true,
    maxRefused: undefined,
    reason: undefined,
  };
}
