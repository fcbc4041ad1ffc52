/**
 * Text as it is compared and stored: lower case, no accents, ligatures opened, any run of
 * white space or underscores as one space, typographic apostrophes and dashes as plain ones.
 * `foldSql` in `intake/` is the same function in the engine's words; a test holds them together.
 */
export function fold(text: string): string {
  if (alreadyFolded.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[\s_]+/gu, ' ')
    .trim();
}

/** Most words of the vocabularies are plain already, and there are thousands of them. */
const alreadyFolded = /^[a-z0-9]+(?:[ '.-][a-z0-9]+)*$/;

/**
 * A header as it is compared: folded, with everything but letters and digits gone; the ordinal
 * marks of « Nº » and « 1ª », which Unicode counts as letters, go too.
 */
export function foldHeader(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+|[ºª]/gu, '');
}
