import type { VocabularyName } from '../domain/field.ts';

/** How the relations of the current records and of the vocabularies are named. */
export interface Relations {
  /** The current records of a kind. */
  readonly records: (kind: string) => string;
  /** Folded word → code: columns `word`, `code`; for units also `measure` and `factor`. */
  readonly vocabulary: (name: VocabularyName) => string;
  /** The loads that count, with the rules that they came with. */
  readonly loads: string;
  /** What sources told in records that were purged since; see `tells.ts`. */
  readonly told: string;
  /** The figures that purged records left; see `kept-figures.ts`. */
  readonly aggregates?: string;
}
