import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';
import { otherWords } from './other-words.ts';

/** What became of a drug-dealing point on a day. `other` says neither that it is open nor closed. */
export const pointStates: readonly VocabularyEntry[] = [
  {
    code: 'identified',
    synonyms: words(`
      identifié; identifiée; identification; point identifié; identification du point; nouveau;
      nouveau point; nouveau point de deal; création; créé; ouvert; ouverte; ouverture; détecté;
      détection; découvert; découverte; repéré; repérage; recensé; recensement; apparition; apparu;
      new; new point; detected; discovered; opened; created
    `),
  },
  {
    code: 'active',
    synonyms: words(`
      actif; en activité; activité; toujours actif; reste actif; activité confirmée; confirmé;
      confirmée; maintenu; point actif; en fonctionnement; encore actif; still active; in activity;
      ongoing; confirmed; open
    `),
  },
  {
    code: 'dismantled',
    synonyms: words(`
      démantelé; démantelée; démentelé; démantèlement; point démantelé; fermé; fermée; fermeture;
      fermeture du point; clos; close; clôturé; supprimé; suppression; éradiqué; éradication;
      neutralisé; neutralisation; disparu; disparition; closed; closed down; shut down;
      dismantlement; removed
    `),
  },
  {
    code: 'reopened',
    synonyms: words(`
      rouvert; rouverte; réouvert; réouverte; réouverture; point rouvert; réactivé; réactivée;
      réactivation; reconstitué; reconstitution; reformé; réapparu; réapparition; reprise;
      reprise d'activité; reprise du trafic; de nouveau actif; à nouveau actif; re-opened;
      reactivated; active again; reappeared
    `),
  },
  {
    code: 'other',
    synonyms: [
      ...otherWords,
      ...words(`
        suspecté; soupçonné; à vérifier; en cours de vérification; sous surveillance;
        en surveillance; suspected; under surveillance; to be confirmed
      `),
    ],
  },
];
