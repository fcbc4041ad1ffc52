import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importedFiles } from '../../scripts/shape/imports.ts';
import { parseSource, root } from '../../scripts/shape/source-files.ts';

const page = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');

/** The files that the numbered steps of a walk name, in their order, each once. */
function walk(title: string, text = page): readonly string[] {
  const [, after = ''] = text.split(`\n## ${title}`);
  const [section = ''] = after.split('\n## ');
  const [, , steps = ''] = section.split('```');
  return [
    ...new Set([...steps.matchAll(/`((?:src|bin|scripts)\/[^`]+)`/g)].map(([, path = '']) => path)),
  ];
}

/** Steps that no earlier step imports, which nobody could have come to; the first begins the walk. */
function unreached(files: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return files.filter((path, at) => {
    const isReached = at === 0 || known.has(path);
    for (const target of importsOf(path)) known.add(target);
    return !isReached;
  });
}

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8');
  // What is built together names its entries, and each program names what was built.
  if (path.startsWith('bin/')) return text.includes('start.cjs') ? ['scripts/build.mjs'] : [];
  if (path === 'scripts/build.mjs')
    return [...text.matchAll(/'(src\/[^']+)'/g)].map(([, to = '']) => to);
  return importedFiles(parseSource(path, text));
}

describe.each([
  ['One row, from a file to the store', 'bin/cross.js', 'src/cli/ingest/rejects-file.ts'],
  [
    'One figure, from the store to the printed page',
    'src/cli/commands/report.ts',
    'src/cli/report/write.ts',
  ],
])('%s', (title, first, last) => {
  const files = walk(title);

  it('begins and ends where it says', () => {
    expect([files[0], files.at(-1)]).toEqual([first, last]);
    expect(files.length).toBeGreaterThan(20);
  });

  it('goes through files that are there', () => {
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('comes to each file from one that it has been to', () => {
    expect(unreached(files)).toEqual([]);
  });
});

describe('a walk that jumps', () => {
  it('is found out', () => {
    const text =
      '\n## A\n\n```text\n```\n\n1. `src/cli/programs.ts`\n2. `src/store/merge.ts`\n\n## B\n';
    expect(unreached(walk('A', text))).toEqual(['src/store/merge.ts']);
  });
});
