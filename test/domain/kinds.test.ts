import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Field, Kind } from '../../src/domain/field.ts';
import { foldHeader } from '../../src/domain/fold.ts';
import { kindNamed, kindNames, kinds } from '../../src/domain/kinds.ts';

const place = ['qrr', 'insee', 'commune', 'neighbourhood', 'longitude', 'latitude'];

const fieldNames: Readonly<Record<string, readonly string[]>> = {
  seizures: [
    ...['seizure_id', 'occurred_on', 'recorded_on', 'force', 'service', ...place, 'product'],
    ...['quantity', 'unit', 'deal_point', 'report_ref', 'count', 'cash_eur', 'vehicles'],
    ...['firearms', 'other_weapons', 'other_assets_eur'],
  ],
  arrests: [
    ...['arrest_id', 'occurred_on', 'recorded_on', 'force', 'service', ...place, 'offence'],
    ...['age_band', 'minor', 'custody', 'referred', 'remanded', 'fixed_fine'],
    ...['fine_received_on', 'outcome', 'deal_point', 'report_ref', 'count'],
  ],
  reports: [
    ...['report_id', 'received_on', 'origin', 'channel', 'force', 'service', ...place],
    ...['deal_point', 'usable', 'duplicate', 'first_action_on', 'transmitted_on'],
    ...['transmitted_to', 'follow_up', 'follow_up_on', 'closed_on', 'count'],
  ],
  deal_points: ['deal_point', 'event_on', 'state', ...place],
  operations: [
    ...['operation_id', 'occurred_on', 'kind', ...place, 'force', 'hours', 'officers'],
    ...['persons_checked', 'premises_checked', 'deal_point', 'count'],
  ],
};

/** What a row must say, beside the date that makes its month. */
const required: Readonly<Record<string, readonly string[]>> = {
  deal_points: ['deal_point', 'event_on', 'state'],
};

function named(kind: string): Kind {
  const found = kindNamed(kind);
  if (found === undefined) throw new Error(`no kind ${kind}`);
  return found;
}

function namesOf(kind: string, holds: (field: Field) => unknown): readonly string[] {
  return named(kind)
    .fields.filter((field) => holds(field))
    .map(({ name }) => name);
}

/** Pairs of fields of one kind that a header would fit both. */
function sharedHeaders(kind: Kind): readonly string[] {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const { name, headers } of kind.fields) {
    for (const header of headers.map(foldHeader)) {
      const owner = owners.get(header);
      if (owner !== undefined) shared.push(`${header}: ${owner}, ${name}`);
      owners.set(header, name);
    }
  }
  return shared;
}

test('the kinds are found by their names, and only by them', () => {
  expect(kinds.map(({ name }) => name)).toEqual([
    ...['seizures', 'arrests', 'reports', 'deal_points', 'operations'],
  ]);
  expect(kindNames).toEqual(kinds.map(({ name }) => name));
  for (const kind of kinds) expect(kindNamed(kind.name)).toBe(kind);
  expect(kindNamed('Seizures')).toBeUndefined();
  expect(kindNamed('saisies')).toBeUndefined();
});

describe.each(kinds)('$name', (kind) => {
  test('has its fields in their order', () => {
    expect(kind.fields.map(({ name }) => name)).toEqual(fieldNames[kind.name]);
  });

  test('no header fits two fields, or stands twice', () => {
    expect(sharedHeaders(kind)).toEqual([]);
  });

  test('every field is found by its own name, and every header has something to compare', () => {
    for (const { name, headers } of kind.fields) {
      expect(headers.map(foldHeader)).toContain(foldHeader(name));
      expect(headers.filter((header) => /\n/.test(header) || foldHeader(header) === '')).toEqual(
        [],
      );
    }
  });

  test('its identifier, month and key fields are fields of the right type', () => {
    expect(namesOf(kind.name, ({ type }) => type === 'identifier')).toEqual([kind.identifier]);
    expect(namesOf(kind.name, (field) => field.required)).toEqual(
      required[kind.name] ?? [kind.month],
    );
    expect(fieldNames[kind.name]).toContain(kind.subject);
    expect(kind.fields.find(({ name }) => name === kind.month)?.type).toBe('date');
    for (const key of kind.keyedWith) expect(fieldNames[kind.name]).toContain(key);
  });

  test('is recognised by fields that no other kind has', () => {
    const others = kinds.filter(({ name }) => name !== kind.name);
    const foreign = others.flatMap(({ name }) => fieldNames[name] ?? []);
    expect(kind.recognisedBy.length).toBeGreaterThan(0);
    for (const name of kind.recognisedBy) {
      expect(fieldNames[kind.name]).toContain(name);
      expect(foreign).not.toContain(name);
    }
  });

  test('only words have a vocabulary, and what belongs to the event is counted', () => {
    expect(namesOf(kind.name, (field) => field.vocabulary && field.type !== 'word')).toEqual([]);
    expect(namesOf(kind.name, (field) => field.event && !field.measure)).toEqual([]);
  });
});

test('what makes a record the same record without an identifier', () => {
  const identifying = (kind: string) => namesOf(kind, (field) => field.identifying);
  expect(identifying('seizures')).toEqual([
    ...['occurred_on', 'force', 'service', ...place, 'product', 'quantity', 'unit', 'deal_point'],
  ]);
  expect(identifying('arrests')).toEqual([
    ...['occurred_on', 'force', 'service', ...place, 'offence', 'age_band', 'deal_point'],
  ]);
  expect(identifying('reports')).toEqual([
    ...['received_on', 'origin', 'channel', 'force', 'service', ...place, 'deal_point'],
  ]);
  expect(identifying('deal_points')).toEqual(['event_on', 'state', ...place]);
  expect(identifying('operations')).toEqual([
    ...['occurred_on', 'kind', ...place, 'force', 'deal_point'],
  ]);
});

test('what an aggregated row counts, and what belongs to the event', () => {
  const event = ['cash_eur', 'vehicles', 'firearms', 'other_weapons', 'other_assets_eur'];
  expect(namesOf('seizures', ({ measure }) => measure)).toEqual(['quantity', 'count', ...event]);
  expect(namesOf('arrests', ({ measure }) => measure)).toEqual(['count']);
  expect(namesOf('reports', ({ measure }) => measure)).toEqual(['count']);
  expect(namesOf('seizures', (field) => field.event)).toEqual(event);
  expect(named('seizures').keyedWith).toEqual(['product']);
  expect(named('arrests').keyedWith).toEqual([]);
  expect(named('reports').keyedWith).toEqual([]);
  expect(named('deal_points').keyedWith).toEqual(['event_on', 'state']);
  expect(named('operations').keyedWith).toEqual([]);
  expect(namesOf('operations', ({ measure }) => measure)).toEqual([
    ...['hours', 'officers', 'persons_checked', 'premises_checked', 'count'],
  ]);
});

test.each([
  ['seizures', 'N° PROCEDURE', 'seizure_id'],
  ['seizures', 'DT FAITS', 'occurred_on'],
  ['seizures', 'Date de saisie', 'occurred_on'],
  ['seizures', 'PROD.', 'product'],
  ['seizures', 'Drug Type', 'product'],
  ['seizures', 'QTE', 'quantity'],
  ['seizures', 'Qté saisie', 'quantity'],
  ['seizures', 'Sum Qty', 'quantity'],
  ['seizures', 'U', 'unit'],
  ['seizures', 'Unité', 'unit'],
  ['seizures', 'Count of Event', 'count'],
  ['seizures', 'Numéraire (€)', 'cash_eur'],
  ['seizures', 'CODE_QRR', 'qrr'],
  ['arrests', 'N° PV', 'arrest_id'],
  ['arrests', 'Date d’interpellation', 'occurred_on'],
  ['arrests', 'Date', 'occurred_on'],
  ['arrests', 'Age range', 'age_band'],
  ['arrests', 'Outcome', 'outcome'],
  ['arrests', 'GAV (O/N)', 'custody'],
  ['arrests', 'Unité', 'service'],
  ['arrests', 'Longitude', 'longitude'],
  ['reports', 'N° de signalement', 'report_id'],
  ['reports', 'Reçu le', 'received_on'],
  ['reports', 'Source', 'origin'],
  ['reports', 'PDD', 'deal_point'],
  ['reports', 'Suite donnée', 'follow_up'],
  ['reports', 'Clôturé le', 'closed_on'],
  ['deal_points', 'POINT DE DEAL', 'deal_point'],
  ['deal_points', 'Code du point', 'deal_point'],
  ['deal_points', 'DATE EVENEMENT', 'event_on'],
  ['deal_points', 'Date de l’état', 'event_on'],
  ['deal_points', 'ETAT', 'state'],
  ['deal_points', 'Statut du point', 'state'],
  ['deal_points', 'Status', 'state'],
  ['operations', 'N° OPERATION', 'operation_id'],
  ['operations', 'Date de l’opération', 'occurred_on'],
  ['operations', 'TYPE D’OPERATION', 'kind'],
  ['operations', 'Nature de la mesure', 'kind'],
  ['operations', 'Operation type', 'kind'],
  ['operations', 'NB HEURES', 'hours'],
  ['operations', 'Heures de présence', 'hours'],
  ['operations', 'EFFECTIFS', 'officers'],
  ['operations', 'Nb de personnes contrôlées', 'persons_checked'],
  ['operations', 'Établissements contrôlés', 'premises_checked'],
  ['operations', 'Nombre d’opérations', 'count'],
])('in %s the header « %s » is %s', (kind, header, field) => {
  const owners = namesOf(kind, ({ headers }) =>
    headers.map(foldHeader).includes(foldHeader(header)),
  );
  expect(owners).toEqual([field]);
});

test.each([
  ['arrests', 'Âge'],
  ['arrests', 'Date de naissance'],
  ['arrests', 'Nationalité'],
  ['arrests', 'Gender'],
  ['arrests', 'Mis en cause'],
  ['arrests', 'Date de saisie'],
  ['arrests', 'Adresse'],
  ['reports', 'Déclarant'],
  ['reports', 'Description'],
  ['reports', 'Téléphone'],
  ['seizures', 'Type'],
  ['seizures', 'N°'],
  ['seizures', 'Avoirs criminels'],
  ['seizures', 'Immatriculation'],
  ['deal_points', 'Adresse'],
  ['deal_points', 'Nom du point'],
  ['deal_points', 'Libellé'],
  ['operations', 'Type'],
  ['operations', 'Opération'],
  ['operations', 'Durée'],
  ['operations', 'Établissement'],
  ['operations', 'Bénéficiaire'],
])('in %s no field takes « %s »', (kind, header) => {
  const owners = namesOf(kind, ({ headers }) =>
    headers.map(foldHeader).includes(foldHeader(header)),
  );
  expect(owners).toEqual([]);
});

const document = new URL('../../../shared/domain.md', import.meta.url);

describe.skipIf(!existsSync(document))('the table of record kinds', () => {
  test.each(kinds)('names the fields of $name', ({ name }) => {
    const row = readFileSync(document, 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| \`${name}\``));
    const cell =
      row
        ?.split('|')
        .at(-2)
        ?.replace('of the event, counted once:', '')
        .replace(/\([^)]*\)/g, '') ?? '';
    const listed = cell.split(/[,;]/).map((word) => word.trim());
    expect(listed.flatMap((word) => (word === '*place*' ? place : [word]))).toEqual(
      fieldNames[name],
    );
  });
});
