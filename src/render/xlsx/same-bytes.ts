import { unzipSync, zipSync } from 'fflate';

/** The same content without the time at which it was packed (a spreadsheet file is a ZIP archive). */
export function sameBytes(workbook: Uint8Array): Uint8Array {
  const files = unzipSync(workbook);
  const sorted = Object.keys(files)
    .sort(contentTypesFirst)
    .map((name) => [name, files[name] ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(sorted), { mtime: packedAt });
}

/** The first moment that a ZIP archive can name, in the time zone of whoever packs it. */
const packedAt = '1980-01-01T00:00:00';

/** Some readers look for the list of types at the beginning. */
function contentTypesFirst(a: string, b: string): number {
  const first = '[Content_Types].xml';
  if (a === first || b === first) return a === first ? -1 : 1;
  return a < b ? -1 : 1;
}
