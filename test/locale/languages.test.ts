import { describe, expect, it } from 'vitest';
import { languages, leaves } from './leaves.ts';
import { wordsOf } from './prose.ts';

/** Words that give a language away; those that both have (on, par, note, source…) are left out. */
const stopWords = {
  fr: `au aux avec ce ces cette chaque champ dans de des donne du en est et fichier fichiers il ils
    la le les leur ligne lignes mois n’est ne ou où par pas pour puis que qui quelle sans se ses son
    sont sur un une voir à été être aucun aucune colonne saisie saisies signalement nombre`,
  en: `all and any are as at be by cannot does each else every file files first for from has have
    in is it its line lines missing month months no not of or row rows than that the their then
    these they this to was were what when which who with without write you seizure seizures arrest
    arrests report reports reason see`,
} as const;

describe.each(languages)('%s', (lang, words) => {
  const other = lang === 'fr' ? 'en' : 'fr';
  const strangers = new Set(stopWords[other].split(/\s+/));

  it(`has no word of the other language (${other})`, () => {
    const found = [...leaves(words)].flatMap(([path, text]) => {
      const heard = wordsOf(path, text).filter((word) => strangers.has(word));
      return heard.length === 0 ? [] : [`${path}: ${heard.join(', ')}`];
    });
    expect(found).toEqual([]);
  });

  it('uses most of the stop words of its own, so that they do give it away', () => {
    const own = new Set([...leaves(words)].flatMap(([path, text]) => wordsOf(path, text)));
    const list = stopWords[lang].split(/\s+/);
    expect(list.filter((word) => own.has(word)).length).toBeGreaterThan(0.8 * list.length);
  });

  it('never says that somebody is guilty', () => {
    const blaming =
      /\b(?:coupables?|auteurs?|délinquants?|offenders?|guilty|perpetrators?|culprits?|criminals?)\b/i;
    expect([...leaves(words)].filter(([, text]) => blaming.test(text))).toEqual([]);
  });
});
