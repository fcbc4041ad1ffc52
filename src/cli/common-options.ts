import type { OptionSpec } from './context.ts';
import { withoutPersonal } from './personal-text.ts';
import type { Program } from './program.ts';
import { secondsOption } from './seconds-option.ts';

/** The options that every command has, in the order of the help. */
export function commonOptions(program: Program, command: string): readonly OptionSpec[] {
  return [
    { flags: '-w, --workspace <dir>' },
    { flags: '-f, --format <format>' },
    { flags: '--lang <lang>' },
    { flags: '-q, --quiet' },
    secondsOption({ option: '--wait', program, command, expected: '0, 30, 120…' }),
    { flags: '--reason <text>', parse: (text) => withoutPersonal('--reason', text) },
    { flags: '--trust' },
    { flags: '--no-color' },
  ];
}
