import type { VocabularyName } from '../../domain/field.ts';
import { natinfNumber, natinfWords } from '../../domain/natinf.ts';
import { bareWords, suggestCode } from '../../domain/suggest-code.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import { type WordList, wordLine } from '../workspace/word-list.ts';

/** Where an unknown word is to be added, and how. */
export interface Proposal {
  readonly list: WordList;
  /** A code that it may mean, for a person to confirm. */
  readonly suggestion: string | undefined;
  /** The line to add: with the suggestion, else with `CODE` in the place of the code. */
  readonly line: string;
}

/** Makes the proposals for unknown words of a vocabulary; a NATINF code goes to its own file. */
export function proposalsFor(
  vocabularies: Vocabularies,
  name: VocabularyName,
): (word: string) => Proposal {
  const known = bareWords(vocabularies.table(name));
  return (word) => {
    const number = name === 'offences' ? natinfNumber(word) : undefined;
    const isNatinf = number !== undefined && natinfWords(number).includes(word);
    const list = vocabularies.list(isNatinf ? 'natinf' : name);
    const suggestion = suggestCode(word, known);
    return { list, suggestion, line: wordLine(list, word, suggestion ?? 'CODE') };
  };
}
