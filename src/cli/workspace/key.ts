import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import type { WorkspacePaths } from './paths.ts';

/** The workspace's secret, 64 hexadecimal digits: identifiers are hashed with it. */
export function readKey(paths: WorkspacePaths): string {
  if (!existsSync(paths.key)) throw new UserError('key-missing', { workspace: paths.root });
  const key = readFileSync(paths.key, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(key)) throw new UserError('key-missing', { workspace: paths.root });
  return key;
}

/** What the store remembers of the key, to know it again; the key can't be had from it. */
export function keyFingerprint(key: string): string {
  return createHash('sha256').update(`fingerprint of ${key}`).digest('hex').slice(0, 32);
}
