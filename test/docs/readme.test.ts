import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPage, root } from './pages.ts';

it.each([
  ['README.md', 'clct-report-en'],
  ['README.fr.md', 'clct-report-80'],
])('%s shows lines of the real report, none wider than a terminal', (page, name) => {
  const [, shown = ''] = /^```text\n(.*?)^```/ms.exec(readPage(page).text) ?? [];
  const golden = readFileSync(join(root, `fixtures/golden/${name}.md`), 'utf8').split('\n');
  const lines = shown.split('\n').filter((line) => line !== '');
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.filter((line) => !golden.includes(line))).toEqual([]);
  expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
});
