import { kinds } from '../../domain/kinds.ts';
import { comparedVocabularies, findDoubles, type PossibleDouble } from '../../store/doubles.ts';
import type { Engine } from '../../store/engine.ts';
import { createVocabularies } from '../../store/vocabulary.ts';
import { type Vocabularies, vocabularyTables } from '../workspace/vocabularies.ts';

/** A pair with its kind and the number that users say it by. */
export interface NumberedDouble extends PossibleDouble {
  readonly number: number;
  readonly kind: string;
}

/** Makes the vocabularies that records are compared by, as they are in force. */
export async function compareWords(engine: Engine, words: Vocabularies): Promise<void> {
  await createVocabularies(engine, vocabularyTables(words, comparedVocabularies(kinds)));
}

/** The possible doubles of all kinds, in the order of their days. */
export async function listDoubles(
  engine: Engine,
  words: Vocabularies,
): Promise<readonly NumberedDouble[]> {
  await compareWords(engine, words);
  const found: Omit<NumberedDouble, 'number'>[] = [];
  for (const kind of kinds) {
    const pairs = await findDoubles(engine, { kind, records: `store.${kind.name}_current` });
    found.push(...pairs.map((pair) => ({ ...pair, kind: kind.name })));
  }
  const numbers = numbersOf(found.map(({ pair }) => pair));
  return found
    .map((pair) => ({ ...pair, number: numbers.get(pair.pair) ?? 0 }))
    .sort((a, b) => (a.day_a === b.day_a ? a.number - b.number : a.day_a < b.day_a ? -1 : 1));
}

const firstNumber = 100_000;
const numberCount = 900_000;

/**
 * Six digits taken from the pair itself, not its place in the list: a number that was read before
 * another file came still says the same pair. Of two that fall together, one takes the next.
 */
function numbersOf(pairs: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Map<number, string>();
  for (const pair of [...pairs].sort()) {
    let at = Number.parseInt(pair.slice(0, 8), 16) % numberCount;
    while (taken.has(at)) at = (at + 1) % numberCount;
    taken.set(at, pair);
  }
  return new Map([...taken].map(([at, pair]) => [pair, firstNumber + at]));
}
