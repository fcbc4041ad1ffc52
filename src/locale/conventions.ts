import type { Lang } from './words.ts';

/** How a language writes what is no word; one that forgets any of it does not compile. */
export interface Conventions {
  /** Between a whole number and its decimals. */
  readonly decimal: string;
  /** Between three digits and the next three. */
  readonly group: string;
  /** Between a number and its `%`. */
  readonly beforePercent: string;
  /** After by how many points two percents differ. */
  readonly points: string;
  /** A number of euros, already written. */
  readonly euros: (amount: string) => string;
  /** What stands around something quoted. */
  readonly quotes: readonly [open: string, close: string];
  /** A day, in the signs of Unicode (TR 35). */
  readonly day: string;
  /** Whether so many are one: in French, 0 and 1 are; in English only 1. */
  readonly isSingular: (count: number) => boolean;
  /** A word and its space, as they are written before such a text: `de` loses its vowel before `avril`. */
  readonly wordBefore: (word: string, text: string) => string;
}

/** Months, in full or shortened, that begin with a vowel. */
const monthWithVowel = /^(?:avr(?:il|\.)|août|oct(?:obre|\.))(?!\p{L})/u;

export const conventions: Readonly<Record<Lang, Conventions>> = {
  fr: {
    decimal: ',',
    group: '\u202f',
    beforePercent: '\u00a0',
    points: 'pt',
    euros: (amount) => `${amount}\u00a0€`,
    quotes: ['« ', ' »'],
    day: 'dd/MM/yyyy',
    isSingular: (count) => Math.abs(count) < 2,
    wordBefore: (word, text) =>
      /^de $/i.test(word) && monthWithVowel.test(text) ? `${word.charAt(0)}’` : word,
  },
  en: {
    decimal: '.',
    group: ',',
    beforePercent: '',
    points: 'pt',
    euros: (amount) => `€${amount}`,
    quotes: ['“', '”'],
    day: 'd MMMM yyyy',
    isSingular: (count) => count === 1,
    wordBefore: (word) => word,
  },
};
