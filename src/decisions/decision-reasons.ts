/**
 * Why a row of objectives or actions is refused. The keys are stable: they stand in JSON; the words
 * are in `locale/`.
 */
const decisionReasons = [
  'bad-code',
  'cell-count',
  'changed-since',
  'deadline-first',
  'ends-first',
  'missing',
  'needs-version',
  'no-total',
  'not-a-date',
  'not-a-period',
  'not-a-target',
  'not-a-version',
  'other-kind',
  'own-neighbour',
  'personal-data',
  'repeated-code',
  'repeated-row',
  'too-long',
  'unknown-code',
  'unknown-indicator',
  'unknown-kind',
  'unknown-qrr',
  'unknown-state',
] as const;

export type DecisionReason = (typeof decisionReasons)[number];

/** A row that can't be taken: its line, the field at fault (empty: the row itself) and what it holds. */
export interface DecisionFault {
  /** Physical line of the file, from 1; 0 where a command line was typed. */
  readonly line: number;
  readonly field: string;
  readonly reason: DecisionReason;
  readonly value: string;
}
