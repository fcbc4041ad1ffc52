import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuntimePackage } from './runtime-packages.ts';

/** The registry can't be reached from here: nothing is wrong with what was asked. */
export class Unreachable extends Error {}

/**
 * Fetches the archives of packages into a folder, through npm as it is set up here, and checks each
 * against its hash; gives their paths, in the same order. Nothing of them is run.
 */
export function fetchPackages(
  packages: readonly RuntimePackage[],
  folder: string,
): readonly string[] {
  const names = packages.map(({ name, version }) => `${name}@${version}`);
  const options = [
    '--pack-destination',
    folder,
    '--ignore-scripts',
    '--loglevel=error',
    '--fetch-retries=1',
  ];
  const { status, stderr } = spawnSync('npm', ['pack', ...names, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw fetchFailure(stderr ?? '');
  return packages.map((entry) => {
    const path = join(folder, archiveName(entry));
    checkIntegrity(readFileSync(path), entry);
    return path;
  });
}

/** As npm names the archive of a package: `@duckdb/node-bindings` → `duckdb-node-bindings-1.5.6.tgz`. */
function archiveName({ name, version }: RuntimePackage): string {
  return `${name.replace(/^@/, '').replaceAll('/', '-')}-${version}.tgz`;
}

/** Refuses an archive whose bytes are not those whose hash was written down. */
export function checkIntegrity(
  bytes: Uint8Array,
  { name, version, integrity }: Pick<RuntimePackage, 'name' | 'version' | 'integrity'>,
): void {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found !== integrity) {
    throw new Error(`${name}@${version} is not what it was: ${found} instead of ${integrity}`);
  }
}

export function fetchFailure(message: string): Error {
  const isFar =
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(
      message,
    );
  return isFar ? new Unreachable('the registry cannot be reached') : new Error(message.trim());
}
