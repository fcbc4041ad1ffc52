import { type ExitCode, errorExits, exitCode, UserError } from '../../errors.ts';
import { explain } from '../failure.ts';
import { flushOutbox } from '../journal.ts';
import { progressOf } from '../progress.ts';
import type { OnPhase } from '../timings.ts';
import { refuseReadOnly } from '../workspace/refuse-read-only.ts';
import { filePath } from './file-path.ts';
import { type LoadedFile, loadFile } from './load-file.ts';
import type { LoadSettings } from './load-settings.ts';
import type { FileSummary } from './summary.ts';

/** What became of the files of a command line. */
export interface Outcome {
  readonly summaries: readonly FileSummary[];
  /** One a file. */
  readonly codes: readonly ExitCode[];
  /** Aborted before the last file was loaded. */
  readonly stopped?: AbortSignal;
}

/** Told of each loaded file, and how many seconds it took. */
export type OnLoaded = (loaded: LoadedFile, seconds: number) => void;

/** Told of a file that was not loaded; gives the error as it is to be told. */
export type OnFailed = (error: UserError) => UserError;

/** Each file is its own load; one that fails is told on stderr, and does not stop the others. */
export async function ingestFiles(
  files: readonly string[],
  settings: LoadSettings,
  onLoaded: OnLoaded,
  onFailed: OnFailed = (error) => error,
): Promise<Outcome> {
  const { context, session } = settings;
  const { machine } = context;
  const summaries: FileSummary[] = [];
  const codes: ExitCode[] = [];
  // Of the store it is no fault of a file, which a drop folder would put aside.
  refuseReadOnly(session.paths, session.paths.store);
  await flushOutbox(session);
  for (const file of files) {
    const started = performance.now();
    const progress = progressOf(file, filePath(file, session.paths, machine), context);
    const onPhase: OnPhase = (phase, rows) => {
      context.timings?.enter(phase);
      progress.phase(phase, rows);
    };
    const told = { onProgress: progress.tell, onPhase };
    let isTold = true;
    try {
      const loaded = await loadFile(file, { ...settings, ...told });
      isTold = loaded.isTold;
      progress.end();
      summaries.push(loaded.summary);
      codes.push(codeOf(loaded.summary, settings));
      onLoaded(loaded, (performance.now() - started) / 1000);
    } catch (error) {
      progress.end();
      if (machine.stop?.aborted) return { summaries, codes, stopped: machine.stop };
      if (!(error instanceof UserError)) throw error;
      machine.stderr.write(`${explain(onFailed(error), context)}\n`);
      codes.push(errorExits[error.code]);
    }
    // Says why the journal can't be written to.
    if (!isTold) await flushOutbox(session);
  }
  return { summaries, codes };
}

const toLookAt: ReadonlySet<string> = new Set(['correction-replaced', 'moved', 'renumbered']);

/**
 * 1 asks to look: refused rows without a limit that allows them, late rows and rows added to a number that
 * nobody explained, corrections made by hand that the file puts an end to, or numbers that may stand for
 * other facts.
 */
function codeOf(summary: FileSummary, settings: LoadSettings): ExitCode {
  const { lateOrCorrected, warnings } = summary;
  const isAdded = warnings.some(({ code }) => code === 'added-to-number');
  const isUnexplained = (lateOrCorrected > 0 || isAdded) && !settings.add && !settings.snapshot;
  const isRefused = summary.refused > 0 && settings.maxRefused === undefined;
  const isDoubtful = warnings.some(({ code }) => toLookAt.has(code));
  return isUnexplained || isRefused || isDoubtful ? exitCode.look : exitCode.done;
}
