import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { checkJournal, writeJournal } from '../journal.ts';
import { formatOf, writeJson } from '../output.ts';
import { withSession } from '../session.ts';
import { addedText, unknownText, vocabularyText } from '../views/words-view.ts';
import { waiting } from '../waiting.ts';
import { addWord, type NewWord } from '../words/add-word.ts';
import { findUnknownWords, type UnknownWord } from '../words/find-unknown.ts';
import { listNamed } from '../words/list-name.ts';
import { vocabularyInForce } from '../words/vocabulary-in-force.ts';
import { findWorkspace, locateWorkspace } from '../workspace/find.ts';
import { workspacePaths } from '../workspace/paths.ts';
import {
  codesOf,
  formsOf,
  knownCode,
  readVocabularies,
  strayWordLists,
} from '../workspace/vocabularies.ts';
import { vocabularyOf } from '../workspace/word-list.ts';

export const command: CommandModule = {
  arguments: ['[what]', '[list]', '[word]', '[code]'],
  options: [],
  run: words,
};

async function words(
  args: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const [what, ...rest] = args.filter((argument) => argument !== undefined);
  if (what === undefined) return unknown(options, context);
  if (what === 'add') return add(rest, options, context);
  const { program, command: name } = context;
  const [argument] = rest;
  if (argument !== undefined)
    throw new UserError('usage-excess-arguments', { argument, program, command: name });
  return show(what, options, context);
}

async function unknown(options: CommonOptions, context: Context): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  const vocabularies = readVocabularies(paths);
  const found = existsSync(paths.store)
    ? await withSession({ paths, wait: options.wait ?? 30, context }, (session) =>
        session.withStore('read', () => findUnknownWords(session, vocabularies)),
      )
    : [];
  const stray = strayWordLists(paths);
  if (format === 'json')
    writeJson(context, { schema: 'cross-words/1', unknown: found.map(plain), stray });
  else context.machine.stdout.write(`${unknownText(found, stray, context)}\n`);
  return exitCode.done;
}

function plain({ vocabulary, word, rows, suggestion, list, line }: UnknownWord): object {
  return { vocabulary, word, rows, suggestion, file: list.shownPath, line };
}

/** A vocabulary in force; without a workspace, as it is shipped. */
async function show(typed: string, options: CommonOptions, context: Context): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const place = locateWorkspace(options.workspace, context);
  const vocabularies = readVocabularies(workspacePaths(place?.root ?? context.machine.cwd));
  const vocabulary = vocabularyOf(listNamed(typed, context));
  const codes = vocabularyInForce(vocabulary, vocabularies, context.words);
  if (format === 'json') writeJson(context, { schema: 'cross-words/1', vocabulary, codes });
  else context.machine.stdout.write(`${vocabularyText(vocabulary, codes, context)}\n`);
  return exitCode.done;
}

async function add(
  typed: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const word = newWord(typed, options, context);
  await checkJournal(word);
  const added = await addWord(word);
  const { line, before, isNew, list } = added;
  if (isNew) await note(word, options, context);
  if (format === 'json') {
    const { word: text, code } = word;
    const answer = { word: text, code, before, file: list.shownPath, line, added: isNew };
    writeJson(context, { schema: 'cross-words/1', ...answer });
  } else if (!options.quiet) {
    context.machine.stdout.write(`${addedText(word, added, context)}\n`);
  }
  return exitCode.done;
}

/** Checks what was typed after `add`. */
function newWord(
  [list, text, typedCode]: readonly string[],
  options: CommonOptions,
  context: Context,
): NewWord {
  const { program, command: name } = context;
  const missing = { list, word: text, code: typedCode };
  for (const [argument, value] of Object.entries(missing)) {
    if (value === undefined)
      throw new UserError('usage-missing-argument', { argument, program, command: name });
  }
  const listName = listNamed(list ?? '', context);
  const vocabulary = vocabularyOf(listName);
  const word = (text ?? '').replace(/\s+/g, ' ').trim();
  const wrong = (option: string, value: string, expected: string) =>
    new UserError('invalid-value', { option, value, expected, program, command: name });
  if (word === '') throw wrong('word', word, '"space cake"');
  if (formsOf(listName, word) === undefined) throw wrong('word', word, '7990');
  const code = knownCode(vocabulary, typedCode ?? '');
  if (code === undefined) throw wrong('code', typedCode ?? '', codesOf(vocabulary).join(', '));
  const paths = findWorkspace(options.workspace, context);
  const wait = options.wait ?? 30;
  return { paths, name: listName, word, code, wait, told: waiting(context) };
}

/** A word changes figures: who gave it which vocabulary, not the word, which comes from a file. */
async function note({ paths, name }: NewWord, { reason }: CommonOptions, context: Context) {
  const entry = {
    at: context.machine.now().toISOString(),
    user: userInfo().username,
    action: 'modification',
    command: `cross words add ${name}`,
    reason,
    counts: { words: 1 },
  } as const;
  await writeJournal({ paths }, [entry]);
}
