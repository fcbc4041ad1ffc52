import { join, relative } from 'node:path';
import { type ErrorCode, type ExitCode, exitCode, UserError } from '../../errors.ts';
import { explain, reportFailure } from '../failure.ts';
import { ingestFiles } from '../ingest/ingest-files.ts';
import type { LoadedFile } from '../ingest/load-file.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import type { FileSummary } from '../ingest/summary.ts';
import { loadView } from '../views/load-view.ts';
import { type Found, type Look, look } from './look.ts';
import { freeName, putAway, type Shelf } from './put-away.ts';

/** What became of a file of the drop folder. */
interface Taken {
  readonly file: string;
  /** Where it is now; absent where it was left. */
  readonly to?: string;
  readonly error?: ErrorCode;
}

export interface InboxOutcome {
  readonly summaries: readonly FileSummary[];
  readonly codes: readonly ExitCode[];
  readonly taken: readonly Taken[];
  readonly isStopped: boolean;
}

export interface InboxRequest {
  /** Absolute. */
  readonly folder: string;
  readonly found: Found;
  readonly settings: LoadSettings;
  /** Told of each loaded file, in words. */
  readonly onLoaded: (text: string) => void;
}

/**
 * What is wrong with the machine or the workspace and not with the file: it stays where it is, for
 * the next run.
 */
const notTheFile =
  /^(?:store-|key-|yaml-|words-|contours-|registry-|natinf-|read-only$|cannot-write$|journal-broken$|workspace-missing$|file-in-use$|file-unreadable$|file-not-found$|profile-not-found$)/;

/** Takes the files of a drop folder one by one: each is loaded, and then moved with its explanation. */
export async function takeInbox(request: InboxRequest): Promise<InboxOutcome> {
  const { found, settings } = request;
  const { machine } = settings.context;
  const summaries: FileSummary[] = [];
  const codes: ExitCode[] = [];
  const taken: Taken[] = [];
  for (const name of found.links) {
    if (settings.dryRun) continue;
    const refused = refuse(request, name, new UserError('link-refused', { file: name }));
    machine.stderr.write(`${explain(refused.error, settings.context)}\n`);
    taken.push(refused.taken);
    codes.push(exitCode.nothingDone);
  }
  for (const file of found.ready) {
    const one = await takeOne(request, file);
    summaries.push(...one.summaries);
    codes.push(...one.codes);
    taken.push(...one.taken);
    if (machine.stop?.aborted) return { summaries, codes, taken, isStopped: true };
  }
  return { summaries, codes, taken, isStopped: false };
}

async function takeOne(
  request: InboxRequest,
  file: Look,
): Promise<Omit<InboxOutcome, 'isStopped'>> {
  const { folder, settings } = request;
  const { context } = settings;
  const path = join(folder, file.name);
  const taken: Taken[] = [];
  try {
    const { summaries, codes } = await ingestFiles(
      [path],
      settings,
      (loaded, seconds) => {
        const view = viewOf(request, file.name, loaded, seconds);
        request.onLoaded(view.terminal);
        taken.push(shelve(request, file, 'done', view.text));
      },
      (error) => {
        const isLeft = notTheFile.test(error.code) || settings.dryRun;
        const refused = isLeft ? undefined : refuse(request, file.name, error);
        taken.push(refused?.taken ?? { file: path, error: error.code });
        return refused?.error ?? error;
      },
    );
    const isHeld = taken.some(({ error }) => error === 'file-in-use');
    return { summaries, codes: isHeld ? [...codes, exitCode.look] : codes, taken };
  } catch (error) {
    if (error instanceof UserError || context.machine.stop?.aborted) throw error;
    // A file that finds a bug stays, and does not keep the others from being taken.
    const code = reportFailure(error, context.machine, context);
    return { summaries: [], codes: [code], taken: [{ file: path }] };
  }
}

/** What is said of a loaded file on the terminal, and beside the file: the same, without colour. */
function viewOf(
  { folder, settings }: InboxRequest,
  name: string,
  loaded: LoadedFile,
  seconds: number,
) {
  const { context, session } = settings;
  const remarks = { seconds, root: session.paths.root };
  const shown = {
    ...loaded,
    summary: { ...loaded.summary, file: relative(folder, join(folder, name)) },
  };
  const page = { ...context, color: false, width: 80 };
  return {
    terminal: loadView(shown, context, remarks),
    text: loadView(shown, page, { ...remarks, isKept: true }).trimStart(),
  };
}

/** A file that is no more what was loaded has been delivered again: that one is for the next run. */
function shelve(request: InboxRequest, file: Look, shelf: Shelf, text: string): Taken {
  const { folder, settings } = request;
  const path = join(folder, file.name);
  if (settings.dryRun || look(folder, file.name)?.mark !== file.mark) return { file: path };
  const to = freeName(join(folder, shelf), file.name);
  if (!isPutAway(request, shelf, file.name, { to, text }))
    return { file: path, error: 'file-in-use' };
  return { file: path, to: join(folder, shelf, to) };
}

interface Refused {
  readonly taken: Taken;
  /** The same error, of the file where it is now. */
  readonly error: UserError;
}

/** A file that another program holds stays, which is said, and the next run puts it away. */
function isPutAway(
  { folder, settings: { context } }: InboxRequest,
  shelf: Shelf,
  name: string,
  file: { readonly to: string; readonly text: string },
): boolean {
  try {
    putAway(folder, shelf, name, file);
    return true;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'file-in-use') throw error;
    context.machine.stderr.write(`${explain(error, context)}\n`);
    return false;
  }
}

/** Whoever types what the explanation advises finds the file where it was put. */
function refuse(request: InboxRequest, name: string, error: UserError): Refused {
  const { folder, settings } = request;
  const to = freeName(join(folder, 'refused'), name);
  const path = join(folder, 'refused', to);
  const params = error.params.file === undefined ? error.params : { ...error.params, file: path };
  const moved = new UserError(error.code, params);
  const text = `${explain(moved, settings.context)}\n`;
  const isMoved = isPutAway(request, 'refused', name, { to, text });
  if (!isMoved) return { taken: { file: join(folder, name), error: 'file-in-use' }, error };
  return { taken: { file: join(folder, name), to: path, error: error.code }, error: moved };
}
