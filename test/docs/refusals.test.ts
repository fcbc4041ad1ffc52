import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/domain/reasons.ts';
import { loadWords } from '../../src/locale/load-words.ts';
import { headings, links, readPage, root } from './pages.ts';
import { type Example, exampleOf, lastLineInWindows1252, runExample } from './run-example.ts';

const words = { fr: await loadWords('fr'), en: await loadWords('en') };

/** The codes of the warnings: each must have its words, so the words are all of them. */
const warnings = Object.keys(words.fr.intake.warnings).sort();

type Warned = keyof typeof words.fr.intake.warnings;

/** Nothing purges records yet, so nothing can be refused for it. */
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

function exampleFor(folder: string, code: string): Example {
  const example = exampleOf(readPage(`docs/${folder}/${code}.md`));
  expect(example.files).not.toEqual([]);
  expect(example.answers).toHaveLength(2);
  return example;
}

const reachable = reasons.filter((code) => !unreachable.includes(code));

describe('the examples, loaded', () => {
  it.each(reachable)('%s is refused as its page shows', async (code) => {
    const example = exampleFor('refusals', code);
    const { stdout, rejects } = await runExample(example, 'fr');
    expect(stdout).toContain(`${example.answers[0]}\n`);
    const lines = rejects.split('\r\n').slice(1, -1);
    expect(lines.map((line) => line.split(/[;,]/)[3])).toEqual([code]);
  });

  it.each(warnings)('%s is warned of as its page shows', async (code) => {
    const example = exampleFor('warnings', code);
    const bytesOf = code === 'mixed-encoding' ? lastLineInWindows1252 : undefined;
    const { stdout } = await runExample(example, 'fr', bytesOf);
    const [answer = ''] = example.answers;
    expect(stdout).toContain(`\n${answer}\n`);
    const [label] = words.fr.intake.warnings[code as Warned];
    expect(answer.startsWith(` ${label} `)).toBe(true);
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
