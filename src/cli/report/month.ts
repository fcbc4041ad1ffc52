import { addMonths, type Month, monthOfDate, parseMonth } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';

/** The month of a report: as typed, else `last`, the last whole calendar month. */
export function reportMonth(
  typed: string | true | undefined,
  context: Context,
  option = '--month',
): Month {
  const { program, command, machine } = context;
  const current = monthOfDate(localDay(machine.now()));
  const last = addMonths(current, -1);
  if (typed === undefined || typed === true || typed === 'last') return last;
  const month = parseMonth(typed.trim());
  if (month === undefined)
    throw new UserError('unknown-month', { value: typed, option, program, command });
  if (month > current)
    throw new UserError('month-in-future', { month, last, option, program, command });
  return month;
}

/** The day on this machine's calendar: at half past midnight on the 1st, July is over. */
export function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
