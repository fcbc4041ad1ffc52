import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';

/** Refuses arguments beyond those that an action takes. */
export function refuseMore(
  values: readonly string[],
  most: number,
  { program, command }: Context,
): void {
  const argument = values[most];
  if (argument === undefined) return;
  throw new UserError('usage-excess-arguments', { argument, program, command });
}
