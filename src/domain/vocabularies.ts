import type { VocabularyName } from './field.ts';
import { fold } from './fold.ts';
import { channels } from './vocabularies/channels.ts';
import { followUps } from './vocabularies/follow-ups.ts';
import { forces } from './vocabularies/forces.ts';
import { offences } from './vocabularies/offences.ts';
import { operationKinds } from './vocabularies/operation-kinds.ts';
import { origins } from './vocabularies/origins.ts';
import { outcomes } from './vocabularies/outcomes.ts';
import { pointStates } from './vocabularies/point-states.ts';
import { products } from './vocabularies/products.ts';
import { recipients } from './vocabularies/recipients.ts';
import { units } from './vocabularies/units.ts';
import type { VocabularyEntry } from './vocabulary.ts';

/** Every vocabulary by its name; the order of its entries is the order of display. */
export const vocabularies: Readonly<Record<VocabularyName, readonly VocabularyEntry[]>> = {
  products,
  units,
  offences,
  origins,
  channels,
  forces,
  outcomes,
  recipients,
  'follow-ups': followUps,
  'point-states': pointStates,
  'operation-kinds': operationKinds,
};

/**
 * Folded word → code, codes included as they are written. A word that is not in it is unknown.
 * A later entry wins over an earlier one, so that a user's own words can stand after the shipped.
 */
export function synonymTable(entries: readonly VocabularyEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ code, synonyms }) =>
      [code, ...synonyms].map((word) => [fold(word), code] as const),
    ),
  );
}
