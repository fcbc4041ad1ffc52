import type { VocabularyName } from '../../domain/field.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid, type GridColumn } from '../../render/terminal/grid.ts';
import type { Page } from '../../render/terminal/page.ts';
import { wrap } from '../../render/text.ts';
import { formatCount } from '../../report/format.ts';
import { advise } from '../advise.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';
import type { AddedWord, NewWord } from '../words/add-word.ts';
import type { UnknownWord } from '../words/find-unknown.ts';
import { type CodeInForce, codeLabel } from '../words/vocabulary-in-force.ts';
import { codesOf } from '../workspace/vocabularies.ts';
import { wordListNames } from '../workspace/word-list.ts';

/** The unknown words with the lines to add, grouped by the file to add them to. */
export function unknownText(
  found: readonly UnknownWord[],
  stray: readonly string[],
  context: Context,
): string {
  const { vocabularies } = context.words;
  const parts = found.length === 0 ? [vocabularies.none] : unknownParts(found, context);
  if (stray.length === 0) return parts.join('\n');
  const known = wordListNames.map((name) => `${name}.csv`).join(', ');
  const files = stray.map(cleanText).join(', ');
  return [...parts, '', ...lines(vocabularies.stray, { files, known }, context)].join('\n');
}

function unknownParts(found: readonly UnknownWord[], context: Context): readonly string[] {
  const { vocabularies: said } = context.words;
  const { columns } = said;
  const page = pageFor(context);
  const grid: readonly GridColumn[] = [
    { label: columns.word, align: 'left' },
    { label: columns.rows, align: 'right' },
    { label: columns.line, align: 'left' },
    { label: '', align: 'left' },
  ];
  const paths = [...new Set(found.map(({ list }) => list.shownPath))];
  const groups = paths.map((path) => {
    const words = found.filter(({ list }) => list.shownPath === path);
    return { title: groupTitle(words, context), rows: words.map((word) => rowOf(word, context)) };
  });
  const names = [...new Set(found.map(({ vocabulary }) => vocabulary))];
  const [first] = found;
  const example = {
    list: first?.list.name ?? '',
    word: cleanText(first?.word ?? ''),
    code: first?.suggestion ?? 'CODE',
  };
  return [
    page.style.accent(said.title),
    ...drawGrid(grid, groups, page),
    ...newFiles(found, context),
    '',
    ...names.flatMap((name) => codesText(name, context)),
    '',
    ...lines(said.how, example, context),
  ];
}

function groupTitle([first]: readonly UnknownWord[], context: Context): string {
  const { vocabularies: said } = context.words;
  if (first === undefined) return '';
  const name = said.names[first.vocabulary] ?? first.vocabulary;
  return fill(said.group, { name, path: first.list.shownPath }, context.lang);
}

/** Files that are not there yet begin with a line that names their columns. */
function newFiles(found: readonly UnknownWord[], context: Context): readonly string[] {
  const fresh = found.map(({ list }) => list).filter(({ text }) => text.trim() === '');
  return [...new Map(fresh.map((list) => [list.shownPath, list])).values()].flatMap((list) => {
    const header = list.header.join(list.delimiter);
    return lines(context.words.vocabularies.firstLine, { path: list.shownPath, header }, context);
  });
}

function rowOf({ word, rows, line, suggestion }: UnknownWord, context: Context): readonly string[] {
  const { vocabularies: said } = context.words;
  const check = suggestion === undefined ? '' : said.proposed;
  return [cleanText(word), formatCount(rows, context.lang), cleanText(line), check];
}

/** « CODE, pour les produits : resin = résine · herb = herbe… ». */
function codesText(name: VocabularyName, context: Context): readonly string[] {
  const { words } = context;
  const codes = codesOf(name).map((code) => {
    const label = codeLabel(name, code, words);
    return label === code ? code : `${code}\u00a0= ${label}`;
  });
  const shown = words.vocabularies.names[name] ?? name;
  return lines(words.vocabularies.codesOf, { name: shown, codes: codes.join(' · ') }, context);
}

/** A vocabulary in force: its codes with their labels and words, the user's own marked. */
export function vocabularyText(
  name: VocabularyName,
  codes: readonly CodeInForce[],
  context: Context,
): string {
  const { words, lang } = context;
  const { inForce, own, names } = words.vocabularies;
  const page = pageFor(context);
  return [
    page.style.accent(fill(inForce, { name: names[name] ?? name }, lang)),
    ...codes.flatMap((one) => codeLines(one, page)),
    '',
    ...lines(own, { path: `vocabularies/${name}.csv` }, context),
  ].join('\n');
}

function codeLines({ code, label, own, synonyms }: CodeInForce, page: Page): readonly string[] {
  const words = [...own.map((word) => `+ ${cleanText(word)}`), ...synonyms].join('; ');
  const title = label === code ? page.style.bold(code) : `${page.style.bold(code)} = ${label}`;
  if (words === '') return [title];
  return [title, ...wrap(words, page.width - indent.length).map((line) => indent + line)];
}

const indent = '    ';

/** What became of a word that was added. */
export function addedText({ word, code }: NewWord, added: AddedWord, context: Context): string {
  const { vocabularies: said } = context.words;
  if (!added.isNew) return lines(said.already, { word: cleanText(word), code }, context).join('\n');
  const { list, before } = added;
  const line = cleanText(added.line);
  return [
    ...lines(said.added, { line, path: list.shownPath }, context),
    ...(before === undefined ? [] : lines(said.replaced, { code: before }, context)),
  ].join('\n');
}

/** A message in the lines of the page; those that are to be typed stay whole. */
function lines(
  template: string,
  params: Readonly<Record<string, string>>,
  context: Context,
): readonly string[] {
  const { width } = pageFor(context);
  return advise(template, params, context)
    .split('\n')
    .flatMap((line) => (line.startsWith('    ') ? [line] : wrap(line, width)));
}
