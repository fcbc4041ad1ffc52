import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { indicatorPage, indicatorsReadme } from './indicator-page.ts';
import { root } from './pages.ts';

/** `U=1 npx vitest run test/docs` rewrites the pages; on a build server nothing does. */
const isRewriting = process.env.U === '1' && !process.env.CI;

const folder = join(root, 'docs', 'indicators');

const pages: ReadonlyMap<string, string> = new Map([
  ['README.md', indicatorsReadme(catalogue)],
  ...catalogue.map((indicator) => [`${indicator.id}.md`, indicatorPage(indicator)] as const),
]);

it.runIf(isRewriting)('rewrites the pages', () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
});

describe('docs/indicators', () => {
  it('has one page for each indicator, a list of them, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages])('%s says what the program says', (name, text) => {
    const path = join(folder, name);
    expect(existsSync(path), `${path} is missing: U=1 npx vitest run test/docs`).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
