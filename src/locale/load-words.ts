import type { Lang, Words } from './words.ts';

/** Loads one language; the other one is never read. */
export async function loadWords(lang: Lang): Promise<Words> {
  return lang === 'fr' ? (await import('./fr.ts')).fr : (await import('./en.ts')).en;
}
