/** A word, number, quoted text or sign of a filter, and where it stands: characters from its start. */
export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const patterns = [
  ['number', /-?\d+(?:\.\d+)?(?![\p{L}\p{N}_])/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_-]*/uy],
  ['text', /"[^"]*"|'[^']*'/uy],
  ['sign', /<=|>=|!=|[=<>(),]/uy],
] as const;

/** Takes a filter apart; what is none of its signs comes as a sign of its own, which nothing expects. */
export function tokensOf(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < filter.length) {
    const blank = /\s+/uy;
    blank.lastIndex = at;
    if (blank.test(filter)) {
      at = blank.lastIndex;
      continue;
    }
    const token = tokenAt(filter, at);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '', at: filter.length }];
}

function tokenAt(filter: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(filter);
    if (match !== null) return { kind, text: match[0], at };
  }
  return { kind: 'sign', text: [...filter.slice(at)][0] ?? '', at };
}
