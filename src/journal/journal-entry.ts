/** What the journal tells of: the five acts of the law. */
export const journalActions = [
  'collection',
  'modification',
  'consultation',
  'communication',
  'erasure',
] as const;

/** What the journal tells: who did what, when, why and to how much; never personal data. */
export interface JournalEntry {
  readonly at: string;
  readonly user: string;
  readonly action: (typeof journalActions)[number];
  readonly command: string;
  readonly reason?: string | undefined;
  readonly load?: number | undefined;
  readonly report?: string | undefined;
  /** Of a report that may leave the services. */
  readonly audience?: 'publiable' | undefined;
  /** A package that was made for a recipient: its id, whom it is for, what month it tells of. */
  readonly package?: string | undefined;
  readonly recipient?: string | undefined;
  readonly month?: string | undefined;
  /** SHA-256 of the table of a package. */
  readonly sha256?: string | undefined;
  readonly encrypted?: boolean | undefined;
  readonly counts?: Readonly<Record<string, number>> | undefined;
  /** Number in the store's outbox: a line that left twice is written once. */
  readonly outbox?: number | undefined;
}
