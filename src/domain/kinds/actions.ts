import type { Kind } from '../field.ts';

/** An action decided by the CLCT: a kind of its own, as objectives are; see `decisions/actions.ts`. */
export const actions = {
  name: 'actions',
  month: 'decided_on',
  identifier: 'decision',
  keyedWith: [],
  recognisedBy: [],
  fields: [
    { name: 'decision', type: 'identifier', headers: [] },
    { name: 'code', type: 'word', headers: [] },
    { name: 'what', type: 'word', headers: [] },
    { name: 'kind', type: 'word', headers: [] },
    { name: 'qrr', type: 'word', headers: [] },
    { name: 'neighbours', type: 'word', headers: [] },
    { name: 'indicators', type: 'word', headers: [] },
    { name: 'owner', type: 'word', headers: [] },
    { name: 'decided_on', type: 'date', required: true, headers: [] },
    { name: 'due_on', type: 'date', headers: [] },
    { name: 'started_on', type: 'date', headers: [] },
    { name: 'ended_on', type: 'date', headers: [] },
    { name: 'state', type: 'word', headers: [] },
    { name: 'note', type: 'word', headers: [] },
  ],
} as const satisfies Kind;
