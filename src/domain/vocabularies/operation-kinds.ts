import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';
import { otherWords } from './other-words.ts';

/** What was done on the ground; `closure`, `ban` and `eviction` are administrative measures. */
export const operationKinds: readonly VocabularyEntry[] = [
  {
    code: 'public-way',
    synonyms: words(`
      public way; public-way operation; opération de voie publique; opérations de voie publique;
      opération voie publique; opération vp; op vp; ovp; voie publique; opération; opérations;
      opération de sécurisation; sécurisation; opération place nette; place nette;
      opération coup de poing; opération anti-stups; opération anti-drogue; opération stups;
      opération ciblée; opération de terrain; opération de police; occupation de terrain;
      occupation du terrain; harcèlement; action de voie publique; street operation;
      police operation; crackdown
    `),
  },
  {
    code: 'checks',
    synonyms: words(`
      check; contrôle; contrôles; opération de contrôle; opération de contrôles;
      opérations de contrôle; contrôle d'identité; contrôles d'identité; contrôle de personnes;
      contrôles de personnes; contrôle sur réquisition; contrôles sur réquisitions;
      réquisition du procureur; réquisitions du procureur; contrôle de hall; contrôle de halls;
      contrôles de halls; contrôle des parties communes; contrôles des parties communes;
      contrôle routier; contrôles routiers; contrôle de commerce; contrôle de commerces;
      contrôle des commerces; contrôles de commerces; contrôle d'établissement;
      contrôle d'établissements; contrôles d'établissements; contrôle administratif; codaf;
      contrôle codaf; opération codaf; identity check; identity checks; id checks; inspection;
      inspections; checks of premises
    `),
  },
  {
    code: 'patrol',
    synonyms: words(`
      patrols; patrouille; patrouilles; patrouille pédestre; patrouilles pédestres;
      patrouille portée; patrouille véhiculée; patrouille mixte; patrouille dynamique;
      patrouille vtt; patrouille cynophile; patrouille à pied; îlotage; présence;
      présence voie publique; présence de voie publique; présence sur la voie publique;
      présence dissuasive; surveillance générale; ronde; rondes; foot patrol; vehicle patrol
    `),
  },
  {
    code: 'search',
    synonyms: words(`
      searches; perquisition; perquisitions; visite domiciliaire; visites domiciliaires;
      fouille de caves; visite de caves; recherche de stupéfiants; house search; search warrant
    `),
  },
  {
    code: 'closure',
    synonyms: words(`
      closures; fermeture; fermetures; fermeture administrative; fermetures administratives;
      fermeture de commerce; fermeture d'établissement; fermeture d'un établissement;
      fermeture d'un commerce; fermeture préfectorale; fermeture temporaire; arrêté de fermeture;
      administrative closure; closure order; business closure
    `),
  },
  {
    code: 'ban',
    synonyms: words(`
      bans; interdiction de paraître; interdictions de paraître; idp;
      interdiction administrative de paraître; arrêté d'interdiction de paraître;
      interdiction de lieux; interdiction de secteur; ban from an area; area ban; exclusion order;
      dispersal order
    `),
  },
  {
    code: 'eviction',
    synonyms: words(`
      evictions; expulsion; expulsions; expulsion locative; expulsions locatives;
      expulsion de logement; expulsion du logement; expulsion d'un logement; éviction locative;
      résiliation de bail; résiliation du bail; housing eviction; tenancy eviction
    `),
  },
  {
    code: 'other',
    synonyms: [
      ...otherWords,
      ...words(`
        autre opération; autre mesure; prévention; action de prévention; réunion; médiation;
        surveillance; dispositif de surveillance; other operation; other measure
      `),
    ],
  },
];
