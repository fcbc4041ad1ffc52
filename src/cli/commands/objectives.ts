import { objectives as type } from '../../decisions/objectives.ts';
import type { ExitCode } from '../../errors.ts';
import type { CommandModule, Context } from '../context.ts';
import { addDecision, changeDecisions } from '../decisions/decide.ts';
import { exportDecisions } from '../decisions/export-file.ts';
import { importDecisions } from '../decisions/import-file.ts';
import { listDecisions } from '../decisions/list-decisions.ts';
import { runAction, valuesBetween } from '../decisions/run-action.ts';
import type { ChangeOptions } from '../history/change-store.ts';
import { localDay } from '../report/month.ts';

interface ObjectivesOptions extends ChangeOptions {
  readonly qrr?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly target?: string;
  readonly owner?: string;
  readonly decided?: string;
  readonly note?: string;
  readonly code?: string;
  readonly on?: string;
  readonly out?: string;
}

export const command: CommandModule<ObjectivesOptions> = {
  arguments: ['<action>', '[values...]'],
  options: [
    { flags: '--qrr <code>' },
    { flags: '--indicator <id>' },
    { flags: '--period <period>' },
    { flags: '--target <target>' },
    { flags: '--owner <who>' },
    { flags: '--decided <day>' },
    { flags: '--note <text>' },
    { flags: '--code <code>' },
    { flags: '--on <day>' },
    { flags: '-o, --out <path>' },
    { flags: '--dry-run' },
  ],
  run: objectives,
};

function objectives(
  [action = '', ...values]: readonly string[],
  options: ObjectivesOptions,
  context: Context,
): Promise<ExitCode> {
  const setting = { options, context };
  const decision = { type, options, context };
  const some = (least: number, most: number) => valuesBetween(values, [least, most], context);
  const actions = {
    add: async () => {
      some(0, 0);
      return addDecision(decision, {
        decided_on: localDay(context.machine.now()),
        ...typedBy(options),
      });
    },
    list: async () => listDecisions(type, some(0, 1)[0], setting),
    edit: async () => changeDecisions(decision, some(1, 1), () => typedBy(options)),
    close: async () =>
      changeDecisions(decision, some(1, Number.POSITIVE_INFINITY), () => ({
        ...typedBy(options),
        closed_on: options.on ?? localDay(context.machine.now()),
      })),
    import: async () => importDecisions(some(1, 1)[0] ?? '', [type], setting),
    export: async () => exportDecisions(type, options.out ?? some(0, 1)[0], setting),
  };
  return runAction(action, values, { actions, context });
}

/** Fields by what was typed; an option that is absent says nothing. */
function typedBy(options: ObjectivesOptions) {
  const { qrr, indicator, period, target, owner, decided, note, code } = options;
  const all = { qrr, indicator, period, target, owner, decided_on: decided, note, code };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined));
}
