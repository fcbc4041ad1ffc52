import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ExitCode, errorExits, exitCode, UserError } from '../errors.ts';
import type { Context } from './context.ts';
import { Interrupted } from './stop.ts';

/** What a run has done so far, noted while it goes, so that one that fails says how far it came. */
export type RunNotes = Record<string, unknown>;

/**
 * Runs a command and appends one line of JSON on it to a log, failed or not. A log that cannot be
 * written is an error before anything is done. It names no user and quotes no command line: a reason
 * or a path that was typed may name somebody.
 */
export async function withRunLog(
  log: string | undefined,
  context: Context,
  work: (notes: RunNotes) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (log === undefined) return work({});
  const path = resolve(context.machine.cwd, log);
  append(path, '');
  const time = context.machine.now().toISOString();
  const started = performance.now();
  const notes: RunNotes = {};
  const write = (end: Readonly<Record<string, unknown>>) => {
    const seconds = Math.round(performance.now() - started) / 1000;
    const command = `${context.program} ${context.command}`;
    const phases = context.timings?.seconds();
    append(path, `${JSON.stringify({ time, command, ...notes, ...end, seconds, phases })}\n`);
  };
  let code: ExitCode;
  try {
    code = await work(notes);
  } catch (error) {
    write(failure(error, context));
    throw error;
  }
  write({ exit: code });
  return code;
}

function failure(error: unknown, { machine }: Context): Readonly<Record<string, unknown>> {
  const stopped: unknown = machine.stop?.reason;
  if (stopped instanceof Interrupted) return { exit: stopped.exit };
  if (error instanceof UserError) return { exit: errorExits[error.code], error: error.code };
  return { exit: exitCode.bug };
}

/** Appends in one write; a line that a crash tore is ended first, so that the next one stands alone. */
function append(path: string, line: string): void {
  try {
    const handle = openSync(path, 'a+', 0o600);
    try {
      if (line !== '') writeSync(handle, isTorn(handle) ? `\n${line}` : line);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new UserError('cannot-write', {
      path,
      cause: (error as NodeJS.ErrnoException).code ?? '',
    });
  }
}

function isTorn(handle: number): boolean {
  const { size } = fstatSync(handle);
  const last = new Uint8Array(1);
  return size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== 10;
}
