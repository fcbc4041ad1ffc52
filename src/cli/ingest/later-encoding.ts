import { isAscii } from 'node:buffer';
import { readSync } from 'node:fs';
import type { Encoding } from '../../intake/dialect.ts';
import { guessEncoding } from '../../intake/guess-encoding.ts';

const blockBytes = 1024 * 1024;

/** A file without a letter beyond ASCII up to here is left to the pass, so that none is read twice. */
const searchedBytes = 64 * blockBytes;

/**
 * What the first block with a letter beyond ASCII says of a file that begins with `from` bytes of
 * ASCII alone; only CP850 and Mac Roman, as the pass tells UTF-8 and Windows-1252 apart by itself.
 */
export function laterEncoding(handle: number, from: number): Encoding | undefined {
  const buffer = new Uint8Array(blockBytes);
  for (let at = from; at < searchedBytes; ) {
    const block = buffer.subarray(0, readSync(handle, buffer, 0, blockBytes, at));
    if (block.length === 0) break;
    if (!isAscii(block)) {
      const guessed = guessEncoding(block);
      return guessed === 'cp850' || guessed === 'macintosh' ? guessed : undefined;
    }
    at += block.length;
  }
  return undefined;
}
