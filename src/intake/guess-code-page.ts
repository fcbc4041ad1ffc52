import { ONE_BYTE_ENCODINGS, type OneByteEncoding } from './dialect.ts';
import { isFrenchAt } from './french-letters.ts';
import { isLatinAt } from './latin-letters.ts';
import { readOneByte } from './one-byte.ts';

/** How many bytes beyond ASCII are looked at: more of them would say nothing new. */
const JUDGED = 2000;

/**
 * The encoding of a text with a byte a character: the one in which most bytes beyond ASCII, and at
 * least half of them, are what French writes there. Windows-1252, in which nearly all such files
 * are, is judged by any Latin language, wins every tie and is what is left in doubt.
 */
export function guessCodePage(head: Uint8Array): OneByteEncoding {
  const places = placesBeyondAscii(head);
  let best: OneByteEncoding = 'windows-1252';
  let most = 0;
  for (const encoding of ONE_BYTE_ENCODINGS) {
    const text = readOneByte(encoding, head);
    const isWindows = encoding === 'windows-1252';
    const isUsual = (at: number) => isFrenchAt(text, at) || (isWindows && isLatinAt(text, at));
    const usual = places.filter(isUsual).length;
    if (usual <= most || (usual * 2 < places.length && !isWindows)) continue;
    most = usual;
    best = encoding;
  }
  return best;
}

function placesBeyondAscii(head: Uint8Array): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < head.length && places.length < JUDGED; at++) {
    if ((head[at] as number) >= 0x80) places.push(at);
  }
  return places;
}
