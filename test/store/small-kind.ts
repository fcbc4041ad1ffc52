import type { Kind } from '../../src/domain/field.ts';
import { placeFields } from '../../src/domain/kinds/place.ts';

/** The smallest kind that has everything a merge looks at. */
export const notes = {
  name: 'notes',
  month: 'day',
  identifier: 'note_id',
  keyedWith: [],
  recognisedBy: ['amount'],
  fields: [
    { name: 'note_id', type: 'identifier', headers: [] },
    { name: 'day', type: 'date', required: true, identifying: true, headers: [] },
    { name: 'word', type: 'word', identifying: true, headers: [] },
    { name: 'amount', type: 'integer', headers: [] },
    ...placeFields,
  ],
} as const satisfies Kind;

/** What a file of notes is loaded with. */
export const notesFile = {
  header: 'note_id;day;word;amount',
  kind: 'notes',
  kinds: [notes],
} as const;
