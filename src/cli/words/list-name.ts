import { fold } from '../../domain/fold.ts';
import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { type WordListName, wordListNames } from '../workspace/word-list.ts';

/** The list of words that was typed: `products`, `products.csv`, or its name in the user's language. */
export function listNamed(typed: string, { words }: Context): WordListName {
  const name = fold(typed).replace(/\.csv$/, '');
  const found = wordListNames.find(
    (list) => list === name || fold(words.vocabularies.names[list] ?? list) === name,
  );
  if (found !== undefined) return found;
  throw new UserError('words-unknown-list', { name: typed, known: wordListNames.join(', ') });
}
