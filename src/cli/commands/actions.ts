import { actions as type } from '../../decisions/actions.ts';
import type { ExitCode } from '../../errors.ts';
import type { CommandModule, Context } from '../context.ts';
import { addDecision, changeDecisions } from '../decisions/decide.ts';
import { exportDecisions } from '../decisions/export-file.ts';
import { importDecisions } from '../decisions/import-file.ts';
import { listDecisions } from '../decisions/list-decisions.ts';
import { runAction, valuesBetween } from '../decisions/run-action.ts';
import type { ChangeOptions } from '../history/change-store.ts';
import { localDay } from '../report/month.ts';

interface ActionsOptions extends ChangeOptions {
  readonly what?: string;
  readonly kind?: string;
  readonly qrr?: string;
  readonly neighbours?: string;
  readonly indicators?: string;
  readonly owner?: string;
  readonly decided?: string;
  readonly due?: string;
  readonly started?: string;
  readonly ended?: string;
  readonly state?: string;
  readonly note?: string;
  readonly code?: string;
  readonly out?: string;
}

export const command: CommandModule<ActionsOptions> = {
  arguments: ['<action>', '[values...]'],
  options: [
    { flags: '--what <text>' },
    { flags: '--kind <kind>' },
    { flags: '--qrr <code>' },
    { flags: '--neighbours <codes>' },
    { flags: '--indicators <ids>' },
    { flags: '--owner <who>' },
    { flags: '--decided <day>' },
    { flags: '--due <day>' },
    { flags: '--started <day>' },
    { flags: '--ended <day>' },
    { flags: '--state <state>' },
    { flags: '--note <text>' },
    { flags: '--code <code>' },
    { flags: '-o, --out <path>' },
    { flags: '--dry-run' },
  ],
  run: actions,
};

function actions(
  [action = '', ...values]: readonly string[],
  options: ActionsOptions,
  context: Context,
): Promise<ExitCode> {
  const setting = { options, context };
  const decision = { type, options, context };
  const some = (least: number, most: number) => valuesBetween(values, [least, most], context);
  const known = {
    add: async () => {
      const [what] = some(0, 1);
      const typed = { ...(what === undefined ? {} : { what }), ...typedBy(options) };
      return addDecision(decision, { decided_on: localDay(context.machine.now()), ...typed });
    },
    list: async () => listDecisions(type, some(0, 1)[0], setting),
    edit: async () =>
      changeDecisions(decision, some(1, 1), (before) => begun(before.state, typedBy(options))),
    close: async () =>
      changeDecisions(decision, some(1, Number.POSITIVE_INFINITY), () => ({
        ended_on: localDay(context.machine.now()),
        state: 'done',
        ...typedBy(options),
      })),
    import: async () => importDecisions(some(1, 1)[0] ?? '', [type], setting),
    export: async () => exportDecisions(type, options.out ?? some(0, 1)[0], setting),
  };
  return runAction(action, values, { actions: known, context });
}

/** A planned action that gets a day on which it started or ended is no longer planned. */
function begun(state: string | undefined, typed: Readonly<Record<string, string>>) {
  const { started_on: started = '', ended_on: ended = '' } = typed;
  const tells = typed.state === undefined && (started !== '' || ended !== '');
  if (!tells || (state === 'running' && ended === '')) return typed;
  return state === 'planned' || state === 'running' ? { ...typed, state: '' } : typed;
}

/** Fields by what was typed; an option that is absent says nothing. */
function typedBy(options: ActionsOptions): Readonly<Record<string, string>> {
  const { what, kind, qrr, neighbours, indicators, owner, decided, due } = options;
  const { started, ended, state, note, code } = options;
  const people = { what, kind, qrr, neighbours, indicators, owner, state, note, code };
  const days = { decided_on: decided, due_on: due, started_on: started, ended_on: ended };
  const said = Object.entries({ ...people, ...days }).filter(([, text]) => text !== undefined);
  return Object.fromEntries(said) as Readonly<Record<string, string>>;
}
