import { join } from 'node:path';
import { guardedCell } from '../../decisions/spreadsheet-cell.ts';
import type { VocabularyName } from '../../domain/field.ts';
import { foldHeader } from '../../domain/fold.ts';
import { vocabularies } from '../../domain/vocabularies.ts';
import { UserError } from '../../errors.ts';
import { csvCell } from '../../render/csv.ts';
import type { WorkspacePaths } from './paths.ts';
import { delimiterOf, readReferenceText } from './reference-file.ts';

/** A file of words that users may have: one for each vocabulary, and the NATINF codes. */
export type WordListName = VocabularyName | 'natinf';

export const wordListNames: readonly WordListName[] = [
  ...(Object.keys(vocabularies) as VocabularyName[]),
  'natinf',
];

/** The vocabulary that a list adds to: NATINF codes are words for offences. */
export function vocabularyOf(list: WordListName): VocabularyName {
  return list === 'natinf' ? 'offences' : list;
}

/** Headers of the column of words, folded; the first is written into a new file. */
export function wordHeaders(list: WordListName): readonly string[] {
  return list === 'natinf' ? ['natinf', 'codenatinf', 'mot', 'word'] : ['mot', 'word'];
}

/** Headers of the column of codes, folded. */
export const codeHeaders: readonly string[] = ['code'];

/** How a file of words is written, so that a line can be added in its own way. */
export interface WordList {
  readonly name: WordListName;
  /** In the workspace, with slashes, as it is shown: `vocabularies/products.csv`. */
  readonly shownPath: string;
  readonly path: string;
  /** As it stands in the file; empty where there is no file. */
  readonly text: string;
  readonly delimiter: string;
  readonly header: readonly string[];
}

/** Reads how a file of words is written; one without the two columns is refused. */
export function describeWordList(paths: WorkspacePaths, name: WordListName): WordList {
  const path = join(paths.vocabularies, `${name}.csv`);
  const text = readReferenceText(path) ?? '';
  const delimiter = delimiterOf(text);
  const shownPath = `vocabularies/${name}.csv`;
  const firstLine = text.split(/[\r\n]/).find((line) => line.trim() !== '');
  const newHeader = [wordHeaders(name)[0] ?? '', codeHeaders[0] ?? ''];
  const header =
    firstLine?.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '')) ?? newHeader;
  const has = (names: readonly string[]) => header.some((cell) => names.includes(foldHeader(cell)));
  if (!has(wordHeaders(name)) || !has(codeHeaders))
    throw new UserError('words-header', { path: shownPath, expected: newHeader.join(';') });
  return { name, shownPath, path, text, delimiter, header };
}

/** The line that gives a word its code, in the columns and with the separator of the file. */
export function wordLine(
  { name, header, delimiter }: WordList,
  word: string,
  code: string,
): string {
  const cells = header.map((column) => {
    const key = foldHeader(column);
    if (wordHeaders(name).includes(key)) return guardedCell(word);
    return codeHeaders.includes(key) ? code : '';
  });
  return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
}
