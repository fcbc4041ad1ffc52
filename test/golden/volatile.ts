interface Volatile {
  readonly what: string;
  readonly found: RegExp;
  readonly instead: (found: string) => string;
}

/** What differs from one run to the next, and what stands in its place. */
const volatile: readonly Volatile[] = [
  {
    what: 'elapsed time; what stands before it moves, so that the line stays as wide',
    found: / {2,}[^ \n]+(?: [^ \n]+)* · \d+[.,]\d s$/gm,
    instead: (right) => right.replace(/\d+([.,])\d s$/, '0$10 s').padStart(right.length),
  },
  {
    what: 'the name of whoever runs the tests',
    found: /"user_name": "[^"]*"/g,
    instead: () => '"user_name": "<user>"',
  },
  {
    what: 'the same, for people',
    found: /^(?:Par|By) {10,}\S+$/gm,
    instead: (line) => line.replace(/\S+$/, '<user>'),
  },
];

/** An answer's text with all that is volatile replaced, and nothing else. */
export function withoutVolatile(text: string, folder: string): string {
  return volatile.reduce(
    (kept, { found, instead }) => kept.replace(found, instead),
    text.replaceAll(folder, '<folder>'),
  );
}
