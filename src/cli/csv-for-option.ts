import { UserError } from '../errors.ts';
import type { CsvReader } from '../render/csv.ts';
import type { OptionSpec } from './context.ts';
import type { Program } from './program.ts';

/** `--csv-for excel`: for those who open a CSV by a double click. */
export function csvForOption(program: Program, command: string): OptionSpec {
  return {
    flags: '--csv-for <program>',
    parse: (value): CsvReader => {
      const typed = value.trim().toLowerCase();
      if (typed === 'excel' || typed === 'programs') return typed;
      const expected = 'excel, programs';
      throw new UserError('invalid-value', {
        option: '--csv-for',
        value,
        expected,
        program,
        command,
      });
    },
  };
}
