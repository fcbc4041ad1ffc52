import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/domain/reasons.ts';
import { loadWords } from '../../src/locale/load-words.ts';
import { headings, links, readPage, root } from './pages.ts';
import {
  type Example,
  exampleOf,
  lastLineInWindows1252,
  refusedTable,
  runExample,
  warningText,
} from './run-example.ts';

const words = { fr: await loadWords('fr'), en: await loadWords('en') };

/** The codes of the warnings: each must have its words, so the words are all of them. */
const warnings = Object.keys(words.fr.intake.warnings).sort();

type Warned = keyof typeof words.fr.intake.warnings;

/** It takes a purge and a year, which an example of one file can't show: test/cli/purge.test.ts does. */
const unreachable = ['month-closed'];

function pagesOf(folder: string): readonly string[] {
  const names = readdirSync(join(root, 'docs', folder)).filter((name) => name !== 'README.md');
  return names.map((name) => name.replace(/\.md$/, '')).sort();
}

describe.each([
  ['refusals', [...reasons].sort()],
  ['warnings', warnings],
] as const)('docs/%s', (folder, codes) => {
  it('has one page for each code, and no other', () => {
    expect(pagesOf(folder)).toEqual(codes);
  });

  it('lists all of them in its README', () => {
    const listed = links(readPage(`docs/${folder}/README.md`));
    expect(listed).toEqual(codes.map((code) => `${code}.md`));
  });

  it.each(codes)('%s has both languages, and says what to do', (code) => {
    const page = readPage(`docs/${folder}/${code}.md`);
    const [title = '', english = '', ...rest] = headings(page);
    expect(title).toMatch(new RegExp(`^# \`${code}\`\u00a0: \\S`));
    expect(english).toMatch(/^## In English: \S/);
    expect(rest).toEqual([]);
    expect(page.text.match(/^\*\*(?:Que faire|What to do)\.\*\* \S/gm)).toHaveLength(2);
  });
});

it.each(reasons)('the page of %s is called as the program says it', (code) => {
  const page = readPage(`docs/refusals/${code}.md`);
  const { fr, en } = words;
  expect(headings(page)).toEqual([
    `# \`${code}\`\u00a0: ${fr.intake.reasons[code]}`,
    `## In English: ${en.intake.reasons[code]}`,
  ]);
});

type Folder = 'refusals' | 'warnings';

function exampleFor(folder: Folder, code: string): Example {
  const example = exampleOf(readPage(`docs/${folder}/${code}.md`));
  expect(example.files).not.toEqual([]);
  expect(example.answers).toHaveLength(2);
  return example;
}

async function load(folder: Folder, code: string, lang: 'fr' | 'en') {
  const bytesOf = code === 'mixed-encoding' ? lastLineInWindows1252 : undefined;
  const { stdout, rejects } = await runExample(exampleFor(folder, code), lang, bytesOf);
  const label = words[lang].intake.warnings[code as Warned]?.[0] ?? '';
  const answer = folder === 'refusals' ? refusedTable(stdout) : warningText(stdout, label);
  return { answer, rejects };
}

const reachable = reasons.filter((code) => !unreachable.includes(code));

/** `U=1 npx vitest run test/docs` rewrites what the pages show; on a build server nothing does. */
const isRewriting = process.env.U === '1' && !process.env.CI;

it.runIf(isRewriting)('rewrites the answers', { timeout: 300_000 }, async () => {
  for (const [folder, codes] of [['refusals', reachable] as const, ['warnings', warnings] as const])
    for (const code of codes) {
      const shown = [await load(folder, code, 'fr'), await load(folder, code, 'en')];
      const { path, text } = readPage(`docs/${folder}/${code}.md`);
      const answers = shown.map(({ answer }) => `\`\`\`text\n${answer}\n`);
      const renewed = text.replace(/^```text\n.*?(?=^```$)/gms, () => answers.shift() ?? '');
      writeFileSync(join(root, path), renewed);
    }
});

describe('the examples, loaded', () => {
  it.each(reachable)('%s is refused as its page shows', async (code) => {
    const { answer, rejects } = await load('refusals', code, 'fr');
    expect(answer).toBe(exampleFor('refusals', code).answers[0]);
    const lines = rejects.split('\r\n').slice(1, -1);
    expect(lines.map((line) => line.split(/[;,]/)[3])).toEqual([code]);
  });

  it.each(warnings)('%s is warned of as its page shows', async (code) => {
    const { answer } = await load('warnings', code, 'fr');
    expect(answer).not.toBe('');
    expect(answer).toBe(exampleFor('warnings', code).answers[0]);
  });
});

describe('the English answers, in the words of the program', () => {
  it.each(reachable)('%s', (code) => {
    const [french = '', english = ''] = exampleFor('refusals', code).answers;
    expect(english).toContain(` ${words.en.intake.reasons[code]} `);
    expect(/^│ +(\d+) │/m.exec(english)?.[1]).toBe(/^│ +(\d+) │/m.exec(french)?.[1]);
  });

  it.each(warnings)('%s', (code) => {
    const [label, template] = words.en.intake.warnings[code as Warned];
    const parts = `${label} ${template}`
      .split(/\{[^}]*\}/)
      .map((part) => escaped(part.replace(/\s+/g, ' ')));
    const [, english = ''] = exampleFor('warnings', code).answers;
    expect(flat(english)).toMatch(new RegExp(`^${parts.join('.+')}$`));
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function flat(text: string): string {
  return text.replace(/[ \n]+/g, ' ').trim();
}
