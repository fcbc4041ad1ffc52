import { day, longText, shortText } from './cell-readers.ts';
import type { DecisionField } from './decision-field.ts';

/** Fields that mean the same, under the same headers, in objectives and in actions. */
export const recurring = {
  owner: {
    name: 'owner',
    header: 'porteur',
    headers: ['porteur', 'responsable', 'pilote', 'owner'],
    ...shortText(80),
  },
  decidedOn: {
    name: 'decided_on',
    header: 'décidé le',
    headers: ['decidele', 'decideele', 'datededecision', 'decidedon'],
    required: true,
    ...day,
  },
  note: {
    name: 'note',
    header: 'note',
    headers: ['note', 'notes', 'remarque', 'comment'],
    ...longText(500),
  },
} as const satisfies Readonly<Record<string, DecisionField>>;
