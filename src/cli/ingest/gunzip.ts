import type { Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import { UserError } from '../../errors.ts';

/**
 * How many times larger than itself a compressed export may become. Deflate can't pass 1032; the
 * sample exports reach 12, and one row over and over about 300, which is no export.
 */
const MAX_RATIO = 250;

/** Below this, in bytes, nobody's disk is in danger whatever the ratio. */
const HARMLESS_BYTES = 64 * 1024 * 1024;

const chunkBytes = 1024 * 1024;

/** Bytes that are inflated at once, so that the head of any file takes less than 34 MB. */
const SLICE_BYTES = 32 * 1024;

const SYNC_FLUSH = 2;

/** The first `wanted` bytes of what the beginning of a gzip file holds, or all that there are. */
export function gunzipHead(raw: Uint8Array, wanted: number, file: string): Uint8Array {
  let head = new Uint8Array(0);
  for (let size = SLICE_BYTES; head.length < wanted; size += SLICE_BYTES) {
    head = inflated(raw.subarray(0, size), file);
    if (size >= raw.length) break;
  }
  return head.subarray(0, wanted);
}

function inflated(raw: Uint8Array, file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(gunzipSync(raw, { finishFlush: SYNC_FLUSH }));
  } catch (error) {
    throw gzipDamaged(error, file);
  }
}

/** What a gzip file holds, in chunks; a file that grows out of all proportion is refused. */
export async function* gunzip(source: Readable, file: string): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let expanded = 0;
  source.on('data', (chunk: Uint8Array) => {
    packed += chunk.length;
  });
  const target = createGunzip({ chunkSize: chunkBytes });
  source.on('error', (error) => target.destroy(error));
  try {
    for await (const chunk of source.pipe(target) as AsyncIterable<Uint8Array>) {
      expanded += chunk.length;
      if (expanded > Math.max(HARMLESS_BYTES, packed * MAX_RATIO)) {
        throw new UserError('expands-too-much', { file, ratio: MAX_RATIO });
      }
      yield chunk;
    }
  } catch (error) {
    throw isDamage(error) ? gzipDamaged(error, file) : error;
  } finally {
    target.destroy();
  }
}

function isDamage(error: unknown): boolean {
  return codeOf(error).startsWith('Z_');
}

function gzipDamaged(error: unknown, file: string): UserError {
  return new UserError('gzip-damaged', { file, cause: codeOf(error) });
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
