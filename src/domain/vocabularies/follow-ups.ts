import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';
import { otherWords } from './other-words.ts';

/** What a report led to. « enquête en cours » is pending: it says neither enriched nor opened. */
export const followUps: readonly VocabularyEntry[] = [
  {
    code: 'enriched',
    synonyms: words(`
      enrichi; enrichie; enrichissement; enrichit; enrichit une enquête; a enrichi une enquête; enquête enrichie; enquêtes enrichies;
      procédure enrichie; enrichissement enquête; enrichissement d'enquête;
      enrichissement d'une enquête; enrichissement enquête en cours;
      enrichissement d'une enquête en cours; enrichissement de procédure; enrichissement procédure;
      enquête en cours enrichie; procédure en cours enrichie; versé à la procédure;
      versé en procédure; versé au dossier; versé à une enquête; joint à la procédure;
      joint au dossier; jonction; investigation enriched; enriched investigation;
      enriched an investigation; added to investigation
    `),
  },
  {
    code: 'opened',
    synonyms: words(`
      ouvert; ouverte; ouverture; ouverture enquête; ouverture d'enquête; ouverture d'une enquête;
      ouverture de procédure; ouverture procédure; enquête ouverte; enquêtes ouvertes;
      procédure ouverte; nouvelle enquête; nouvelle procédure; enquête initiée;
      initiation d'enquête; initiation enquête; enquête préliminaire ouverte;
      ouverture d'enquête préliminaire; ouverture enquête préliminaire; enquête préliminaire;
      judiciarisé; judiciarisation; ouverture d'information judiciaire; investigation opened;
      opened investigation; opened an investigation; new investigation
    `),
  },
  {
    code: 'street-operation',
    synonyms: words(`
      street operation; street operations; opération; opérations; opération de voie publique;
      opérations de voie publique; opération voie publique; opération vp; ovp; voie publique; vp;
      opération terrain; opération de terrain; action de voie publique; action voie publique;
      action terrain; action de terrain; intervention; intervention voie publique; contrôle;
      contrôles; contrôle d'identité; contrôles d'identité; opération de contrôle;
      opération de contrôles; patrouille; patrouilles; patrouille dynamique; sécurisation;
      opération de sécurisation; passage; passages; présence; présence voie publique; surveillance;
      public-way operation; patrol; patrols; checks
    `),
  },
  {
    code: 'other-service',
    synonyms: words(`
      other service; autre service; autres services; transmis autre service;
      transmis à un autre service; transmis à autre service; transmission autre service;
      transmission à un autre service; transmis service compétent; transmis au service compétent;
      transmission au service compétent; transmis pour attribution; transmis pour compétence;
      transmission pour compétence; transféré; transfert; réorienté; réorientée; réorientation;
      dessaisissement; transmission partenaire; transmis partenaire; transmis à un partenaire;
      autre département; passed to another service; sent to another service; passed on; forwarded
    `),
  },
  {
    code: 'no-action',
    synonyms: words(`
      no action; sans suite; aucune suite; pas de suite; classé; classée; classé sans suite;
      classée sans suite; classement; classement sans suite; css; non exploitable; inexploitable;
      non exploité; non utilisable; sans objet; infondé; non fondé; non confirmé; non avéré;
      archivé; archivage; abandonné; négatif; no further action; nfa; not usable; unusable;
      unfounded; dismissed; archived
    `),
  },
  {
    code: 'pending',
    synonyms: words(`
      en cours; en attente; à traiter; à venir; à l'étude; nouveau; nouvelle; non traité;
      en traitement; en cours de traitement; traitement en cours; en cours d'exploitation;
      exploitation en cours; en cours d'analyse; en cours de vérification; vérification en cours;
      vérifications en cours; enquête en cours; suite à venir; in progress; ongoing; new; open;
      waiting; under review; awaiting
    `),
  },
  {
    code: 'other',
    synonyms: [
      ...otherWords,
      ...words(`
        autre suite; autres suites; information; pour information; renseignement;
        mesure administrative; fermeture administrative; réponse au requérant; other follow-up;
        for information; administrative measure
      `),
    ],
  },
];
