/** White space that other alphabets and typesetters use, in the words of the engine's expressions. */
const whiteSpace = String.raw`[\s\v_\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}]+`;

/**
 * `fold` of `domain/fold.ts` as an SQL expression over `text`, an SQL expression. A test holds the
 * two together on wild strings.
 */
export function foldSql(text: string): string {
  const plain = `translate(lower(strip_accents(${text})), 'ς’‘\`´‐‑‒–—−', 'σ''''''''------')`;
  const open = `replace(replace(${plain}, 'œ', 'oe'), 'æ', 'ae')`;
  return `trim(regexp_replace(${open}, '${whiteSpace}', ' ', 'g'))`;
}

/** White space beyond ASCII, as ECMAScript has it. */
const wideSpaces = '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/**
 * A cell without the white space around it, and that within it plain; NULL where nothing is left.
 * Most cells are ASCII, and pay for a comparison of lengths only.
 */
export function trimmedSql(text: string): string {
  const plain = `translate(${text}, '${wideSpaces}', '${' '.repeat(wideSpaces.length)}')`;
  return `nullif(trim(CASE WHEN strlen(${text}) = length(${text}) THEN ${text} ELSE ${plain} END), '')`;
}
