/** Known words by their bare form; `undefined` for a form that stands for two codes. */
export type BareWords = ReadonlyMap<string, string | undefined>;

/** Shorter words (« md », « ice ») stand in too many others to say anything about them. */
const leastLetters = 4;

const mostTokens = 6;

/** The words of a vocabulary in the form in which suggestions are looked for. */
export function bareWords(table: ReadonlyMap<string, string>): BareWords {
  const bare = new Map<string, string | undefined>();
  for (const [word, code] of table) {
    const form = tokensOf(word).join(' ');
    bare.set(form, bare.has(form) && bare.get(form) !== code ? undefined : code);
  }
  return bare;
}

/**
 * The code that an unknown word may mean, for a person to confirm: « résine 50g » holds « résine »,
 * « savonnettes-résine » too. `undefined` when nothing in it is known, or two things are. It is
 * never applied by itself: « 50g » may be a quantity that no column holds, and what an export says
 * in a new way is for a person to read once.
 */
export function suggestCode(word: string, known: BareWords): string | undefined {
  const tokens = tokensOf(word);
  const whole = known.get(tokens.join(' '));
  if (whole !== undefined) return whole;
  const codes = new Set<string | undefined>();
  for (let at = 0; at < tokens.length; ) {
    const { taken, code } = longestFrom(tokens, at, known);
    if (taken > 0) codes.add(code);
    at += Math.max(1, taken);
  }
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** The longest known word that begins at a token; `taken` is 0 where there is none. */
function longestFrom(
  tokens: readonly string[],
  at: number,
  known: BareWords,
): { readonly taken: number; readonly code: string | undefined } {
  for (let taken = Math.min(mostTokens, tokens.length - at); taken > 0; taken -= 1) {
    const form = tokens.slice(at, at + taken).join(' ');
    if (form.length >= leastLetters && /\p{L}/u.test(form) && known.has(form)) {
      return { taken, code: known.get(form) };
    }
  }
  return { taken: 0, code: undefined };
}

/** Letters and digits only, plural marks gone from words long enough to have one. */
function tokensOf(word: string): readonly string[] {
  return (word.match(/[\p{L}\p{N}]+/gu) ?? []).map((token) =>
    token.replace(/(?<=\p{L}{3})[sx]$/u, ''),
  );
}
