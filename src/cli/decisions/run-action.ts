import { type ExitCode, UserError } from '../../errors.ts';
import type { Context } from '../context.ts';

/** What can be done with decisions, as it is typed after the command. */
export type Actions = Readonly<Record<string, (values: readonly string[]) => Promise<ExitCode>>>;

/** Runs the action that was typed; any other word shows those that there are. */
export function runAction(
  typed: string,
  values: readonly string[],
  { actions, context }: { readonly actions: Actions; readonly context: Context },
): Promise<ExitCode> {
  const run = Object.hasOwn(actions, typed) ? actions[typed] : undefined;
  if (run !== undefined) return run(values);
  const expected = Object.keys(actions).join(', ');
  const { program, command } = context;
  throw new UserError('invalid-value', {
    option: 'action',
    value: typed,
    expected,
    program,
    command,
  });
}

/** The values of an action that takes so many, at the least and at the most. */
export function valuesBetween(
  values: readonly string[],
  [least, most]: readonly [number, number],
  { program, command }: Context,
): readonly string[] {
  if (values.length < least)
    throw new UserError('usage-missing-argument', { argument: 'values', program, command });
  const extra = values[most];
  if (extra === undefined) return values;
  throw new UserError('usage-excess-arguments', { argument: extra, program, command });
}
