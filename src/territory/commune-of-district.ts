import type { NamedPlace } from './place-key.ts';
import { placeKey } from './place-key.ts';
import { communeKey, departmentOf, significantWords } from './place-words.ts';
import type { PlaceRow } from './places.ts';

/** Whether a named place can't lie in a district, as far as the communes of the district are known. */
export type ElsewhereCheck = (code: string, place: NamedPlace) => boolean;

interface Known {
  readonly insees: Set<string>;
  /** Words of the names of its communes. */
  readonly words: Set<string>;
}

/**
 * A check of places beside the code of a district. A commune lies elsewhere if its name has no word of those of the
 * district's communes, nor the beginning of one; or, without a name, if its INSEE code is of another département:
 * the code may be a postal one. A neighbourhood alone says nothing, nor does a district without known communes.
 */
export function createElsewhereCheck(rows: readonly PlaceRow[]): ElsewhereCheck {
  const known = new Map<string, Known>();
  for (const row of rows) addRow(row, known);
  return (code, place) => {
    const own = known.get(code);
    const { insee, commune } = placeKey(place);
    if (own === undefined || own.insees.has(insee)) return false;
    if (commune !== '') return own.words.size > 0 && !sharesWord(commune, own.words);
    if (insee === '' || own.insees.size === 0) return false;
    return ![...own.insees].some((one) => departmentOf(one) === departmentOf(insee));
  };
}

function addRow(row: PlaceRow, known: Map<string, Known>): void {
  const { insee, commune, neighbourhood } = placeKey(row);
  const own = known.get(row.code) ?? { insees: new Set(), words: new Set() };
  known.set(row.code, own);
  if (insee !== '') own.insees.add(insee);
  for (const name of [commune, neighbourhood === '' ? communeKey(row.synonym).name : ''])
    for (const word of allWords(name)) own.words.add(word);
}

function sharesWord(name: string, words: ReadonlySet<string>): boolean {
  return tellingWords(name).some(
    (word) => words.has(word) || [...words].some((own) => begins(own, word) || begins(word, own)),
  );
}

/** The beginning of a word, long enough to stand for it. */
function begins(word: string, start: string): boolean {
  return start.length > 3 && word.startsWith(start);
}

/** « Saint » and « la » tell nothing, unless there is nothing else. */
function tellingWords(name: string): readonly string[] {
  const own = significantWords(name);
  return own.length > 0 ? own : allWords(name);
}

function allWords(name: string): readonly string[] {
  return name.split(' ').filter((word) => word !== '');
}
