import { fileURLToPath } from 'node:url';
import type { Machine, Sink } from '../../src/cli/machine.ts';
import { run } from '../../src/cli/main.ts';
import type { Program } from '../../src/cli/program.ts';

/** What a command line answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The day the sample files were loaded: July 2019 is over, and nothing in them is in the future. */
export const loadedOn = '2019-08-12T09:00:00Z';

/** Runs `cross` or `clct` from the project's folder, out of a terminal, at a time of the test's own. */
export async function commandLine(
  program: Program,
  argv: readonly string[],
  now: string = loadedOn,
): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const machine: Machine = {
    argv,
    env: {},
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    now: () => new Date(now),
    stdout: collector(out),
    stderr: collector(err),
  };
  const code = await run(program, machine);
  return { code, out: out.join(''), err: err.join('') };
}

function collector(parts: string[]): Sink {
  return { write: (data) => void parts.push(data.toString()), columns: undefined };
}
