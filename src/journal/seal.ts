import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeInPlace } from './replace-file.ts';

/** Where the journal ended when it was last written: without it, lines cut off at its end leave no trace. */
export interface Seal {
  readonly number: number;
  readonly hash: string;
  /** The last of the lines that were erased because they were kept long enough; the next is the first. */
  readonly erased?: { readonly number: number; readonly hash: string } | undefined;
}

/** What was found of the seal: none yet, one that the workspace's key made, or one that it did not. */
export type FoundSeal = Seal | 'none' | 'forged';

/** Writes the seal in the place of the former one, signed with the workspace's key (HMAC-SHA-256). */
export function writeSeal(path: string, seal: Seal, key: string): void {
  const { number, hash, erased } = seal;
  writeInPlace(path, `${JSON.stringify({ number, hash, erased, mac: macOf(seal, key) })}\n`);
}

export function readSeal(path: string, key: string): FoundSeal {
  if (!existsSync(path)) return 'none';
  try {
    const { mac, ...seal } = JSON.parse(readFileSync(path, 'utf8')) as Seal & { mac: string };
    const expected = Buffer.from(macOf(seal, key));
    const found = Buffer.from(mac);
    const isOurs = found.length === expected.length && timingSafeEqual(found, expected);
    return isOurs ? seal : 'forged';
  } catch {
    return 'forged';
  }
}

function macOf({ number, hash, erased }: Seal, key: string): string {
  const after = erased === undefined ? '' : ` after ${erased.number} ${erased.hash}`;
  return createHmac('sha256', key).update(`journal ${number} ${hash}${after}`).digest('hex');
}
