/**
 * What is left of letters that were lost, or encoded twice, before a file came here. U+FFFD stands for any
 * letter; « Ã© », « Â° » and « â€™ » are the bytes of UTF-8 read as Windows-1252 and written again. « Ã » and
 * « Â » alone are letters of names.
 */
const signs = /\uFFFD|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00A0-\u00BF]|â€\S?|â‚¬/u;

/** The first sign of it in a text; undefined where there is none. */
export function brokenAccent(text: string): string | undefined {
  return signs.exec(text)?.[0];
}
