/** What a person reads: no-break spaces as plain ones, no spaces at the ends of lines. */
export function readAnswer(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/ +$/gm, '');
}
