import type { Machine } from '../../src/cli/machine.ts';
import { run } from '../../src/cli/main.ts';
import type { Program } from '../../src/cli/program.ts';

/** What a program prints with these arguments, on a machine without workspace or variables. */
export async function outputOf(program: Program, argv: readonly string[]): Promise<string> {
  let output = '';
  const sink = {
    write: (data: string | Uint8Array) => {
      output += String(data);
    },
    columns: undefined,
  };
  const machine: Machine = {
    argv,
    env: {},
    cwd: '/nowhere',
    now: () => new Date('2019-08-05T08:00:00Z'),
    stdout: sink,
    stderr: sink,
  };
  const code = await run(program, machine);
  if (code !== 0) throw new Error(`${program} ${argv.join(' ')} ended with ${code}: ${output}`);
  return output;
}

/** The help of a command, in a language. */
export function helpOf(program: Program, command: string, lang: string): Promise<string> {
  return outputOf(program, [command, '--help', '--lang', lang]);
}
