/** What may not be exceeded; in lines. */
export const bounds = {
  fileP90: 200,
  functionP90: 35,
  /** One file, unless `largerFiles` says why. */
  file: 250,
  /** One function, unless `largerFunctions` says why. */
  function: 60,
} as const;

/** What is larger than its bound, with the reason; an entry that is no longer needed is a breach too. */
export interface Exception {
  /** The path, or the paths that it begins. */
  readonly path: string;
  readonly reason: string;
}

const words = 'all that one part of the program says, in one language, to be read in one go';

export const largerFiles: readonly Exception[] = [
  { path: 'locale/fr/', reason: words },
  { path: 'locale/en/', reason: words },
];

export const largerFunctions: readonly Exception[] = [
  {
    path: 'intake/record-ledger.ts: createRecordLedger',
    reason: 'one closure over the counts of a file: it is called for each of a million records',
  },
];

/** Passages that stand twice for a reason; the two files in the order of their paths. */
export const knownPassages: readonly { readonly files: string; readonly reason: string }[] = [
  { files: 'locale/en.ts, locale/fr.ts', reason: 'each language lists its parts' },
  {
    files: 'coverage/coverage.ts, store/deliveries.ts',
    reason: 'each says what it needs of a load: neither may import the other',
  },
  {
    files: 'domain/kinds/actions.ts, domain/kinds/objectives.ts',
    reason: 'two declarations, each read alone',
  },
  {
    files: 'domain/kinds/arrests.ts, domain/kinds/seizures.ts',
    reason: 'two declarations, each read alone',
  },
  {
    files: 'indicators/catalogue/reports.ts, report/publishable/publishable-facts.ts',
    reason: 'what is collected and what is published are decided apart',
  },
  {
    files: 'cli/ingest/summary.ts, store/loads.ts',
    reason: 'the contract of an answer, which does not follow what the store keeps',
  },
  {
    files: 'store/load-details.ts, store/loads.ts',
    reason: 'a load in the list and a load told in full: each says what its query gives',
  },
];
