import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';

/** What the engine of JavaScript made of the parts of the bundle, kept beside them. */
export interface CodeCache {
  /** What a part was compiled to, for `new Script`. */
  readonly compiled: (part: string) => { readonly cachedData?: Buffer };
  /** Has a part that was not kept yet kept when the process ends. */
  readonly note: (part: string, script: Script) => void;
  /** Keeps them now. */
  readonly keep: () => void;
}

/**
 * It is only a copy of what can be made again: an installation that may not be written to goes
 * without. V8 itself refuses what another version of it, or other flags, have made; a part that
 * changes gets another name.
 */
export function codeCache(bundle: string): CodeCache {
  const folder = join(bundle, 'cache', `${process.version}-${process.arch}`);
  const fresh = new Map<string, Script>();
  const keep = () => {
    const scripts = [...fresh];
    fresh.clear();
    if (scripts.length === 0 || !isOurs(bundle) || isSummed(bundle)) return;
    try {
      for (const path of [join(bundle, 'cache'), folder]) makeReadable(path);
      for (const [part, script] of scripts) write(join(folder, part), script.createCachedData());
    } catch {
      // No room, or not allowed: the next start compiles again.
    }
  };
  return {
    compiled: (part) => {
      try {
        return { cachedData: readFileSync(join(folder, part)) };
      } catch {
        return {};
      }
    },
    note: (part, script) => {
      // Without a cache there is no word on whether it was refused.
      if (script.cachedDataRejected !== undefined) return;
      if (fresh.size === 0) process.once('exit', keep);
      fresh.set(part, script);
    },
    keep,
  };
}

/** Somebody else's installation stays theirs: a file that its owner can't delete would be in the way. */
function isOurs(bundle: string): boolean {
  return process.getuid === undefined || statSync(bundle).uid === process.getuid();
}

/** Where the sums of an archive's files stand, nothing is added to them. */
function isSummed(bundle: string): boolean {
  return existsSync(join(bundle, '..', 'SHA256SUMS'));
}

/** The program makes its files private; these are for all who may run it. */
function makeReadable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

/** Whole or not at all: two programs may end at once. */
function write(path: string, data: Buffer): void {
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, data);
    chmodSync(beside, 0o644);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
