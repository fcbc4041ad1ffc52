/** What differs from one run to the next, each with the words that stand in its place. */
const volatile: readonly (readonly [what: string, found: RegExp, instead: string])[] = [
  ['elapsed time, as wide as it was', /· \d([.,])\d s$/gm, '· 0$10 s'],
  ['name of whoever runs the tests', /"user_name": "[^"]*"/g, '"user_name": "<user>"'],
];

/** An answer's text with all that is volatile replaced, and nothing else. */
export function withoutVolatile(text: string, folder: string): string {
  return volatile.reduce(
    (kept, [, found, instead]) => kept.replace(found, instead),
    text.replaceAll(folder, '<folder>'),
  );
}
