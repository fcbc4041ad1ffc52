import type { DecisionFields, DecisionType, Known } from '../../decisions/decision-field.ts';
import { type DecisionState, numbered } from '../../decisions/plan-import.ts';
import { typedDecision } from '../../decisions/typed-decision.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import type { Context } from '../context.ts';
import type { ChangeOptions } from '../history/change-store.ts';
import { formatOf } from '../output.ts';
import { writeSaved } from '../views/saved-view.ts';
import { findWorkspace } from '../workspace/find.ts';
import { knownNames } from './known-names.ts';
import { type Resolution, saveDecisions } from './save.ts';

/** Texts of fields as they were typed; an absent one stays as it is. */
export type Typed = Readonly<Record<string, string | undefined>>;

export interface Decision {
  readonly type: DecisionType;
  readonly options: ChangeOptions;
  readonly context: Context;
}

/** Adds one decision. */
export function addDecision(decision: Decision, typed: Typed): Promise<ExitCode> {
  return decide(decision, (known, state) => {
    const fields = fieldsOf(decision, typed, known);
    const { code = '' } = fields;
    const isTaken = state.current.some((stored) => stored.fields.code === code);
    if (code !== '' && isTaken) throw refusal(decision, 'code', code, 'repeated-code');
    return { added: numbered(decision.type, [fields], state.codes), revised: [] };
  });
}

/** Changes decisions, by their codes, in what is typed. */
export function changeDecisions(
  decision: Decision,
  codes: readonly string[],
  typed: (before: DecisionFields) => Typed,
): Promise<ExitCode> {
  return decide(decision, (known, state) => {
    const changed = codes.map((code) => {
      const before = storedBy(decision, code, state);
      return { before, after: fieldsOf(decision, typed(before), known, before) };
    });
    const revised = changed
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
      .map(({ after }) => after);
    return { added: [], revised };
  });
}

type Outcome = Pick<Resolution, 'added' | 'revised'>;

async function decide(
  { type, options, context }: Decision,
  act: (known: Known, state: DecisionState) => Outcome,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  const known = await knownNames(paths, options, context);
  const saved = await saveDecisions({
    paths,
    options,
    context,
    types: [type],
    resolve: (_, state) => ({ ...act(known, state), unchanged: 0, faults: [] }),
  });
  writeSaved(saved, { format, options, context });
  return exitCode.done;
}

function fieldsOf(
  decision: Decision,
  typed: Typed,
  known: Known,
  before?: DecisionFields,
): DecisionFields {
  const read = typedDecision(decision.type, typed, { known, ...(before && { before }) });
  if (read.ok) return read.fields;
  const { field, value, reason } = read.fault;
  throw refusal(decision, field, value, reason);
}

function refusal(
  { context }: Decision,
  field: string,
  value: string,
  reason: keyof Context['words']['decisions']['reasons'],
): UserError {
  const { fields, reasons } = context.words.decisions;
  const { program, command } = context;
  const params = {
    field: fields[field] ?? field,
    value,
    reason: reasons[reason],
    program,
    command,
  };
  return new UserError(value === '' ? 'decision-incomplete' : 'decision-refused', params);
}

function storedBy({ type }: Decision, typed: string, { current }: DecisionState): DecisionFields {
  const code = typed.trim().toUpperCase();
  const stored = current.find(({ fields }) => fields.code === code);
  if (stored === undefined)
    throw new UserError('decision-not-found', { code: typed, command: type.name });
  return Object.fromEntries(type.fields.map(({ name }) => [name, stored.fields[name] ?? '']));
}
