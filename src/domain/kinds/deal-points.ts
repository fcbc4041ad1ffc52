import type { Kind } from '../field.ts';
import { words } from '../words.ts';
import { placeFields } from './place.ts';
import { recurring } from './recurring.ts';

/**
 * One change of state of a drug-dealing point. The code of the point is its identifier: with the
 * day and the state it makes the event, and hashed as references are, it joins those of the other
 * kinds. Left out: « libellé », « nom du point » and « adresse », which say where people live.
 */
export const dealPoints = {
  name: 'deal_points',
  month: 'event_on',
  identifier: 'deal_point',
  keyedWith: ['event_on', 'state'],
  recognisedBy: ['state', 'event_on'],
  subject: 'state',
  since: 5,
  sparse: true,
  fields: [
    {
      name: 'deal_point',
      type: 'identifier',
      code: true,
      required: true,
      headers: [
        ...recurring.dealPoint.headers,
        ...words(`
          code; code du point; code point; n° point; numéro point; numéro du point; id point; point;
          identifiant du point; référence du point; réf point; id; identifiant; référence; réf;
          point id; point code; point reference
        `),
      ],
    },
    {
      name: 'event_on',
      type: 'date',
      required: true,
      identifying: true,
      headers: words(`
        event_on; date; jour; date événement; date de l'événement; date d'événement; dt événement;
        date du changement; date de changement; date changement; date du changement d'état;
        date changement état; date état; date de l'état; date d'état; date statut; date du statut;
        date de constatation; date constatation; constaté le; date des faits; date d'effet;
        depuis le; event date; date of event; status date; date of status; state date; date changed;
        changed on
      `),
    },
    {
      name: 'state',
      type: 'word',
      vocabulary: 'point-states',
      required: true,
      identifying: true,
      headers: words(`
        state; état; état du point; état point; état du point de deal; nouvel état; statut;
        statut du point; statut point; statut du point de deal; événement; type d'événement;
        type événement; nature de l'événement; évolution; changement d'état; status; point status;
        event; event type
      `),
    },
    ...placeFields,
  ],
} as const satisfies Kind;
