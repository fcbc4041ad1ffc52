import { tmpdir } from 'node:os';
import type { Program } from '../../src/cli/program.ts';
import { runCommand } from '../cli/harness/run-command.ts';

/** What a program prints with these arguments; any failure is an error. */
export async function outputOf(program: Program, argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand([program, ...argv], { cwd: tmpdir() });
  if (code === 0) return stdout;
  throw new Error(`${program} ${argv.join(' ')} ended with ${code}: ${stderr}`);
}

/** The help of a command, in a language. */
export function helpOf(program: Program, command: string, lang: string): Promise<string> {
  return outputOf(program, [command, '--help', '--lang', lang]);
}
