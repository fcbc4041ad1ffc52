/** Files that are often mistaken for a CSV export; `unknown`: binary, and no more is known. */
export type OtherFormat =
  | 'xlsx'
  | 'ods'
  | 'zip'
  | 'xls'
  | 'pdf'
  | 'gzip'
  | 'html'
  | 'xml'
  | 'json'
  | 'unknown';

const SIGNATURES: readonly (readonly [OtherFormat, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
];

/** Whether the file is compressed with gzip (RFC 1952): its caller undoes that before `sniff`. */
export function isGzip(head: Uint8Array): boolean {
  return knownBinary(head) === 'gzip';
}

/** The format that the first bytes are known for, if any; what is in a zip tells a workbook. */
export function knownBinary(head: Uint8Array): OtherFormat | undefined {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  return found?.[0] === 'zip' ? zipFormat(head) : found?.[0];
}

/**
 * The format that the first words of a text are known for, if any. Old applications write a page of HTML, or
 * XML, under the name of a workbook; taken for a CSV, it would be one with a header and no row.
 */
export function knownText(text: string): OtherFormat | undefined {
  const start = text.slice(0, 4096).trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|meta|style|table|div)\b/i.test(start)) return 'html';
  if (/^<(?:\?xml\s|!doctype\s|!--)/i.test(start)) return 'xml';
  return /^(?:\[\s*)?\{\s*(?:"[^"]*"\s*:|\})/.test(start) ? 'json' : undefined;
}

// Names of members stand uncompressed in a zip; an OpenDocument file says its type in its first one.
function zipFormat(head: Uint8Array): OtherFormat {
  const text = String.fromCharCode(...head.subarray(0, 4096));
  if (text.includes('opendocument.spreadsheet')) return 'ods';
  return text.includes('[Content_Types].xml') || text.includes('xl/') ? 'xlsx' : 'zip';
}
