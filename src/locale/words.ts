import type { fr } from './fr.ts';

/** The languages that the programs speak; the first where nothing was asked. */
export const languages = ['fr', 'en'] as const;

export type Lang = (typeof languages)[number];

/** Text for text, the same keys: a language that forgets one does not compile. */
type Same<T> = T extends string
  ? string
  : T extends readonly [string, string]
    ? readonly [string, string]
    : T extends readonly (readonly [string, string])[]
      ? readonly (readonly [string, string])[]
      : { readonly [K in keyof T]: Same<T[K]> };

/** All the words of the programs, in one language. */
export type Words = Same<typeof fr>;
