import { UserError } from '../errors.ts';
import type { CsvReader } from '../render/csv.ts';
import type { OptionSpec } from './context.ts';

/** `--csv-for excel`: for those who open a CSV by a double click. */
export const csvForOption: OptionSpec = {
  flags: '--csv-for <program>',
  parse: (value): CsvReader => {
    const typed = value.trim().toLowerCase();
    if (typed === 'excel' || typed === 'programs') return typed;
    throw new UserError('invalid-value', {
      option: '--csv-for',
      value,
      expected: 'excel',
      program: 'clct',
      command: 'report',
    });
  },
};
