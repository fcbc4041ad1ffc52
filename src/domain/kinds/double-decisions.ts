import type { Kind } from '../field.ts';

/**
 * What was decided of two records that may be the same event: a kind of its own, so that a decision
 * is merged, revised and undone as a fact is; no file holds any. `kept` and `dropped` are the keys
 * of the records (neither where both are kept), `pair` stands for the two of them.
 */
export const doubleDecisions = {
  name: 'double_decisions',
  month: 'decided_on',
  identifier: 'pair',
  keyedWith: [],
  recognisedBy: [],
  fields: [
    { name: 'pair', type: 'identifier', headers: [] },
    { name: 'decided_on', type: 'date', required: true, headers: [] },
    { name: 'subject', type: 'word', headers: [] },
    { name: 'keep', type: 'word', headers: [] },
    { name: 'kept', type: 'reference', headers: [] },
    { name: 'kept_rank', type: 'integer', headers: [] },
    { name: 'dropped', type: 'reference', headers: [] },
    { name: 'dropped_rank', type: 'integer', headers: [] },
  ],
} as const satisfies Kind;
