import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, LockedPackage>>;

/** Dependencies that have no entry, from a package's own folder upward: `npm ci` refuses the file. */
function missing(packages: Packages): readonly string[] {
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isFound(packages, path, name))
      .map((name) => `${path} needs ${name}`),
  );
}

function isFound(packages: Packages, from: string, name: string): boolean {
  if (`${from}${from === '' ? '' : '/'}node_modules/${name}` in packages) return true;
  if (from === '') return false;
  return isFound(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

describe('the lock file', () => {
  it('that lacks a package of another platform is found out', () => {
    const packages = {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-win32': '1.0.0' } },
      'node_modules/a-linux': {},
    };
    expect(missing(packages)).toEqual(['node_modules/a needs a-win32']);
  });

  it('has every package of every platform: else run node scripts/complete-lock.mjs', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Packages;
    };
    expect(missing(lock.packages)).toEqual([]);
  });
});
