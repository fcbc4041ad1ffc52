import type { Encoding } from './dialect.ts';
import { guessCodePage } from './guess-code-page.ts';
import { CUT_OFF, sequenceWidth } from './utf8-sequence.ts';

/**
 * The encoding of the first bytes of a file; undefined if NUL bytes say that it is no text.
 * Without a mark, UTF-16 is told by its NUL bytes, as most of an export is ASCII; and UTF-8 from
 * encodings of one byte by what most characters beyond ASCII are, so that one odd byte doesn't
 * decide.
 */
export function guessEncoding(head: Uint8Array): Encoding | undefined {
  const [first, second, third, fourth] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  const isUtf32 = first === 0xff && second === 0xfe && third === 0 && fourth === 0;
  if (isUtf32) return undefined;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return head.includes(0) ? guessUtf16(head) : guessByBytes(head);
}

// In a text of ASCII and Latin letters, every other byte is NUL and hardly any of those between.
function guessUtf16(head: Uint8Array): Encoding | undefined {
  const nuls: [number, number] = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nuls[(i & 1) as 0 | 1]++;
  const pairs = head.length / 2;
  const isMost = (count: number) => count > pairs * 0.5;
  const isFew = (count: number) => count < pairs * 0.02;
  if (isMost(nuls[1]) && isFew(nuls[0])) return 'utf-16le';
  if (isMost(nuls[0]) && isFew(nuls[1])) return 'utf-16be';
  return undefined;
}

function guessByBytes(head: Uint8Array): Encoding {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < head.length; ) {
    const width = sequenceWidth(head, i);
    if (width === CUT_OFF) break;
    const isUtf8 = width > 1 && !isMacElision(head, i);
    if (isUtf8) valid++;
    else if (width !== 1) invalid++;
    i += Math.max(1, width);
  }
  return invalid > valid ? guessCodePage(head) : 'utf-8';
}

// « l’é » of Mac Roman would be an Armenian capital after a Latin letter.
function isMacElision(head: Uint8Array, at: number): boolean {
  const before = (head[at - 1] ?? 0) | 0x20;
  return head[at] === 0xd5 && before >= 0x61 && before <= 0x7a;
}
