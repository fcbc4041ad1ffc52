import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/cli/workspace/config.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const path = join(temporaryFolder().path, 'cross.yaml');

function codeOf(text: string): unknown {
  writeFileSync(path, text);
  try {
    return readConfig(path);
  } catch (error) {
    return (error as { readonly code?: string }).code;
  }
}

// The parser is left at a depth that no test can foresee, or takes the whole process with it.
it.each([
  ['lists', `sources: ${'['.repeat(101)}`],
  ['ten thousand lists', `sources: ${'['.repeat(10_000)}`],
  ['maps over several lines', 'sources: {\n'.repeat(101)],
  ['dashes', `sources:\n${'- '.repeat(101)}x`],
])('settings with %s within each other are refused before they are parsed', (_, text) => {
  expect(codeOf(text)).toBe('yaml-syntax');
});

it('lists that stand beside each other are settings', () => {
  const sources = Array.from({ length: 300 }, (_, at) => `  s${at}: { delivers: [seizures] }`);
  expect(codeOf(`sources:\n${sources.join('\n')}\n`)).toHaveProperty('sources');
});
