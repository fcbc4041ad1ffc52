import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';
import { otherWords } from './other-words.ts';

/**
 * The four offences of état 4001 (indices 55 to 58). The acts of the section « Du trafic de
 * stupéfiants » of the Code pénal (222-34 and following: transport, possession, offer, cession,
 * acquisition) are trafficking; use is L3421-1 of the Code de la santé publique. Of the NATINF
 * codes only 180 is certain; others come from the user's file. Left out: « ILS » alone and English
 * "possession" alone, which say neither; driving after use, which is no offence of these four.
 */
export const offences: readonly VocabularyEntry[] = [
  {
    code: 'trafficking',
    synonyms: words(`
      55; index 55; indice 55; i55; 4001-55; 55 - trafic; trafic; trafics; traffic;
      trafic de stupéfiants; trafics de stupéfiants; trafic de stups; trafic stups;
      trafic stupéfiants; trafic de produits stupéfiants; trafic de drogue; trafic de drogues;
      trafic illicite de stupéfiants; trafic sans usage; trafic et revente;
      trafic et revente sans usage; trafic et revente sans usage de stupéfiants;
      trafics et revente sans usage de stupéfiants;
      55 - trafic et revente sans usage de stupéfiants; trafiquant; trafiquants; ils trafic;
      ils - trafic; ils-trafic; ils/trafic; ils (trafic); revente; revente sans usage;
      revente de stupéfiants; vente; vente de stupéfiants; revendeur; dealer; deal; cession;
      cession de stupéfiants; offre; offre ou cession; offre ou cession de stupéfiants;
      offre ou cession non autorisée de stupéfiants; acquisition; acquisition de stupéfiants;
      acquisition non autorisée de stupéfiants; détention; détention de stupéfiants;
      détention non autorisée; détention non autorisée de stupéfiants;
      détention illicite de stupéfiants; transport; transport de stupéfiants;
      transport non autorisé de stupéfiants; importation de stupéfiants;
      importation non autorisée de stupéfiants; exportation de stupéfiants;
      exportation non autorisée de stupéfiants; production de stupéfiants;
      production ou fabrication de stupéfiants; guetteur; guet; chouf; nourrice; drug trafficking;
      trafficking of drugs; traffickers; dealing; drug dealing; supply; drug supply;
      supply of drugs; possession with intent to supply; pwits; distribution;
      possession with intent to distribute; smuggling; drug smuggling
    `),
  },
  {
    code: 'user-dealing',
    synonyms: words(`
      56; index 56; indice 56; i56; 4001-56; usage-revente; usage - revente; usage/revente;
      usage / revente; usage revente; usage et revente; usage + revente; usage-trafic; usage/trafic;
      usage et trafic; usage-revente de stupéfiants; usage revente de stupéfiants;
      usage/revente de stupéfiants; 56 - usage-revente de stupéfiants;
      usage-revente de produits stupéfiants; usager-revendeur; usager revendeur; usager/revendeur;
      usagers-revendeurs; usagers revendeurs; ils usage-revente; ils usage revente;
      ils usage/revente; ils - usage-revente; ils - usage revente; ils (usage-revente);
      user dealing; user-dealer; user dealer; user-dealers; use and dealing; use and supply;
      use and trafficking
    `),
  },
  {
    code: 'use',
    synonyms: words(`
      57; index 57; indice 57; i57; 4001-57; 180; natinf 180; natinf180; usage; usages;
      usage simple; usage seul; usage illicite; usage de stupéfiants; usage de stupéfiant;
      usage stupéfiants; usage stups; usage de stups; usage illicite de stupéfiants;
      usage illicite de stupéfiant; usage de produits stupéfiants;
      usage illicite de produits stupéfiants; usage de drogue; usage de drogues; usage de cannabis;
      usage de résine; usage d'herbe; usage de cocaïne; usage d'héroïne; 57 - usage de stupéfiants;
      usager; usagers; usager simple; simple usager; ils usage; ils - usage; ils-usage; ils/usage;
      ils (usage); ils usage simple; conso; consommation; consommation de stupéfiants; consommateur;
      consommateurs; afd; afd usage; afd stups; afd stupéfiants; amende forfaitaire délictuelle;
      drug use; use of drugs; illicit drug use; user; users; consumption; personal use;
      possession for personal use; simple possession
    `),
  },
  {
    code: 'other',
    synonyms: [
      ...otherWords,
      ...words(`
        58; index 58; indice 58; i58; 4001-58; autre ils; autres ils; ils autre; ils autres;
        ils - autre; ils - autres; ils-autres; ils (autres); autre infraction; autres infractions;
        autre infraction à la législation sur les stupéfiants;
        autres infractions à la législation sur les stupéfiants;
        autres infractions à la législation stupéfiants;
        58 - autres infractions à la législation sur les stupéfiants; autres infractions ils;
        provocation à l'usage; provocation à l'usage de stupéfiants; other offence; other offense;
        other drug offence; other drug offences; other drug offense; other drug offenses
      `),
    ],
  },
];
