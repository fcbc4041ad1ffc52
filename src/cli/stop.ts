import { type ExitCode, exitCode } from '../errors.ts';

type StopSignal = 'SIGINT' | 'SIGTERM';

const codes: Readonly<Record<StopSignal, ExitCode>> = {
  SIGINT: exitCode.interrupted,
  SIGTERM: exitCode.terminated,
};

/** Somebody asked the program to stop: what was begun is taken back. */
export class Interrupted extends Error {
  /** The exit code that says so. */
  readonly exit: ExitCode;

  constructor(signal: StopSignal) {
    super(signal);
    this.exit = codes[signal];
  }
}

/**
 * Aborted by the first Ctrl-C or `kill`, so that the transaction is rolled back and temporary files
 * removed; the second one ends the process at once.
 */
export function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(codes[signal]);
      controller.abort(new Interrupted(signal));
    });
  }
  return controller.signal;
}
