import { UserError } from '../errors.ts';
import type { OptionSpec } from './context.ts';
import { withoutPersonal } from './personal-text.ts';
import type { Program } from './program.ts';

/** The options that every command has, in the order of the help. */
export function commonOptions(program: Program, command: string): readonly OptionSpec[] {
  return [
    { flags: '-w, --workspace <dir>' },
    { flags: '-f, --format <format>' },
    { flags: '--lang <lang>' },
    { flags: '-q, --quiet' },
    { flags: '--wait <seconds>', parse: seconds(program, command) },
    { flags: '--reason <text>', parse: (text) => withoutPersonal('--reason', text) },
    { flags: '--trust' },
    { flags: '--no-color' },
  ];
}

function seconds(program: Program, command: string): (value: string) => number {
  return (value) => {
    const wait = Number(value);
    if (value.trim() !== '' && wait >= 0 && Number.isFinite(wait)) return wait;
    const expected = '0, 30, 120…';
    throw new UserError('invalid-value', { option: '--wait', value, expected, program, command });
  };
}
