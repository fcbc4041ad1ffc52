/** A file or another word as a shell takes it, in quotes where it must be. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./\\:=@%+,-]+$/u.test(word) ? word : `"${word}"`;
}
