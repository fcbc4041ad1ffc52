import type { DecisionFields, DecisionType, Known } from './decision-field.ts';
import type { DecisionFault } from './decision-reasons.ts';
import type { ReadDecision } from './read-decisions.ts';

/** A decision as it stands: its fields, and the load that made them so. */
interface StoredDecision {
  readonly fields: DecisionFields;
  readonly version: number;
}

/** What the store holds of a type. */
export interface DecisionState {
  readonly current: readonly StoredDecision[];
  /** Every version that ever stood, of loads that count. */
  readonly past: readonly DecisionFields[];
  /** Codes that were ever given, by loads that were undone too: none is given twice. */
  readonly codes: readonly string[];
}

/** What an import does; nothing at all if there is a fault. */
export interface ImportPlan {
  readonly added: readonly DecisionFields[];
  readonly revised: readonly DecisionFields[];
  readonly unchanged: number;
  readonly faults: readonly DecisionFault[];
}

/**
 * Compares rows with what is stored. A row that changes a decision must say the version that it
 * changes, and nobody may have changed it since. A row without a code that says what a decision
 * says, or said, is that decision: the same file twice adds nothing.
 */
export function planImport(
  type: DecisionType,
  rows: readonly ReadDecision[],
  { state, known }: { readonly state: DecisionState; readonly known: Known },
): ImportPlan {
  const byCode = new Map(state.current.map((stored) => [stored.fields.code ?? '', stored]));
  const said = new Set(state.past.map((fields) => contentOf(type, fields)));
  const added: DecisionFields[] = [];
  const revised: DecisionFields[] = [];
  const faults: DecisionFault[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const { fields } = row;
    const stored = byCode.get(fields.code ?? '');
    const isKnown =
      stored === undefined
        ? fields.code === '' && said.has(contentOf(type, fields))
        : contentOf(type, stored.fields) === contentOf(type, fields);
    const fault = isKnown
      ? undefined
      : (faultOf(row, stored) ?? newFault(type, row, { stored, known }));
    if (isKnown) unchanged += 1;
    else if (fault !== undefined) faults.push(fault);
    else (stored === undefined ? added : revised).push(fields);
  }
  if (faults.length > 0) return { added: [], revised: [], unchanged: 0, faults };
  return { added: numbered(type, added, state.codes), revised, unchanged, faults };
}

function faultOf(
  { line, version, fields }: ReadDecision,
  stored: StoredDecision | undefined,
): DecisionFault | undefined {
  const { code = '' } = fields;
  if (stored === undefined) {
    return version === undefined
      ? undefined
      : { line, field: 'code', reason: 'unknown-code', value: code };
  }
  if (version === undefined) return { line, field: 'code', reason: 'needs-version', value: code };
  return version === stored.version
    ? undefined
    : { line, field: 'code', reason: 'changed-since', value: code };
}

function newFault(
  { checkNew }: DecisionType,
  { line, fields }: ReadDecision,
  { stored, known }: { readonly stored: StoredDecision | undefined; readonly known: Known },
): DecisionFault | undefined {
  const wrong = checkNew?.(fields, known, stored?.fields);
  return wrong && { line, ...wrong, value: fields[wrong.field] ?? '' };
}

/** What a decision says, its code apart. */
function contentOf(type: DecisionType, fields: DecisionFields): string {
  return JSON.stringify(
    type.fields.filter(({ name }) => name !== 'code').map(({ name }) => fields[name] ?? ''),
  );
}

/** Gives the next numbers to the decisions that have none. */
export function numbered(
  { prefix }: DecisionType,
  decisions: readonly DecisionFields[],
  codes: readonly string[],
): readonly DecisionFields[] {
  const own = new RegExp(`^${prefix}-(\\d{1,9})$`);
  const taken = [...codes, ...decisions.map(({ code = '' }) => code)].map((code) =>
    Number(own.exec(code)?.[1] ?? 0),
  );
  let last = Math.max(0, ...taken);
  return decisions.map((fields) => {
    if (fields.code !== '') return fields;
    last += 1;
    return { ...fields, code: `${prefix}-${last}` };
  });
}
