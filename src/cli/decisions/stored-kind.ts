import type { DecisionType } from '../../decisions/decision-field.ts';
import type { Kind } from '../../domain/field.ts';
import { actions } from '../../domain/kinds/actions.ts';
import { objectives } from '../../domain/kinds/objectives.ts';

/** The kind of record that a type of decision is stored as. */
export function storedKind({ name }: DecisionType): Kind {
  return name === 'objectives' ? objectives : actions;
}
