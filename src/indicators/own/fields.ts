import type { VocabularyName } from '../../domain/field.ts';
import { type KindName, kindNames } from '../../domain/kinds.ts';
import type { ScannedDataset, Unit } from '../indicator.ts';

/** The records that an indicator of the workspace may be about: all of them. */
export const ownRecords = kindNames;

export type OwnRecords = KindName;

/**
 * A field that a filter or a sum may name: a `code` of a vocabulary, a `word` as it was written, a
 * yes-or-no `flag`, a `number` in its unit, or something of which only the `presence` is known.
 */
export interface OwnField {
  readonly name: string;
  readonly type: 'code' | 'word' | 'flag' | 'number' | 'presence';
  /** Its column, where that has another name. */
  readonly column?: string;
  readonly vocabulary?: VocabularyName;
  /** The column holds the vocabulary's code; otherwise what exports wrote. */
  readonly isCoded?: true;
  /** Of a number that can be added up. */
  readonly unit?: Unit;
  /** Where it is; everywhere in its records where absent. */
  readonly dataset?: ScannedDataset;
}

const force: OwnField = { name: 'force', type: 'code', vocabulary: 'forces' };
const service: OwnField = { name: 'service', type: 'word' };

function product(name: string, unit?: Unit): OwnField {
  const field: OwnField = { name, type: 'number', dataset: 'seizure-products' };
  return unit === undefined ? field : { ...field, unit };
}

function amount(name: string, unit: Unit): OwnField {
  return { name, type: 'number', unit, dataset: 'seizure-events' };
}

function coded(name: string, vocabulary: VocabularyName): OwnField {
  return { name, type: 'code', vocabulary, isCoded: true };
}

function named(type: 'flag' | 'presence', names: readonly string[]): readonly OwnField[] {
  return names.map((name) => ({ name, type }));
}

function numbered(names: readonly string[]): readonly OwnField[] {
  return names.map((name) => ({ name, type: 'number', unit: 'count' }));
}

/** In grams, or in pieces or litres: what the row's own unit measures. */
const quantity: OwnField = {
  ...product('quantity'),
  column: 'coalesce(mass, tablets, plants, doses, cylinders, litres, cartridges)',
};

/** What may be named of each kind of records, in the order in which messages list it. */
export const ownFields: Readonly<Record<OwnRecords, readonly OwnField[]>> = {
  seizures: [
    { ...coded('product', 'products'), dataset: 'seizure-products' },
    quantity,
    product('mass', 'g'),
    product('tablets', 'tablets'),
    product('plants', 'plants'),
    product('doses', 'doses'),
    product('cylinders', 'cylinders'),
    product('litres', 'litres'),
    amount('cash_eur', 'eur'),
    amount('other_assets_eur', 'eur'),
    amount('vehicles', 'count'),
    amount('firearms', 'count'),
    amount('other_weapons', 'count'),
    force,
    service,
  ],
  arrests: [
    coded('offence', 'offences'),
    coded('outcome', 'outcomes'),
    { name: 'age_band', type: 'word' },
    ...named('flag', ['minor', 'custody', 'referred', 'remanded']),
    { name: 'fixed_fine', type: 'flag', column: 'is_fixed_fine' },
    ...named('presence', ['deal_point', 'report_ref']),
    force,
    service,
  ],
  reports: [
    coded('origin', 'origins'),
    { name: 'channel', type: 'code', vocabulary: 'channels' },
    coded('follow_up', 'follow-ups'),
    coded('transmitted_to', 'recipients'),
    ...named('flag', ['usable', 'duplicate']),
    ...named('presence', [
      'deal_point',
      'first_action_on',
      'transmitted_on',
      'follow_up_on',
      'closed_on',
    ]),
    force,
    service,
  ],
  deal_points: [coded('state', 'point-states')],
  operations: [
    coded('kind', 'operation-kinds'),
    { name: 'hours', type: 'number', unit: 'hours' },
    ...numbered(['officers', 'persons_checked', 'premises_checked']),
    ...named('presence', ['deal_point']),
    force,
  ],
};
