import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';
import { otherWords } from './other-words.ts';

/**
 * What became of the person, as far as the export knows. `arrested` is held, and nothing decided
 * yet. Acts that only follow a referral (immediate trial, judicial supervision) are `referred`. The
 * English words include those of the stop-and-search files of data.police.uk.
 */
export const outcomes: readonly VocabularyEntry[] = [
  {
    code: 'arrested',
    synonyms: words(`
      arrest; arrestation; interpellé; interpellée; interpellation; gav; garde à vue; gardée à vue;
      placé en garde à vue; placement en garde à vue; gav en cours; garde à vue en cours;
      in custody; custody; detained
    `),
  },
  {
    code: 'released',
    synonyms: words(`
      libéré; libérée; libre; libération; laissé libre; laissée libre; remis en liberté;
      remise en liberté; relâché; relâchée; remis aux parents; remis à sa famille;
      remis au représentant légal; fin de gav; levée de gav; gav levée; release;
      released without charge; freed
    `),
  },
  {
    code: 'referred',
    synonyms: words(`
      déferrement; défèrement; déferrements; déféré; déférée; déférés; déferré; déferrée;
      déféré au parquet; déférée au parquet; déferrement au parquet; déféré au tpe;
      présenté au parquet; présentée au parquet; présentation au parquet; présenté au magistrat;
      présentation au magistrat; comparution immédiate; ci; comparution à délai différé; cdd;
      comparution par procès-verbal; cppv; ouverture d'information;
      ouverture d'information judiciaire; information judiciaire; mis en examen; mise en examen;
      contrôle judiciaire; cj; placé sous contrôle judiciaire; placée sous contrôle judiciaire;
      placement sous contrôle judiciaire; referred to prosecutor; referred to the prosecutor;
      brought before the prosecutor; charged; suspect charged; indicted
    `),
  },
  {
    code: 'remanded',
    synonyms: words(`
      écrou; écrous; écroué; écrouée; écroués; mis sous écrou; mandat de dépôt; md;
      détention provisoire; placé en détention provisoire; placement en détention provisoire;
      incarcéré; incarcérée; incarcération; remand; remanded in custody; jailed; imprisoned
    `),
  },
  {
    code: 'summons',
    synonyms: words(`
      convocation; convocations; convoqué; convoquée; copj; c.o.p.j.; convocation par opj;
      convocation par officier de police judiciaire; convocation en justice;
      convocation au tribunal; convocation devant le tribunal;
      convocation devant le tribunal correctionnel; convocation tribunal; convocation pour enfants;
      coje; citation; citation directe; citation à comparaître; summons / charged by post;
      summonsed; summoned; charged by post; postal requisition; postal charge; court summons
    `),
  },
  {
    code: 'fixed-fine',
    synonyms: words(`
      fixed fine; afd; a.f.d.; amende forfaitaire; amende forfaitaire délictuelle;
      amendes forfaitaires délictuelles; amende; verbalisé; verbalisée; verbalisation;
      verbalisation afd; penalty notice for disorder; penalty notice; pnd; fixed penalty;
      fixed penalty notice; fpn; on-the-spot fine
    `),
  },
  {
    code: 'alternative',
    synonyms: words(`
      alternative aux poursuites; alternatives aux poursuites; mesure alternative;
      mesures alternatives; composition; composition pénale; rappel à la loi; ral;
      avertissement pénal probatoire; app; avertissement; crpc; plaider coupable; plaider-coupable;
      reconnaissance préalable de culpabilité; injonction thérapeutique; injonction de soins;
      orientation sanitaire; stage; stage de sensibilisation; stage de citoyenneté;
      délégué du procureur; convocation délégué du procureur;
      convocation devant le délégué du procureur; médiation pénale; réparation pénale;
      mesure de réparation; travail non rémunéré; classement sous condition; caution;
      caution (simple or conditional); simple caution; conditional caution;
      offender given a caution; khat or cannabis warning; cannabis warning; khat warning;
      drugs possession warning; offender given a drugs possession warning; community resolution;
      local resolution; warning
    `),
  },
  {
    code: 'no-action',
    synonyms: words(`
      no action; classement; classé; classée; classement sans suite; classé sans suite;
      classée sans suite; css; sans suite; aucune suite; pas de suite; pas de poursuite;
      pas de poursuites; abandon des poursuites; mis hors de cause; mise hors de cause; non-lieu;
      a no further action disposal; no further action; nfa; nothing found - no further action;
      nothing found; dropped; dismissed
    `),
  },
  {
    code: 'pending',
    synonyms: words(`
      en cours; en attente; à venir; enquête en cours; procédure en cours; poursuite d'enquête;
      poursuite de l'enquête; enquête préliminaire; en attente de décision;
      attente décision parquet; attente instructions parquet; suite à venir; in progress; ongoing;
      open; under investigation; released under investigation; rui; bail; bailed; on bail;
      released on bail; awaiting decision
    `),
  },
  {
    code: 'other',
    synonyms: [
      ...otherWords,
      ...words(`
        autre suite; autres suites; ordonnance pénale; transmis à un autre parquet; dessaisissement;
        remis à un autre service; hospitalisé; hospitalisation; hospitalisée; décédé; éloignement;
        rétention administrative; other outcome; other disposal
      `),
    ],
  },
];
