import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same content without the time at which it was packed (an office document is a ZIP archive);
 * `mend` may change the text of its parts.
 */
export function sameBytes(
  document: Uint8Array,
  mend?: (name: string, text: string) => string,
): Uint8Array {
  const files = unzipSync(document);
  const sorted = Object.keys(files)
    .sort(contentTypesFirst)
    .map((name) => [name, mended(name, files[name] ?? new Uint8Array(), mend)] as const);
  return zipSync(Object.fromEntries(sorted), { mtime: packedAt });
}

function mended(
  name: string,
  bytes: Uint8Array,
  mend: ((name: string, text: string) => string) | undefined,
): Uint8Array {
  return mend === undefined || !name.endsWith('.xml')
    ? bytes
    : strToU8(mend(name, strFromU8(bytes)));
}

/** The first moment that a ZIP archive can name, in the time zone of whoever packs it. */
export const packedAt = '1980-01-01T00:00:00';

/** Some readers look for the list of types at the beginning. */
function contentTypesFirst(a: string, b: string): number {
  const first = '[Content_Types].xml';
  if (a === first || b === first) return a === first ? -1 : 1;
  return a < b ? -1 : 1;
}
