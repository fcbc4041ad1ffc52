import { loadWords } from '../../src/locale/load-words.ts';
import type { Lang, Words } from '../../src/locale/words.ts';

/** Every text of a language by its path: `report.columns.qrr`, `errors.store-busy.0`. */
export function leaves(words: Words): ReadonlyMap<string, string> {
  return new Map(entriesOf(words, []));
}

function entriesOf(node: unknown, path: readonly string[]): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path.join('.'), node]];
  return Object.entries(node as object).flatMap(([key, value]) => entriesOf(value, [...path, key]));
}

/** Both languages, for tests that ask the same of each. */
export const languages: readonly (readonly [Lang, Words])[] = [
  ['fr', await loadWords('fr')],
  ['en', await loadWords('en')],
];
