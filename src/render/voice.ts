import type { Lang, Words } from '../locale/words.ts';

/** The language that a format speaks, and its words. */
export interface Voice {
  readonly words: Words;
  readonly lang: Lang;
}
