import { dayOf } from '../../domain/day.ts';
import { UserError } from '../../errors.ts';
import type { Program } from '../program.ts';

/** Reads an option of a command that takes a day. */
export function parseDay(
  command: string,
  option: string,
  program: Program = 'cross',
): (value: string) => string {
  return (value) => {
    const day = dayOf(value);
    if (day !== undefined) return day;
    const expected = '2019-07-04, 04/07/2019';
    throw new UserError('invalid-value', { option, value, expected, program, command });
  };
}
