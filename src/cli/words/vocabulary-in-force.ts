import type { VocabularyName } from '../../domain/field.ts';
import { fold } from '../../domain/fold.ts';
import { vocabularies as shipped } from '../../domain/vocabularies.ts';
import type { Words } from '../../locale/words.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';

/** A code with what it is called and all the words that mean it now. */
export interface CodeInForce {
  readonly code: string;
  readonly label: string;
  /** The user's own words, as written. */
  readonly own: readonly string[];
  /** The shipped words, without those that the user gave to another code. */
  readonly synonyms: readonly string[];
}

export function vocabularyInForce(
  name: VocabularyName,
  vocabularies: Vocabularies,
  words: Words,
): readonly CodeInForce[] {
  const table = vocabularies.table(name);
  const added = vocabularies.own(name);
  const ownForms = new Set(added.flatMap(({ forms }) => forms));
  return shipped[name].map(({ code, synonyms }) => ({
    code,
    label: codeLabel(name, code, words),
    own: added.filter((word) => word.code === code).map(({ word }) => word),
    synonyms: synonyms.filter(
      (word) => table.get(fold(word)) === code && !ownForms.has(fold(word)),
    ),
  }));
}

/** What a code is called in the user's language; the code itself where that says it all. */
export function codeLabel(
  name: VocabularyName,
  code: string,
  { domain, vocabularies }: Words,
): string {
  const labels = { products: domain.products, origins: domain.origins, ...vocabularies.codes };
  return (
    (labels as Readonly<Record<string, Readonly<Record<string, string>>>>)[name]?.[code] ?? code
  );
}
