import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPage, root } from './pages.ts';

it('shows lines of the real report, none wider than a terminal', () => {
  const [, shown = ''] = /^```text\n(.*?)^```/ms.exec(readPage('README.md').text) ?? [];
  const golden = readFileSync(join(root, 'fixtures/golden/clct-report-en.md'), 'utf8').split('\n');
  const lines = shown.split('\n').filter((line) => line !== '');
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.filter((line) => !golden.includes(line))).toEqual([]);
  expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
});
