import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { programs } from '../../src/cli/programs.ts';
import { expectedThresholds } from '../../src/cli/workspace/thresholds.ts';
import { fold } from '../../src/domain/fold.ts';
import { kinds } from '../../src/domain/kinds.ts';
import { vocabularies } from '../../src/domain/vocabularies.ts';
import { dimensions } from '../../src/indicators/breakdown.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import type { Lang } from '../../src/locale/words.ts';
import { textWidth } from '../../src/render/text.ts';
import { tidyHeader } from '../../src/render/tidy-csv.ts';
import { sectionIds } from '../../src/report/report.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { controlsIn, withoutStyle } from '../cli/harness/ansi.ts';
import { refusedLines, showingLines, writeReadyWorkspace } from '../cli/harness/every-command.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { folderWithExports, projectRoot } from '../cli/harness/temporary-folder.ts';
import { languages, leaves } from './leaves.ts';
import { wordsOf } from './prose.ts';

const folder = folderWithExports();

beforeAll(() => writeReadyWorkspace(folder), 240_000);

const vocabulary = new Map(
  languages.map(([lang, words]) => [
    lang,
    new Set([...leaves(words)].flatMap(([path, text]) => wordsOf(path, text))),
  ]),
);

/** What people wrote into the sample files, and the names of places: in French, whoever reads them. */
const written = new Set(
  [
    ...['exports', 'decisions'].flatMap((name) => {
      const at = join(projectRoot, 'fixtures', name);
      return readdirSync(at).map((file) => readFileSync(join(at, file), 'utf8'));
    }),
    ...OFFICIAL_QRR.flatMap(({ name, label }) => [name, label]),
  ].flatMap((text) => [...wordsIn(text), ...wordsIn(fold(text))]),
);

/** Names of commands, fields, codes, settings: the same in any language, so that they tell nothing. */
const names = new Set(
  [
    ...Object.values(programs).flatMap((commands) => Object.keys(commands)),
    ...kinds.flatMap(({ name, fields }) => [name, ...fields.map((field) => field.name)]),
    ...Object.entries(vocabularies).flatMap(([name, all]) => [
      name,
      ...all.map(({ code }) => code),
    ]),
    ...sectionIds,
    ...dimensions,
    ...tidyHeader,
    ...catalogue.flatMap(({ unit }) => unit),
    ...Object.keys(expectedThresholds),
    // Arguments and values of options, and what a status of the tidy table says.
    ...['file', 'what', 'word', 'last', 'none', 'other', 'final', 'not', 'too', 'few', 'chance'],
    // Sources of the samples, and the first line of a list of words.
    ...['douane', 'mot'],
  ].flatMap(wordsIn),
);

/** What is typed or stored, the same in any language. */
const identifiers: readonly RegExp[] = [
  /\b(?:cross|clct)(?: [a-z]+)?\b/g,
  /--?[a-z][a-z-]*/g,
  /<[a-z]+>|\[[a-z]+\.*\]/g,
  // Ids of indicators, names of files and of settings, paths.
  /[\p{L}\d_*{}~/-]*[._/][\p{L}\d_*{}./-]+/gu,
  /\b[a-z]+(?:-[a-z0-9]+)+\b/g,
  /^ {4,}\S.*$/gm,
];

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}’]{3,}/gu) ?? []
  );
}

/** Words that give the other language away: its own, and not this one's, nor anybody's data. */
function strangersTo(lang: Lang): ReadonlySet<string> {
  const own = vocabulary.get(lang);
  const other = vocabulary.get(lang === 'fr' ? 'en' : 'fr') ?? new Set();
  return new Set(
    [...other].filter(
      (word) =>
        word.length > 2 && !own?.has(word) && ![written, names].some((set) => set.has(word)),
    ),
  );
}

function heard(text: string, strangers: ReadonlySet<string>): readonly string[] {
  const prose = identifiers.reduce(
    (rest, sign) => rest.replace(sign, ' … '),
    text.replaceAll('\\', ''),
  );
  return [...new Set(wordsIn(prose).filter((word) => strangers.has(word)))];
}

describe.each(['fr', 'en'] as const)('%s', (lang) => {
  const strangers = strangersTo(lang);
  const shown = new Map<string, string>();
  const columns = lang === 'fr' ? 80 : 140;
  const ask = async (line: string) => {
    const answer = await runCommand(`${line} --lang ${lang} --workspace .`, {
      cwd: folder.path,
      columns,
    });
    return { ...answer, stdout: withoutStyle(answer.stdout) };
  };

  it('has enough words that give the other language away', () => {
    expect(strangers.size).toBeGreaterThan(600);
    const sentence = lang === 'fr' ? 'nothing was changed' : 'rien n’est livré';
    expect(heard(sentence, strangers).length).toBeGreaterThan(0);
  });

  it('is the only language of what is shown', async () => {
    const found: string[] = [];
    for (const line of showingLines) {
      const { code, stdout, stderr } = await ask(line);
      if (code > 1) found.push(`${line}: ${stderr}`);
      shown.set(line, stdout);
      const words = heard(stdout + stderr, strangers);
      if (words.length > 0)
        found.push(`${line}: ${words.join(' ')}: ${contextOf(words[0], stdout)}`);
    }
    expect(found).toEqual([]);
  }, 300_000);

  it('keeps to the columns of the terminal, and breaks no number', () => {
    expect(shown.size).toBe(showingLines.length);
    for (const [line, text] of shown) {
      expect([line, controlsIn(text)]).toEqual([line, []]);
      const rows = text.split('\n');
      const wide = rows.filter((row) => textWidth(row) > columns && !isCopied(row));
      // What is Markdown is as wide as its cells.
      if (!line.startsWith('clct minutes')) expect([line, wide]).toEqual([line, []]);
      const broken = rows.filter((row) =>
        /(?:^| )[\d\u202f.,]+…|\d[\u202f\u00a0]$|^ *[\u202f\u00a0,]\d/.test(row),
      );
      expect([line, broken]).toEqual([line, []]);
    }
  });

  it('is the only language of what is refused', async () => {
    const found: string[] = [];
    for (const line of refusedLines) {
      const { code, stdout, stderr } = await ask(line);
      expect([line, code >= 2 && code < 70]).toEqual([line, true]);
      // A blank that was not filled in, or filled with nothing.
      expect(`${line}: ${stderr}`).not.toMatch(/\{\w+\}|undefined|[:\u00a0] ?\.$/m);
      const words = heard(stdout + stderr, strangers);
      if (words.length > 0) found.push(`${line}: ${words.join(' ')}`);
    }
    expect(found).toEqual([]);
  }, 120_000);

  it('is the only language of the report as a document or a table', async () => {
    const out = `report-${lang}`;
    await ask(`clct report --month 2019-07 --format markdown,html,xlsx,docx --out ${out}`);
    for (const ending of ['md', 'html', 'xlsx', 'docx']) {
      const file = join(folder.path, out, `clct-2019-07.${ending}`);
      const text = textOf(ending, readFileSync(file));
      expect(text.length, ending).toBeGreaterThan(5000);
      expect(heard(text, strangers), ending).toEqual([]);
    }
  }, 60_000);
});

/** The line in which a word was heard. */
function contextOf(word = '', text: string): string {
  return text.split('\n').find((row) => wordsIn(row).includes(word)) ?? '';
}

/** A command to be copied stands on a line of its own, however long. */
function isCopied(row: string): boolean {
  return /^ {4,}c(?:ross|lct) /.test(row);
}

/** What is read of a file, the names of charts included. */
function textOf(format: string, bytes: Buffer): string {
  if (format === 'md') return bytes.toString();
  if (format === 'html') {
    const body = bytes.toString().replace(/<style>.*?<\/style>/gs, ' ');
    const named = [...body.matchAll(/(?:aria-label|title|alt)="([^"]*)"/g)].map(([, text]) => text);
    return `${named.join('\n')}\n${withoutTags(body)}`;
  }
  const files = unzipSync(bytes);
  const name = format === 'xlsx' ? 'xl/sharedStrings.xml' : 'word/document.xml';
  return withoutTags(strFromU8(files[name] ?? new Uint8Array()));
}

function withoutTags(markup: string): string {
  return markup.replace(/<[^>]*>/g, '\n').replace(/&[a-z#0-9]+;/g, ' ');
}
