import type { Field } from '../field.ts';
import { words } from '../words.ts';

/** Fields that mean the same, under the same headers, in several kinds of record. */
export const recurring = {
  recordedOn: {
    name: 'recorded_on',
    type: 'date',
    headers: words(`
      recorded_on; date d'enregistrement; date enregistrement; date enreg; dt enreg; enregistré le;
      date de saisie informatique; date saisie informatique; dt saisie info; date de création;
      date création; créé le; date de rédaction; date rédaction; date pv; date du pv;
      date procédure; date de la procédure; date d'établissement; date recorded; record date;
      date created; created at; entry date
    `),
  },
  force: {
    name: 'force',
    type: 'word',
    vocabulary: 'forces',
    identifying: true,
    headers: words(`
      force; force de sécurité; force de l'ordre; force concernée; fsi; institution; corps;
      administration; pn/gn; police/gendarmerie; agency; police force; law enforcement agency
    `),
  },
  service: {
    name: 'service',
    type: 'word',
    identifying: true,
    headers: words(`
      service; svc; nom du service; nom service; libellé service; lib service; code service;
      service enquêteur; service d'enquête; service rédacteur; service verbalisateur;
      service intervenant; service initiateur; unité service; brigade; bureau; commissariat; nom de l'unité; code unité;
      unité enquêtrice; unité d'enquête; police station; police unit
    `),
  },
  dealPoint: {
    name: 'deal_point',
    type: 'reference',
    code: true,
    identifying: true,
    headers: words(`
      deal_point; point de deal; code point de deal; n° point de deal; numéro point de deal;
      id point de deal; identifiant point de deal; réf point de deal; référence point de deal;
      pt deal; pt de deal; pdd; code pdd; n° pdd; id pdd; point de vente; deal point id;
      deal point code; dealing point; drug-dealing point
    `),
  },
  reportRef: {
    name: 'report_ref',
    type: 'reference',
    headers: words(`
      report_ref; report reference; report id; report number; signalement; n° signalement;
      n° de signalement; n° du signalement; numéro signalement; numéro de signalement;
      num signalement; id signalement; réf signalement; référence signalement;
      référence du signalement; signalement lié; signalement d'origine; n° cross; numéro cross;
      num cross; id cross; réf cross; référence cross; fiche cross; n° fiche cross
    `),
  },
} as const satisfies Readonly<Record<string, Field>>;
