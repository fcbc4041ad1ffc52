import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';

/** The value of an option that a command can't do without. */
export function required<T>(value: T | undefined, option: string, context: Context): T {
  if (value !== undefined) return value;
  const { program, command } = context;
  throw new UserError('usage-missing-argument', { argument: option, program, command });
}
