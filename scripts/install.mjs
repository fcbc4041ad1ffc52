// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmScript, root, runNode } from './run-node.mjs';

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/**
 * The packages of a lock file.
 *
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined} `undefined`: there is no such file.
 */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether every locked package is installed in its locked version. Contents are compared and not
 * dates, which a copy or a clone does not keep. An optional one may be of another platform.
 */
function isInstalled() {
  const locked = lockedPackages(join(root, 'package-lock.json')) ?? {};
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/** The tools that build and test need a later Node 20 than the programs themselves. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  console.error(`Building needs Node 20.19, 22.12 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs the locked packages where they are missing or others.
 *
 * @returns {Promise<boolean>} Whether there was anything to do.
 */
export async function install() {
  checkNode();
  if (isInstalled()) return false;
  console.error('npm ci …');
  const { code, output } = await runNode(
    [npmScript(), 'ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
    { keep: true },
  );
  if (code === 0) return true;
  console.error(output);
  throw new Error(`npm ci ended with ${code}`);
}

/**
 * Builds the programs, once the packages are there.
 *
 * @returns {Promise<import('./run-node.mjs').Outcome>}
 */
export async function build() {
  await install();
  return runNode(['scripts/build.mjs'], { keep: true });
}
