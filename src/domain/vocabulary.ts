/** One code of a vocabulary, with the words that exports use for it (any case, any accents). */
export interface VocabularyEntry {
  readonly code: string;
  readonly synonyms: readonly string[];
}

export type Measure =
  | 'mass'
  | 'tablets'
  | 'plants'
  | 'doses'
  | 'cylinders'
  | 'litres'
  | 'cartridges';

/** A unit of quantity: what it measures, and how many base units (grams, litres, pieces) it is. */
export interface UnitEntry extends VocabularyEntry {
  readonly measure: Measure;
  /** Decimal text, exact: `453.59237` for a pound. */
  readonly factor: string;
}
