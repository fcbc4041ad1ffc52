import { fill } from '../../locale/fill.ts';
import type { Context } from '../context.ts';

const most = 12;

/** Codes as a list; of many, the first and how many there are besides. */
export function codesText(codes: readonly string[], { words, lang }: Context): string {
  const shown = codes.length > most ? codes.slice(0, most - 2) : codes;
  const n = codes.length - shown.length;
  const list = shown.join(', ');
  return n === 0 ? list : fill(words.territory.others, { codes: list, n }, lang);
}
