import { readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { pictureNames } from '../../scripts/pictures/guide-pictures.ts';
import { links, readPage, root } from './pages.ts';

const folder = 'docs/guide/images';
const guide = readPage('docs/guide/analyste.md');
const shown = links(guide)
  .filter((link) => /\.(svg|png)$/.test(link))
  .map((link) => posix.join('docs/guide', link));

/** Of all of them together: they travel with the source. */
const most = 300_000;

it('the guide shows every picture that npm run pictures takes, and no other', () => {
  expect([...shown].sort()).toEqual(pictureNames.map((name) => posix.join(folder, name)).sort());
  expect(readdirSync(join(root, folder)).sort()).toEqual([...pictureNames].sort());
});

it('every picture says in words what it shows', () => {
  const texts = [...guide.text.matchAll(/!\[([^\]]*)\]/g)].map(([, text = '']) => text);
  expect(texts).toHaveLength(pictureNames.length);
  for (const text of texts) expect(text.length).toBeGreaterThan(20);
});

it('the pictures are small', () => {
  const sizes = shown.map((path) => statSync(join(root, path)).size);
  expect(sizes.every((size) => size > 1000)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most);
});
