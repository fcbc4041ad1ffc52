import type { Kind } from '../field.ts';

/**
 * An objective of the CLCT: a kind of its own, so that it is merged, revised and undone as a fact
 * is. No export holds any; the files of `clct objectives` are read by `decisions/objectives.ts`,
 * whose fields these are. Texts stand as they were written, not folded.
 */
export const objectives = {
  name: 'objectives',
  month: 'decided_on',
  identifier: 'decision',
  keyedWith: [],
  recognisedBy: [],
  fields: [
    { name: 'decision', type: 'identifier', headers: [] },
    { name: 'code', type: 'word', headers: [] },
    { name: 'qrr', type: 'word', headers: [] },
    { name: 'indicator', type: 'word', headers: [] },
    { name: 'period', type: 'word', headers: [] },
    { name: 'target', type: 'word', headers: [] },
    { name: 'owner', type: 'word', headers: [] },
    { name: 'decided_on', type: 'date', required: true, headers: [] },
    { name: 'note', type: 'word', headers: [] },
    { name: 'closed_on', type: 'date', headers: [] },
  ],
} as const satisfies Kind;
