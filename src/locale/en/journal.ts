import type { Words } from '../words.ts';

/** The journal: who did what, when and why. */
export const journal: Words['journal'] = {
  title: 'JOURNAL   times are universal time',
  none: 'No line.',
  columns: {
    number: 'no.',
    at: 'when',
    user: 'who',
    action: 'operation',
    command: 'command',
    what: 'what, why',
  },
  actions: {
    collection: 'collection',
    modification: 'modification',
    consultation: 'consultation',
    communication: 'communication',
    erasure: 'erasure',
  },
  load: 'load {load}',
  empty: 'The journal is empty.',
  whole:
    '✓ Journal whole, from line 1 to line {count}: each tied to the one before, the last one sealed.',
  faults: {
    unreadable: 'line {line}: it cannot be read.',
    number: 'line {line}: a line is missing before it, or the order was changed.',
    chain: 'line {line}: the line before it was changed.',
    torn: 'line {line}: it is cut off; the next command will take it away and note it.',
    'cut-off': 'after line {line}: the end of the journal was removed or changed.',
    unsealed: 'after line {line}: the seal (journal.seal) is missing.',
    'forged-seal': 'the seal (journal.seal) was not made with the key of this workspace.',
  },
  advice:
    'Change nothing. Copy the workspace, compare the journal with the last backup and tell the administrator.',
};
