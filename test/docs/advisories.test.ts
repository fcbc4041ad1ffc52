import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeVersions } from '../../scripts/bundle/runtime-packages.ts';
import { readPage, root } from './pages.ts';

const page = readPage('SECURITY.md');
const section = page.text.split('\n## Known advisories\n')[1]?.split('\n## ')[0] ?? '';

interface Locked {
  readonly version?: string;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** Versions of a package that the lock file has: `1.5.6-r.1` is 1.5.6, packed anew. */
function lockedVersions(name: string): readonly string[] {
  return Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version = '' }]) => version.replace(/-r\.\d+$/, ''));
}

const asNumber = (version: string) =>
  version.split('.').reduce((sum, part) => sum * 100_000 + Number(part), 0);

it('what SECURITY.md says of advisories is said of the versions of the lock file', () => {
  const rows = [...section.matchAll(/^\| `([^`]+)`\s*\| (\S+)\s*\| .*\| (\S+)\s*\|$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  for (const [, name = '', shipped = '', mended = ''] of rows) {
    expect([name, lockedVersions(name)]).toEqual([name, expect.arrayContaining([shipped])]);
    expect([name, asNumber(shipped) >= asNumber(mended)]).toEqual([name, true]);
  }
  expect(section).toContain(
    `**Node ${nodeVersions['linux-x64']}** for Linux and **${nodeVersions['win32-x64']}** for Windows`,
  );
});
