import { describe, expect, test } from 'vitest';
import type { VocabularyName } from '../../src/domain/field.ts';
import { fold } from '../../src/domain/fold.ts';
import { kinds } from '../../src/domain/kinds.ts';
import { units } from '../../src/domain/vocabularies/units.ts';
import { synonymTable, vocabularies } from '../../src/domain/vocabularies.ts';
import type { VocabularyEntry } from '../../src/domain/vocabulary.ts';

const codes: Readonly<Record<VocabularyName, readonly string[]>> = {
  products: [
    ...[
      'resin',
      'herb',
      'plant',
      'cannabis',
      'cocaine',
      'crack',
      'heroin',
      'amphetamine',
      'methamphetamine',
    ],
    ...['mdma', 'lsd', 'ketamine', 'fentanyl', 'opium', 'khat', 'nps', 'nitrous-oxide'],
    ...['medicine', 'other'],
  ],
  units: [
    ...['g', 'kg', 't', 'mg', 'lb', 'oz', 'tablet', 'plant', 'dose', 'litre', 'cl', 'ml'],
    ...['cylinder', 'cartridge'],
  ],
  offences: ['trafficking', 'user-dealing', 'use', 'other'],
  origins: [
    ...['police', 'gendarmerie', 'customs', 'resident', 'landlord', 'municipality', 'town-police'],
    ...['school', 'transport', 'health', 'association', 'anonymous', 'prosecutor', 'online'],
    'other',
  ],
  channels: ['e-mail', 'phone', 'portal', 'letter', 'meeting', 'other'],
  forces: ['police', 'gendarmerie', 'customs', 'town-police', 'other'],
  outcomes: [
    ...['arrested', 'released', 'referred', 'remanded', 'summons', 'fixed-fine', 'alternative'],
    ...['no-action', 'pending', 'other'],
  ],
  recipients: ['prosecutor', 'police', 'gendarmerie', 'customs', 'tax', 'municipality', 'other'],
  'follow-ups': [
    ...['enriched', 'opened', 'street-operation', 'other-service', 'no-action', 'pending', 'other'],
  ],
  'point-states': ['identified', 'active', 'dismantled', 'reopened', 'other'],
  'operation-kinds': [
    ...['public-way', 'checks', 'patrol', 'search', 'closure', 'ban', 'eviction', 'other'],
  ],
};

const names = Object.keys(codes) as VocabularyName[];

/** Folded words that stand more than once in a vocabulary, under one code or two. */
function repeated(entries: readonly VocabularyEntry[]): readonly string[] {
  const all = entries.flatMap(({ code, synonyms }) => [code, ...synonyms].map(fold));
  return all.filter((word, index) => all.indexOf(word) !== index);
}

function codeOf(name: VocabularyName, word: string): string | undefined {
  return synonymTable(vocabularies[name]).get(fold(word));
}

describe.each(names)('%s', (name) => {
  const entries = vocabularies[name];

  test('has its codes in their order, in kebab-case', () => {
    expect(entries.map(({ code }) => code)).toEqual(codes[name]);
    for (const { code } of entries) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('no word stands for two codes, or twice for one', () => {
    expect(repeated(entries)).toEqual([]);
  });

  test('every word is one line with something in it', () => {
    const broken = entries.flatMap(({ synonyms }) => synonyms).filter((word) => /^$|\n/.test(word));
    expect(broken).toEqual([]);
  });

  test('is the vocabulary of a field', () => {
    const used = kinds.flatMap(({ fields }) => fields.map(({ vocabulary }) => vocabulary));
    expect(used).toContain(name);
  });
});

test.each<[VocabularyName, string, string]>([
  ['products', 'RESINE DE CANNABIS', 'resin'],
  ['products', 'Résine', 'resin'],
  ['products', 'shit', 'resin'],
  ['products', 'Cannabis resin', 'resin'],
  ['products', 'beuh', 'herb'],
  ['products', 'Marijuana', 'herb'],
  ['products', 'Pieds de cannabis', 'plant'],
  ['products', 'Cannabis', 'cannabis'],
  ['products', 'CANNABIS (sans précision)', 'cannabis'],
  ['products', 'cocaïne (poudre)', 'cocaine'],
  ['products', 'COKE', 'cocaine'],
  ['products', 'caillou', 'crack'],
  ['products', 'HÉROÏNE', 'heroin'],
  ['products', 'Ecstasy', 'mdma'],
  ['products', 'Extasy', 'mdma'],
  ['products', 'Lsd', 'lsd'],
  ['products', 'Kétamine', 'ketamine'],
  ['products', 'Khat (Catha Edulis)', 'khat'],
  ['products', 'Protoxyde d’azote', 'nitrous-oxide'],
  ['products', 'nitrous-oxide', 'nitrous-oxide'],
  ['products', '3-MMC', 'nps'],
  ['products', 'Subutex', 'medicine'],
  ['products', 'Other Drugs**', 'other'],
  ['units', 'Grammes', 'g'],
  ['units', 'KG', 'kg'],
  ['units', 'lbs', 'lb'],
  ['units', 'cps', 'tablet'],
  ['units', 'pieds', 'plant'],
  ['units', 'buvards', 'dose'],
  ['units', 'cL', 'cl'],
  ['units', 'Bonbonnes', 'cylinder'],
  ['units', 'cartouches', 'cartridge'],
  ['offences', '55', 'trafficking'],
  ['offences', 'Trafic et revente sans usage de stupéfiants', 'trafficking'],
  ['offences', 'détention non autorisée', 'trafficking'],
  ['offences', 'index 56', 'user-dealing'],
  ['offences', 'Usage/revente', 'user-dealing'],
  ['offences', '57', 'use'],
  ['offences', '180', 'use'],
  ['offences', 'ILS USAGE', 'use'],
  ['offences', 'Autres infractions à la législation sur les stupéfiants', 'other'],
  ['origins', 'Bailleur social', 'landlord'],
  ['origins', 'Police municipale', 'town-police'],
  ['origins', 'Police Nationale', 'police'],
  ['origins', 'riverains', 'resident'],
  ['origins', 'moncommissariat.fr', 'online'],
  ['origins', 'RATP', 'transport'],
  ['channels', 'Courriel', 'e-mail'],
  ['channels', 'appel téléphonique', 'phone'],
  ['channels', 'COURRIER', 'letter'],
  ['forces', 'GN', 'gendarmerie'],
  ['forces', 'Douane', 'customs'],
  ['outcomes', 'Arrest', 'arrested'],
  ['outcomes', 'A no further action disposal', 'no-action'],
  ['outcomes', 'Khat or Cannabis warning', 'alternative'],
  ['outcomes', 'Penalty Notice for Disorder', 'fixed-fine'],
  ['outcomes', 'Summons / charged by post', 'summons'],
  ['outcomes', 'Community resolution', 'alternative'],
  ['outcomes', 'Caution (simple or conditional)', 'alternative'],
  ['outcomes', 'COPJ', 'summons'],
  ['outcomes', 'Écroué', 'remanded'],
  ['outcomes', 'déféré', 'referred'],
  ['recipients', 'Parquet', 'prosecutor'],
  ['recipients', 'police municipale', 'municipality'],
  ['recipients', 'DDFIP', 'tax'],
  ['follow-ups', 'Enquête enrichie', 'enriched'],
  ['follow-ups', "Ouverture d'enquête", 'opened'],
  ['follow-ups', 'opération de voie publique', 'street-operation'],
  ['follow-ups', 'Classé sans suite', 'no-action'],
  ['point-states', 'IDENTIFIE', 'identified'],
  ['point-states', 'nouveau point', 'identified'],
  ['point-states', 'Toujours actif', 'active'],
  ['point-states', 'Démantèlement', 'dismantled'],
  ['point-states', 'fermé', 'dismantled'],
  ['point-states', 'Réouverture', 'reopened'],
  ['point-states', 'Reopened', 'reopened'],
  ['operation-kinds', 'OVP', 'public-way'],
  ['operation-kinds', 'Opération place nette', 'public-way'],
  ['operation-kinds', 'Contrôles d’identité', 'checks'],
  ['operation-kinds', 'CODAF', 'checks'],
  ['operation-kinds', 'Patrouille pédestre', 'patrol'],
  ['operation-kinds', 'Perquisition', 'search'],
  ['operation-kinds', 'FERMETURE ADMINISTRATIVE', 'closure'],
  ['operation-kinds', 'Interdiction de paraître', 'ban'],
  ['operation-kinds', 'Expulsion locative', 'eviction'],
  ['operation-kinds', 'Administrative closure', 'closure'],
])('in %s « %s » is %s', (name, word, code) => {
  expect(codeOf(name, word)).toBe(code);
});

test.each<[VocabularyName, string]>([
  ['products', 'poudre'],
  ['products', 'inconnu'],
  ['units', 'unité'],
  ['units', 'livre'],
  ['units', 'barrette'],
  ['offences', 'ILS'],
  ['offences', 'possession'],
  ['offences', '181'],
  ['outcomes', 'inconnue'],
])('in %s « %s » says too little to be translated', (name, word) => {
  expect(codeOf(name, word)).toBeUndefined();
});

test('a later entry wins, as a word added by a user must', () => {
  const added = { code: 'resin', synonyms: ['Cannabis', 'beuh'] };
  const table = synonymTable([...vocabularies.products, added]);
  expect(table.get('cannabis')).toBe('resin');
  expect(table.get('beuh')).toBe('resin');
  expect(table.get('herbe')).toBe('herb');
});

test('the units have exact decimal factors to grams, litres or pieces', () => {
  const factors = units.map(({ code, measure, factor }) => [code, measure, factor]);
  expect(factors).toEqual([
    ['g', 'mass', '1'],
    ['kg', 'mass', '1000'],
    ['t', 'mass', '1000000'],
    ['mg', 'mass', '0.001'],
    ['lb', 'mass', '453.59237'],
    ['oz', 'mass', '28.349523125'],
    ['tablet', 'tablets', '1'],
    ['plant', 'plants', '1'],
    ['dose', 'doses', '1'],
    ['litre', 'litres', '1'],
    ['cl', 'litres', '0.01'],
    ['ml', 'litres', '0.001'],
    ['cylinder', 'cylinders', '1'],
    ['cartridge', 'cartridges', '1'],
  ]);
});
