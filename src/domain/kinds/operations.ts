import type { Kind } from '../field.ts';
import { words } from '../words.ts';
import { placeFields } from './place.ts';
import { recurring } from './recurring.ts';

/**
 * One operation on the ground, or one administrative measure. Left out as too vague: « type »,
 * « nature », « opération » (often its name), « mesure » (often a unit), « durée » (often minutes),
 * « personnes »; « établissement » and « bénéficiaire », which name who is concerned.
 */
export const operations = {
  name: 'operations',
  month: 'occurred_on',
  identifier: 'operation_id',
  keyedWith: [],
  recognisedBy: ['kind', 'hours', 'officers', 'persons_checked', 'premises_checked'],
  subject: 'kind',
  since: 5,
  fields: [
    {
      name: 'operation_id',
      type: 'identifier',
      headers: words(`
        operation_id; id opération; identifiant opération; identifiant de l'opération; n° opération;
        n° d'opération; numéro opération; numéro d'opération; num opération; réf opération;
        référence opération; référence de l'opération; n° mission; numéro mission;
        numéro de mission; n° mesure; numéro de mesure; n° arrêté; numéro d'arrêté;
        n° de l'arrêté; n° fiche; numéro de fiche; id; identifiant; numéro; référence; réf;
        operation number; operation reference; record id; reference number
      `),
    },
    {
      name: 'occurred_on',
      type: 'date',
      required: true,
      identifying: true,
      headers: words(`
        occurred_on; date; jour; date opération; date de l'opération; date d'opération;
        dt opération; date intervention; date d'intervention; date mission; date de mission;
        date de la mission; date contrôle; date du contrôle; date des contrôles; date mesure;
        date de la mesure; date arrêté; date de l'arrêté; date de notification; date des faits;
        date de début; date début; réalisée le; effectuée le; operation date; date of operation;
        event date; start date; occurrence date; date occurred
      `),
    },
    {
      name: 'kind',
      type: 'word',
      vocabulary: 'operation-kinds',
      identifying: true,
      headers: words(`
        kind; type d'opération; type opération; type op; nature de l'opération; nature opération;
        nature d'opération; catégorie d'opération; type d'action; nature de l'action;
        type de mission; nature de la mission; type de contrôle; nature du contrôle; type de mesure;
        nature de la mesure; mesure administrative; type d'intervention;
        nature de l'intervention; operation type; type of operation; operation kind;
        kind of operation; measure type; type of measure
      `),
    },
    ...placeFields,
    recurring.force,
    {
      name: 'hours',
      type: 'quantity',
      measure: true,
      clock: true,
      headers: words(`
        hours; heures; nb heures; nb d'heures; nbre d'heures; nombre d'heures; heures de présence;
        nb heures de présence; nombre d'heures de présence; heures fonctionnaires;
        heures agents; heures homme; heures engagées;
        heures d'engagement; volume horaire; durée en heures; durée heures; durée (h);
        temps de présence en heures; duration hours; hours of presence; presence hours;
        officer hours; patrol hours; man-hours
      `),
    },
    {
      name: 'officers',
      type: 'integer',
      measure: true,
      headers: words(`
        officers; effectif; effectifs; effectif engagé; effectifs engagés; nb effectifs;
        nombre d'effectifs; agents; agents engagés; nb agents; nb d'agents; nombre d'agents;
        fonctionnaires; fonctionnaires engagés; nb fonctionnaires; nombre de fonctionnaires;
        militaires; militaires engagés; nb militaires; nombre de militaires; personnels engagés;
        policiers engagés; gendarmes engagés; number of officers; officers deployed; staff deployed
      `),
    },
    {
      name: 'persons_checked',
      type: 'integer',
      measure: true,
      headers: words(`
        persons_checked; personnes contrôlées; nb personnes contrôlées; nb de personnes contrôlées;
        nbre personnes contrôlées; nombre de personnes contrôlées; individus contrôlés;
        nb individus contrôlés; nombre d'individus contrôlés; contrôles de personnes;
        contrôles d'identité; nb contrôles d'identité; nombre de contrôles d'identité; contrôles;
        nb contrôles; nb de contrôles; nombre de contrôles; people checked; identity checks;
        number of persons checked; number of identity checks
      `),
    },
    {
      name: 'premises_checked',
      type: 'integer',
      measure: true,
      headers: words(`
        premises_checked; établissements contrôlés; nb établissements contrôlés;
        nb d'établissements contrôlés; nombre d'établissements contrôlés; commerces contrôlés;
        nb commerces contrôlés; nombre de commerces contrôlés; locaux contrôlés;
        nb locaux contrôlés; nombre de locaux contrôlés; lieux contrôlés; nb lieux contrôlés;
        nombre de lieux contrôlés; halls contrôlés; nb halls contrôlés; nombre de halls contrôlés;
        establishments checked; shops checked; number of premises checked
      `),
    },
    recurring.dealPoint,
    {
      name: 'count',
      type: 'integer',
      measure: true,
      headers: words(`
        count; nombre; nb; nbre; nombre d'opérations; nb opérations; nb d'opérations;
        nbre d'opérations; nombre de mesures; nb mesures; nb de mesures; nombre de missions;
        nb missions; number; number of operations; operations; operation count
      `),
    },
  ],
} as const satisfies Kind;
