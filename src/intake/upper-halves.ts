import type { OneByteEncoding } from './dialect.ts';

// Written out: what `TextDecoder` knows depends on how Node was built, code page 850 it never knows.
// 0xA0–0xFF of Windows-1252 are those of Unicode.
const WINDOWS_1252 =
  '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD' + // 80–8F
  '\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ' + // 90–9F
  String.fromCharCode(...Array.from({ length: 96 }, (_, index) => 0xa0 + index));

const CP850 =
  'ÇüéâäàåçêëèïîìÄÅ' + // 80–8F
  'ÉæÆôöòûùÿÖÜø£Ø×ƒ' + // 90–9F
  'áíóúñÑªº¿®¬½¼¡«»' + // A0–AF
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' + // B0–BF
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' + // C0–CF
  'ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀' + // D0–DF
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´' + // E0–EF
  '\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'; // F0–FF

const MACINTOSH =
  'ÄÅÇÉÑÖÜáàâäãåçéè' + // 80–8F
  'êëíìîïñóòôöõúùûü' + // 90–9F
  '†°¢£§•¶ß®©™´¨≠ÆØ' + // A0–AF
  '∞±≤≥¥µ∂∑∏π∫ªºΩæø' + // B0–BF
  '¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ' + // C0–CF
  '–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' + // D0–DF
  '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ' + // E0–EF
  '\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'; // F0–FF

/**
 * The 128 characters of 0x80–0xFF; a byte that its encoding leaves undefined is U+FFFD. CP850 has
 * the € that its successor 858 put in place of ı, a letter that no French text has.
 */
export const upperHalves: Readonly<Record<OneByteEncoding, string>> = {
  'windows-1252': WINDOWS_1252,
  cp850: CP850,
  macintosh: MACINTOSH,
};
