import type { Kind } from '../field.ts';
import { words } from '../words.ts';
import { sharedPlaceFields } from './place.ts';
import { recurring } from './recurring.ts';

/**
 * One report received by the CROSS. Left out: « auteur », « déclarant », « signalant » and
 * « émetteur », which hold the names of those who report; « objet », « description » and
 * « observations », which are free text; « date des faits », which is not the day of reception;
 * « service d'origine », which may be the origin or the service.
 */
export const reports = {
  name: 'reports',
  month: 'received_on',
  identifier: 'report_id',
  keyedWith: [],
  recognisedBy: [
    'origin',
    'channel',
    'usable',
    'duplicate',
    'follow_up',
    'transmitted_on',
    'first_action_on',
  ],
  subject: 'origin',
  fields: [
    {
      name: 'report_id',
      type: 'identifier',
      headers: words(`
        report_id; id signalement; identifiant signalement; identifiant du signalement;
        n° signalement; n° de signalement; n° du signalement; numéro signalement;
        numéro de signalement; numéro du signalement; num signalement; réf signalement;
        référence signalement; référence du signalement; n° cross; numéro cross; num cross;
        id cross; réf cross; référence cross; n° fiche; numéro de fiche; n° fiche cross;
        n° remontée; n° dossier; n° de dossier; numéro de dossier; n° ticket; id; identifiant;
        numéro; référence; réf; report number; report reference; case id; case number; record id;
        reference number; ticket number
      `),
    },
    {
      name: 'received_on',
      sharedWith: ['prosecutor', 'service'],
      type: 'date',
      required: true,
      identifying: true,
      headers: words(`
        received_on; date; jour; date de réception; date réception; dt récept; dt réception;
        reçu le; réception; jour de réception; date et heure de réception; date et heure;
        date heure; date du signalement; date signalement; date de signalement; dt signalement;
        signalé le; date d'arrivée; date arrivée; date de remontée; date remontée; date de l'appel;
        date d'appel; date received; received date; reception date; report date; date of report;
        date reported; reported on
      `),
    },
    {
      name: 'origin',
      sharedWith: ['prosecutor'],
      type: 'word',
      vocabulary: 'origins',
      identifying: true,
      headers: words(`
        origin; origine; origine du signalement; origine signalement; origine de l'information;
        origine du renseignement; type d'origine; provenance; source; type de source;
        source du signalement; source de l'information; partenaire; type de partenaire;
        catégorie de partenaire; type d'émetteur; type de signalant; qualité du signalant;
        catégorie de signalant; report origin; report source; source type; origin type
      `),
    },
    {
      name: 'channel',
      sharedWith: ['prosecutor'],
      type: 'word',
      vocabulary: 'channels',
      identifying: true,
      headers: words(`
        channel; canal; canal de réception; canal de signalement; canal de transmission;
        mode de réception; mode réception; mode de signalement; mode de transmission;
        mode de contact; mode de saisine; moyen de réception; moyen de signalement;
        moyen de transmission; moyen de contact; voie de réception; vecteur; média; report channel;
        reporting channel; contact method; reporting method
      `),
    },
    recurring.force,
    {
      ...recurring.service,
      headers: [
        ...recurring.service.headers,
        ...words('service concerné; service compétent; service traitant; unité; unit'),
      ],
    },
    ...sharedPlaceFields,
    recurring.dealPoint,
    {
      name: 'usable',
      sharedWith: ['prosecutor', 'service'],
      type: 'flag',
      headers: words(`
        usable; exploitable; exploitable o/n; exploitable oui/non; signalement exploitable;
        utilisable; actionable; is usable
      `),
    },
    {
      name: 'duplicate',
      sharedWith: ['prosecutor'],
      type: 'flag',
      headers: words(`
        duplicate; doublon; doublons; doublon o/n; doublon oui/non; en doublon; est un doublon;
        is duplicate; duplicated
      `),
    },
    {
      name: 'first_action_on',
      sharedWith: ['prosecutor'],
      type: 'date',
      headers: words(`
        first_action_on; date de première action; date première action; date de la première action;
        date 1ère action; date 1re action; date première suite; date de première suite;
        date 1ère suite; première suite le; date première diligence; date de traitement;
        date traitement; dt traitement; traité le; date de prise en compte; date prise en compte;
        pris en compte le; date de prise en charge; date prise en charge; first action date;
        date of first action; date actioned
      `),
    },
    {
      name: 'transmitted_on',
      sharedWith: ['prosecutor', 'service', 'partner'],
      type: 'date',
      headers: words(`
        transmitted_on; date de transmission; date transmission; dt transm; dt transmission;
        transmis le; date d'envoi; date envoi; envoyé le; transmission date; date transmitted;
        date sent; sent on; forwarded on
      `),
    },
    {
      name: 'transmitted_to',
      sharedWith: ['prosecutor', 'service', 'partner'],
      type: 'word',
      vocabulary: 'recipients',
      headers: words(`
        transmitted_to; transmis à; transmis au; destinataire; destinataires; service destinataire;
        destinataire de la transmission; attributaire; service attributaire; service saisi;
        recipient; sent to; forwarded to
      `),
    },
    {
      name: 'follow_up',
      sharedWith: ['prosecutor', 'service'],
      type: 'word',
      vocabulary: 'follow-ups',
      headers: words(`
        follow_up; suite; suites; suite donnée; suites données; type de suite; nature de la suite;
        suite réservée; suite opérationnelle; résultat; résultat du traitement; issue; outcome;
        action taken; result
      `),
    },
    {
      name: 'follow_up_on',
      sharedWith: ['prosecutor', 'service'],
      type: 'date',
      headers: words(`
        follow_up_on; date de suite; date suite; date de la suite; date des suites; date suites;
        dt suite; date suite donnée; date de la suite donnée; date résultat; date du résultat;
        follow-up date; outcome date; result date
      `),
    },
    {
      name: 'closed_on',
      sharedWith: ['prosecutor', 'service'],
      type: 'date',
      headers: words(`
        closed_on; date de clôture; date clôture; dt clôture; clôturé le; clos le;
        date de fermeture; date fermeture; fermé le; date de fin de traitement;
        date fin de traitement; date closed; closed date; closing date; closure date
      `),
    },
    {
      name: 'count',
      sharedWith: ['prosecutor', 'service', 'partner'],
      type: 'integer',
      measure: true,
      headers: words(`
        count; nombre; nb; nbre; nombre de signalements; nb signalements;
        nb de signalements; nbre signalements; nombre de remontées; nb remontées; number;
        number of reports; reports; report count
      `),
    },
  ],
} as const satisfies Kind;
