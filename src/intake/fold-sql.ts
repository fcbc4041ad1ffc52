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

/** A cell without the white space around it; NULL where nothing is left. */
export function trimmedSql(text: string): string {
  return `nullif(trim(${text}, ' ' || chr(160) || chr(8239) || chr(65279)), '')`;
}
