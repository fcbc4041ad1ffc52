import { hidePersonal } from '../domain/personal-data.ts';
import { readCell } from './cell-readers.ts';
import type { DecisionFields, DecisionType, Known } from './decision-field.ts';
import type { DecisionFault } from './decision-reasons.ts';

export type TypedDecision =
  | { readonly ok: true; readonly fields: DecisionFields }
  | { readonly ok: false; readonly fault: DecisionFault };

/**
 * A decision as it was typed, field by field, over what it was before (nothing, for a new one). An
 * empty text takes back what a field said.
 */
export function typedDecision(
  type: DecisionType,
  typed: Readonly<Record<string, string | undefined>>,
  { before, known }: { readonly before?: DecisionFields; readonly known: Known },
): TypedDecision {
  const fields: Record<string, string> = {};
  for (const field of type.fields) {
    const text = typed[field.name];
    const stands = before?.[field.name] ?? '';
    // What stands was read when it was stored; the registry may have forgotten a code since.
    const read =
      text === undefined && stands !== ''
        ? ({ ok: true, value: stands } as const)
        : readCell(field, text ?? '', known);
    if (!read.ok) return faulty(field.name, read.reason, text ?? '');
    fields[field.name] = read.value;
  }
  const whole = type.complete(fields, known);
  const wrong = type.check(whole) ?? type.checkNew?.(whole, known, before);
  if (wrong !== undefined) return faulty(wrong.field, wrong.reason, whole[wrong.field] ?? '');
  return { ok: true, fields: whole };
}

function faulty(field: string, reason: DecisionFault['reason'], value: string): TypedDecision {
  return { ok: false, fault: { line: 0, field, reason, value: hidePersonal(value) } };
}
