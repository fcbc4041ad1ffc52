/** What `cross check` looks at, in this order. */
export const checks = [
  'settings',
  'key',
  'registry',
  'profiles',
  'words',
  'indicators',
  'tables',
  'records',
  'sums',
  'current',
  'journal',
  'traces',
  'rejects',
] as const;

export type Check = (typeof checks)[number];

/** What a check found: nothing wrong, or a sentence and what to do about it. */
export interface Finding {
  readonly check: Check;
  /** How many faults; 0: as it should be. */
  readonly faults: number;
  /** What is wrong, and what to type or do next; absent where nothing is. */
  readonly told?: string;
}
