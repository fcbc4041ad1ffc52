import { UserError } from '../../errors.ts';
import type { Program } from '../program.ts';

/** A day as people write it (`04/07/2019`, `2019-07-04`), as `2019-07-04`; undefined if it is none. */
export function dayOf(value: string): string | undefined {
  const text = value.trim();
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const day =
    date === undefined || month === undefined || year === undefined
      ? text
      : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** 31 February has the form of a day and is none. */
function isDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

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
