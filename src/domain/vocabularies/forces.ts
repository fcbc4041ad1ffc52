import type { VocabularyEntry } from '../vocabulary.ts';
import { authorities } from './authorities.ts';
import { otherWords } from './other-words.ts';

/** The force that acted. */
export const forces: readonly VocabularyEntry[] = [
  authorities.police,
  authorities.gendarmerie,
  authorities.customs,
  authorities.townPolice,
  { code: 'other', synonyms: otherWords },
];
