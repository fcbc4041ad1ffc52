import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headings, links, type Page, readPage, readPages, root } from './pages.ts';

/** GitHub's anchor of a heading. */
function anchor(heading: string): string {
  const words = heading.replace(/^#+ /, '').toLowerCase();
  return words.replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}

/** Why a link leads nowhere; `undefined` if it leads somewhere. */
function broken(page: Page, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [file = '', fragment] = link.split('#');
  const path = file === '' ? page.path : join(dirname(page.path), decodeURI(file));
  if (!existsSync(join(root, path))) return `${page.path}: ${link}`;
  if (fragment === undefined || !path.endsWith('.md')) return undefined;
  const anchors = headings(readPage(path)).map(anchor);
  return anchors.includes(fragment) ? undefined : `${page.path}: ${link}`;
}

describe('links between pages', () => {
  it('are checked: one that leads nowhere is found', () => {
    const page = {
      path: 'docs/x.md',
      text: 'See [a](nowhere.md), [b](profiles.md#nothing), `[c](d.md)`.',
    };
    const found = links(page).map((link) => broken(page, link));
    expect(found).toEqual(['docs/x.md: nowhere.md', 'docs/x.md: profiles.md#nothing']);
  });

  it('lead to files and headings that exist', () => {
    const pages = readPages();
    expect(pages.length).toBeGreaterThan(5);
    const dead = pages.flatMap((page) => links(page).flatMap((link) => broken(page, link) ?? []));
    expect(dead).toEqual([]);
  });

  it('that comments in the sources name exist too', () => {
    const { text } = readPage('docs/architecture.md');
    for (const heading of ['Identity', 'History', 'Coverage'])
      expect(text).toContain(`\n## ${heading}\n`);
  });
});
