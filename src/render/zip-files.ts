import { strToU8, zipSync } from 'fflate';
import { packedAt } from './same-bytes.ts';

/** Texts as one ZIP archive; the same texts give the same bytes. */
export function zipFiles(
  files: readonly { readonly name: string; readonly text: string }[],
): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), {
    mtime: packedAt,
  });
}
