import type { VocabularyName } from '../../domain/field.ts';
import { kindNamed, kinds } from '../../domain/kinds.ts';
import { vocabularies as shipped } from '../../domain/vocabularies.ts';
import { listUnknownWords } from '../../store/quality.ts';
import { createVocabularies } from '../../store/vocabulary.ts';
import type { Session } from '../session.ts';
import { type Vocabularies, vocabularyTables } from '../workspace/vocabularies.ts';
import { type Proposal, proposalsFor } from './proposal.ts';

/** A word of the current records that its vocabulary lacks. */
export interface UnknownWord extends Proposal {
  readonly vocabulary: VocabularyName;
  /** Folded, as it is stored. */
  readonly word: string;
  /** Current records with it, in all fields that the vocabulary serves. */
  readonly rows: number;
}

/** The unknown words of the store, by vocabulary, the most frequent first. */
export async function findUnknownWords(
  { engine }: Session,
  vocabularies: Vocabularies,
): Promise<readonly UnknownWord[]> {
  const names = Object.keys(shipped) as VocabularyName[];
  await createVocabularies(engine, vocabularyTables(vocabularies));
  const found = new Map(names.map((name) => [name, new Map<string, number>()]));
  const records = (kind: string) => `store.${kind}_current`;
  for (const { kind, field, word, rows } of await listUnknownWords(engine, kinds, { records })) {
    const name = kindNamed(kind)?.fields.find((one) => one.name === field)?.vocabulary;
    const counts = name === undefined ? undefined : found.get(name);
    counts?.set(word, (counts.get(word) ?? 0) + rows);
  }
  return [...found].flatMap(([vocabulary, counts]) => {
    const propose = proposalsFor(vocabularies, vocabulary);
    return [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([word, rows]) => ({ vocabulary, word, rows, ...propose(word) }));
  });
}
