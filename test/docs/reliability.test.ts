import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPage, root } from './pages.ts';

const page = readPage('docs/reliability.md');

it('what was tried names for each row a test that is there', () => {
  const tables = page.text.split(/^###? /m).filter((section) => /^\| tried /m.test(section));
  const rows = tables.flatMap((section) =>
    section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:tried|-)/.test(line)),
  );
  expect(rows.length).toBeGreaterThan(25);
  for (const row of rows) {
    const cells = row.split('|').slice(1, -1);
    const named = [...(cells.at(-1) ?? '').matchAll(/`(test\/[^`]+\.test\.ts)`/g)];
    expect([row, cells.length, named.length > 0]).toEqual([row, 3, true]);
    for (const [, path = ''] of named)
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  }
});
