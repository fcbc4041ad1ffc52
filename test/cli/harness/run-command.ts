import type { Machine, Sink } from '../../../src/cli/machine.ts';
import { run } from '../../../src/cli/main.ts';
import type { Program } from '../../../src/cli/program.ts';
import { closingTogether } from './closing-together.ts';
import { splitLine } from './split-line.ts';

/** What a command line answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandSetting {
  readonly cwd: string;
  /** Columns of the terminal that standard output is; a pipe where absent. */
  readonly columns?: number | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** The moment; the fixed one where absent. */
  readonly now?: Date | undefined;
}

/** The moment at which the sample files are loaded: July 2019 is over, August has begun. */
export const fixedNow = '2019-08-12T09:30:00Z';

/** Runs a command line (`cross loads`) in this process, for nobody's workspace. */
export async function runCommand(
  line: string | readonly string[],
  { cwd, columns, env = {}, now = new Date(fixedNow) }: CommandSetting,
): Promise<Answer> {
  const [program, ...argv] = typeof line === 'string' ? splitLine(line) : line;
  if (program !== 'cross' && program !== 'clct') throw new Error(`no program ${program}`);
  const stdout = collector(columns);
  const stderr = collector(undefined);
  const machine: Machine = {
    argv,
    env,
    cwd,
    now: () => now,
    stdout: stdout.sink,
    stderr: stderr.sink,
  };
  const code = await closingTogether(() => run(program satisfies Program, machine));
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(columns: number | undefined): {
  readonly sink: Sink;
  readonly text: () => string;
} {
  const parts: string[] = [];
  const write = (data: string | Uint8Array) => {
    parts.push(typeof data === 'string' ? data : new TextDecoder().decode(data));
  };
  return { sink: { write, columns }, text: () => parts.join('') };
}
