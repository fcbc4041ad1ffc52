/** A word that a user gave a code to. */
export interface OwnWord {
  /** The file it stands in, as it is shown: `vocabularies/products.csv`. */
  readonly path: string;
  /** Physical line of that file. */
  readonly line: number;
  /** The word as it is written there. */
  readonly word: string;
  /** The folded words that it stands for: itself, or for a NATINF code the ways to write it. */
  readonly forms: readonly string[];
  readonly code: string;
}

/** Two lines that give the same word to two codes. */
export interface Contradiction {
  readonly first: OwnWord;
  readonly second: OwnWord;
}

/** The first word that two lines give to different codes; the same line twice is none. */
export function findContradiction(words: readonly OwnWord[]): Contradiction | undefined {
  const known = new Map<string, OwnWord>();
  for (const second of words) {
    for (const form of second.forms) {
      const first = known.get(form);
      if (first !== undefined && first.code !== second.code) return { first, second };
      known.set(form, first ?? second);
    }
  }
  return undefined;
}

/** The table in force: the shipped words, then the user's own, which win. */
export function withOwnWords(
  shipped: ReadonlyMap<string, string>,
  own: readonly OwnWord[],
): ReadonlyMap<string, string> {
  if (own.length === 0) return shipped;
  const added = own.flatMap(({ forms, code }) => forms.map((form) => [form, code] as const));
  return new Map([...shipped, ...added]);
}
