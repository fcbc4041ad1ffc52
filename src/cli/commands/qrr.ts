import { type ExitCode, UserError } from '../../errors.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';

export const command: CommandModule = {
  arguments: ['<action>', '[values...]'],
  options: [],
  run: qrr,
};

/** What one action does with its own arguments. */
export type QrrAction = (
  values: readonly string[],
  options: CommonOptions,
  context: Context,
) => Promise<ExitCode>;

/** Only the chosen action is loaded: those that need no store start without the engine. */
const actions: Readonly<Record<string, () => Promise<QrrAction>>> = {
  list: async () => (await import('./qrr/list.ts')).list,
  import: async () => (await import('./qrr/import-file.ts')).importFile,
  diff: async () => (await import('./qrr/diff.ts')).diff,
  locate: async () => (await import('./qrr/locate.ts')).locate,
};

async function qrr(
  [action = '', ...values]: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const load = Object.hasOwn(actions, action) ? actions[action] : undefined;
  const { program, command: name } = context;
  if (load === undefined) {
    const expected = Object.keys(actions).join(', ');
    const wrong = { option: 'action', value: action, expected };
    throw new UserError('invalid-value', { ...wrong, program, command: name });
  }
  return (await load())(values, options, context);
}
