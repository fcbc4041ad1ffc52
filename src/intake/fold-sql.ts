/** White space beyond ASCII, as ECMAScript has it, in the engine's words for classes of characters. */
const wideSpace = String.raw`\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}`;

/**
 * `fold` of `domain/fold.ts` as an SQL expression over `text`, an SQL expression. A test holds the
 * two together on wild strings. Text in ASCII, most of an export, takes a shorter way.
 */
export function foldSql(text: string): string {
  const ascii = `replace(lower(${text}), '\`', '''')`;
  const plain = `translate(lower(strip_accents(${text})), 'ς’‘\`´‐‑‒–—−', 'σ''''''''------')`;
  const open = `replace(replace(${plain}, 'œ', 'oe'), 'æ', 'ae')`;
  const letters = `CASE WHEN strlen(${text}) = length(${text}) THEN ${ascii} ELSE ${open} END`;
  return `trim(regexp_replace(${letters}, '[\\s\\v_${wideSpace}]+', ' ', 'g'))`;
}

/** A cell without the white space around it, and that within it plain; NULL where nothing is left. */
export function trimmedSql(text: string): string {
  const isWide = `regexp_matches(${text}, '[\\t${wideSpace}]')`;
  const plain = `regexp_replace(${text}, '[\\t${wideSpace}]', ' ', 'g')`;
  return `nullif(trim(CASE WHEN ${isWide} THEN ${plain} ELSE ${text} END), '')`;
}
