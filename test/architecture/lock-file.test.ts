import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/shape/source-files.ts';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
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

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Packages;
};

/** Those that would run a program of their own when they are installed. */
function withInstallScript(packages: Packages): readonly string[] {
  return Object.keys(packages).filter((path) => packages[path]?.hasInstallScript === true);
}

/** Those that could be other bytes tomorrow, or come from elsewhere than the registry. */
function unsure(packages: Packages): readonly string[] {
  return Object.keys(packages).filter((path) => {
    const { integrity = '', resolved } = packages[path] ?? {};
    const isElsewhere = resolved !== undefined && !resolved.startsWith('https:');
    return path !== '' && (isElsewhere || !/^sha512-[\w+/]{86}==$/.test(integrity));
  });
}

/**
 * Parts for other systems that the registry at hand did not have when the lock file was written. Of
 * the one that is shipped, the hash stands in `scripts/bundle/runtime-packages.ts`.
 */
const knownWithoutHash = [
  '@biomejs/cli-android-arm64',
  '@biomejs/cli-android-x64',
  '@biomejs/cli-darwin-arm64',
  '@biomejs/cli-darwin-x64',
  '@biomejs/cli-linux-arm64-musl',
  '@biomejs/cli-linux-x64-musl',
  '@biomejs/cli-win32-arm64',
  '@biomejs/cli-win32-x64',
  '@duckdb/node-bindings-darwin-arm64',
  '@duckdb/node-bindings-darwin-x64',
  '@duckdb/node-bindings-linux-arm64',
  '@duckdb/node-bindings-linux-arm64-musl',
  '@duckdb/node-bindings-win32-arm64',
  '@duckdb/node-bindings-win32-x64',
].map((name) => `node_modules/${name}`);

/** What npm installed here, which leaves out the parts for other systems. */
function installed(): Packages {
  const text = readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8');
  return (JSON.parse(text) as { readonly packages: Packages }).packages;
}

describe('the lock file', () => {
  it('that would run a program or take unknown bytes is found out', () => {
    const sure = `sha512-${'A'.repeat(86)}==`;
    const packages = {
      '': {},
      'node_modules/a': { integrity: sure, hasInstallScript: true },
      'node_modules/b': { integrity: 'sha1-AAAA' },
      'node_modules/c': { integrity: sure, resolved: 'git+ssh://git@example.org/c.git' },
      'node_modules/d': { integrity: sure },
    };
    expect(withInstallScript(packages)).toEqual(['node_modules/a']);
    expect(unsure(packages)).toEqual(['node_modules/b', 'node_modules/c']);
  });

  it('has no package that runs a program when it is installed', () => {
    expect(withInstallScript(installed())).toEqual([]);
    const elsewhere = withInstallScript(lock.packages);
    expect(elsewhere).toEqual([]);
  });

  it('knows the bytes of every package, but for the named parts of other systems', () => {
    expect(unsure(lock.packages)).toEqual(knownWithoutHash);
    const here = Object.keys(installed());
    expect(here.length).toBeGreaterThan(50);
    expect(here.filter((path) => knownWithoutHash.includes(path))).toEqual([]);
  });

  it('that lacks a package of another platform is found out', () => {
    const packages = {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-win32': '1.0.0' } },
      'node_modules/a-linux': {},
    };
    expect(missing(packages)).toEqual(['node_modules/a needs a-win32']);
  });

  it('has every package of every platform: else run node scripts/complete-lock.mjs', () => {
    expect(missing(lock.packages)).toEqual([]);
  });
});
