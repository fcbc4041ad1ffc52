import type { Lang, Words } from './words.ts';

const loaders: Readonly<Record<Lang, () => Promise<Words>>> = {
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
};

/** Loads one language; the other one is never read. */
export function loadWords(lang: Lang): Promise<Words> {
  return loaders[lang]();
}
