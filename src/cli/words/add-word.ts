import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { csvLines } from '../../render/csv.ts';
import { inTurn } from '../../store/queue.ts';
import type { Waiting } from '../waiting.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { formsOf, readVocabularies } from '../workspace/vocabularies.ts';
import {
  vocabularyOf,
  type WordList,
  type WordListName,
  wordLine,
} from '../workspace/word-list.ts';
import { writeFileAtomically } from '../write-file.ts';

export interface NewWord {
  readonly paths: WorkspacePaths;
  readonly name: WordListName;
  readonly word: string;
  /** A code of the vocabulary, as it writes it. */
  readonly code: string;
  /** Seconds to wait for somebody who adds another word. */
  readonly wait: number;
  /** How one who waits is told so. */
  readonly told: Waiting;
}

export interface AddedWord {
  readonly list: WordList;
  readonly line: string;
  /** What the word meant until now; undefined for an unknown one. */
  readonly before: string | undefined;
  /** False where it meant this already: the file is as it was. */
  readonly isNew: boolean;
}

/** Adds a line to the user's own words, one process at a time, the whole file or nothing of it. */
export async function addWord(added: NewWord): Promise<AddedWord> {
  const { paths, wait, told } = added;
  const folder = join(paths.queue, 'words');
  const turn = { folder, access: 'write', what: 'cross words add', wait, ...told } as const;
  return inTurn(turn, async () => addToFile(added));
}

function addToFile({ paths, name, word, code }: NewWord): AddedWord {
  const vocabulary = vocabularyOf(name);
  const vocabularies = readVocabularies(paths);
  const forms = formsOf(name, word) ?? [];
  const own = vocabularies
    .own(vocabulary)
    .find((one) => one.forms.some((form) => forms.includes(form)));
  if (own !== undefined && own.code !== code) {
    throw new UserError('words-known', { word, code: own.code, path: own.path, line: own.line });
  }
  const table = vocabularies.table(vocabulary);
  const list = vocabularies.list(name);
  const before = forms.map((form) => table.get(form)).find((known) => known !== undefined);
  const line = wordLine(list, word, code);
  const isNew = forms.some((form) => table.get(form) !== code);
  if (isNew) {
    mkdirSync(paths.vocabularies, { recursive: true, mode: 0o700 });
    writeFileAtomically(list.path, withLine(list, line));
  }
  return { list, line, before, isNew };
}

/**
 * The file with one more line, in UTF-8 with a byte order mark, so that a spreadsheet keeps the
 * accents; what was in another encoding is so no longer, as the new word may need what that lacks.
 */
function withLine({ text, header, delimiter }: WordList, line: string): string {
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\r\n';
  const before = text.trim() === '' ? csvLines([header], delimiter, end) : text;
  const gap = /[\r\n]$/.test(before) ? '' : end;
  return `\ufeff${before}${gap}${line}${end}`;
}
