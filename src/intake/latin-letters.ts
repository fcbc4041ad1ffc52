import { fitsCaseAt, matchesAt } from './french-letters.ts';

// « ë » begins no word, « åg » none either: in Mac Roman they are « Île », « Âge ». Õ there is the
// apostrophe, Ï within a word « œ », and « nø » in code page 850 « n° ».
const LETTER =
  /(?!(?<!\p{L})(?:ë|å(?=g))|(?<=\p{Ll})Õ|Õ(?=\p{Ll})|(?<![aeouAEOU])Ï|(?<=(?<!\p{L})[nN])ø(?!\p{Ll}))[À-ÖØ-öø-ÿš]/uy;
const BESIDE_ASCII = /(?:(?<=[a-zA-Z])|(?=.[a-zA-Z]))./uy;

// 0x80–0x9F: small letters of code page 850 and Mac Roman, as « rŠgle », « Œle », « aožt » show.
const RARE_LETTER =
  /[Šœ]|Œ(?!l)|(?<=[AEIOU]|\p{Lu}D)Ž|Ž(?=[aeiouAEIOU])|ž(?=[aeiou]|(?!\p{L}))|(?<=[AOU])Ÿ/uy;

const SIGN = new RegExp(
  [
    '[’®«»°·]',
    '(?<!\\p{L})[‘“€•–—\u00A0]',
    '[”€•™–—\u00A0](?!\\p{L})',
    '(?<=\\p{L})…|…(?!\\p{L})',
    // Within « août », « sûr » a dash would have fewer letters on one of its sides.
    '[–—](?=\\p{Lu})|(?<=\\p{L}{3})[–—](?=\\p{L}{3})',
    '(?<=\\d ?)‰(?!\\p{L})',
  ].join('|'),
  'uy',
);

/**
 * Whether the character at `at` of a text read as Windows-1252 is one that some Latin language
 * writes there: « Müller », « Ñ », « ã », in any case (some programs change that of ASCII alone),
 * and the signs of word processors. Left out is what « résine » in code page 850 or Mac Roman
 * makes of them, where no language writes it.
 */
export function isLatinAt(text: string, at: number): boolean {
  if (matchesAt(LETTER, text, at)) return matchesAt(BESIDE_ASCII, text, at);
  if (matchesAt(RARE_LETTER, text, at)) {
    return fitsCaseAt(text, at) && matchesAt(BESIDE_ASCII, text, at);
  }
  return matchesAt(SIGN, text, at);
}
