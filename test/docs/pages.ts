import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Page {
  /** From the root, with slashes: `docs/profiles.md`. */
  readonly path: string;
  readonly text: string;
}

/** Every page that is written for people: those of the root, of `docs/`, and of the fixtures. */
export function readPages(): readonly Page[] {
  const documentation = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const names = [
    ...readdirSync(root),
    ...documentation.map((name) => posix.join('docs', name.replaceAll('\\', '/'))),
    'fixtures/README.md',
  ];
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map(readPage);
}

export function readPage(path: string): Page {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** The headings of a page with their level: `## Context`. Those in code blocks are none. */
export function headings({ text }: Page): readonly string[] {
  return withoutCode(text)
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line));
}

/** The targets of links, as written; a link in code is none. */
export function links({ text }: Page): readonly string[] {
  const prose = withoutCode(text).replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** The lines of shell blocks (```sh), without prompts, comments and blank lines. */
export function shellLines({ text }: Page): readonly string[] {
  return [...text.matchAll(/^```sh\n(.*?)^```/gms)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map(commandOf)
    .filter((line) => line !== '');
}

/** What a line of a shell block has to type: without its comment; nothing, if it is one. */
export function commandOf(line: string): string {
  return line.replace(/(?:^|\s+)#.*$/, '').trim();
}

/** What stands between backticks in the prose, on one line: `cross undo 2`, `sudo -u ACCOUNT cross …` too. */
export function inlineCommands(page: Page): readonly string[] {
  const spans = withoutCode(page.text).matchAll(/`([^`]+)`/g);
  return [...spans].map(([, span = '']) => span.replaceAll(/\s+/g, ' '));
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```.*?^```/gms, '');
}
