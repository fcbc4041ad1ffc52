import { existsSync, readdirSync } from 'node:fs';
import type { VocabularyName } from '../../domain/field.ts';
import { fold } from '../../domain/fold.ts';
import { natinfNumber, natinfWords } from '../../domain/natinf.ts';
import { findContradiction, type OwnWord, withOwnWords } from '../../domain/own-words.ts';
import { synonymTable, vocabularies } from '../../domain/vocabularies.ts';
import { UserError } from '../../errors.ts';
import type { VocabularyTable } from '../../store/vocabulary.ts';
import { cellOf, type ReferenceRow } from '../../territory/reference-row.ts';
import type { WorkspacePaths } from './paths.ts';
import { readReferenceFile } from './reference-file.ts';
import {
  codeHeaders,
  describeWordList,
  vocabularyOf,
  type WordList,
  type WordListName,
  wordHeaders,
  wordListNames,
} from './word-list.ts';

/** The words in force: those that come with the programs, and the workspace's own, which win. */
export interface Vocabularies {
  /** Folded word → code. */
  readonly table: (name: VocabularyName) => ReadonlyMap<string, string>;
  /** The user's own words of a vocabulary, in the order of their files. */
  readonly own: (name: VocabularyName) => readonly OwnWord[];
  /** How a file of words is written. */
  readonly list: (name: WordListName) => WordList;
}

/**
 * Reads and checks the workspace's own words, all files at once; a wrong line is an error. The
 * tables themselves are made when first asked for: the shipped words are thousands.
 */
export function readVocabularies(paths: WorkspacePaths): Vocabularies {
  const own = new Map<VocabularyName, readonly OwnWord[]>();
  for (const list of wordListNames) {
    const name = vocabularyOf(list);
    own.set(name, [...(own.get(name) ?? []), ...readOwnWords(paths, list)]);
  }
  for (const words of own.values()) refuseContradiction(words);
  const wordsOf = (name: VocabularyName) => own.get(name) ?? [];
  return {
    table: once((name) => withOwnWords(synonymTable(vocabularies[name]), wordsOf(name))),
    own: wordsOf,
    list: once((name) => describeWordList(paths, name)),
  };
}

/** Vocabularies as the engine lays them out. */
export function vocabularyTables(
  inForce: Vocabularies,
  names: readonly VocabularyName[] = Object.keys(vocabularies) as VocabularyName[],
): readonly VocabularyTable[] {
  return names.map((name) => ({ name, words: inForce.table(name), entries: vocabularies[name] }));
}

/** Files of the folder that no vocabulary has the name of: they are read by nobody. */
export function strayWordLists({ vocabularies: folder }: WorkspacePaths): readonly string[] {
  if (!existsSync(folder)) return [];
  const known = wordListNames.map((name) => `${name}.csv`);
  return readdirSync(folder)
    .filter((name) => /\.(csv|txt|xlsx?|ods)$/i.test(name) && !known.includes(name))
    .sort();
}

function readOwnWords(paths: WorkspacePaths, list: WordListName): readonly OwnWord[] {
  const { shownPath: path, path: file } = describeWordList(paths, list);
  return readReferenceFile(file).flatMap((row) => ownWord(row, list, path));
}

function ownWord(row: ReferenceRow, list: WordListName, path: string): readonly OwnWord[] {
  const { line } = row;
  // A word that would begin a formula was written with an apostrophe before it.
  const word = cellOf(row, wordHeaders(list)).replace(/^'(?=[=+\-@])/, '');
  const typed = cellOf(row, codeHeaders);
  if (word === '' && typed === '') return [];
  if (word === '' || typed === '')
    throw new UserError('words-incomplete', { path, line, list: vocabularyOf(list) });
  const code = knownCode(vocabularyOf(list), typed);
  if (code === undefined) {
    const known = codesOf(vocabularyOf(list)).join(', ');
    throw new UserError('words-unknown-code', { path, line, word, code: typed, known });
  }
  const forms = formsOf(list, word);
  if (forms === undefined) throw new UserError('natinf-invalid', { path, line, word });
  return [{ path, line, word, forms, code }];
}

/** The folded words that a word of a list stands for; undefined for what is no NATINF code. */
export function formsOf(list: WordListName, word: string): readonly string[] | undefined {
  if (list !== 'natinf') return [fold(word)];
  const number = natinfNumber(word);
  return number === undefined ? undefined : natinfWords(number);
}

/** The codes of a vocabulary, in the order of display. */
export function codesOf(name: VocabularyName): readonly string[] {
  return vocabularies[name].map(({ code }) => code);
}

/** The code as the vocabulary writes it, whatever its case; labels and synonyms are no codes. */
export function knownCode(name: VocabularyName, typed: string): string | undefined {
  return codesOf(name).find((code) => fold(code) === fold(typed));
}

function refuseContradiction(words: readonly OwnWord[]): void {
  const found = findContradiction(words);
  if (found === undefined) return;
  const { first, second } = found;
  throw new UserError('words-two-codes', {
    path: second.path,
    line: second.line,
    word: second.word,
    code: second.code,
    otherPath: first.path,
    otherLine: first.line,
    otherCode: first.code,
  });
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
