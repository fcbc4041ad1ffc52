import fc from 'fast-check';

/** How cells of a column are written, and what the store makes of them. */
export type ColumnType =
  | 'constant'
  | 'date'
  | 'quantity'
  | 'money'
  | 'integer'
  | 'flag'
  | 'word'
  | 'identifier';

interface ModelColumn {
  readonly field: string;
  readonly type: ColumnType;
  /** Headers that say so, in French and in English. */
  readonly french: string;
  readonly english: string;
}

interface ModelKind {
  readonly name: 'seizures' | 'arrests' | 'reports';
  readonly columns: readonly ModelColumn[];
}

/**
 * A value of a record: a day as `2019-07-31`, a quantity in thousandths, money in cents, a whole
 * number, yes or no, a text; null where the export says nothing.
 */
export type ModelValue = string | number | boolean | null;

type ModelRecord = readonly ModelValue[];

function column(field: string, type: ColumnType, french: string, english: string): ModelColumn {
  return { field, type, french, english };
}

/** Constant in a file: they say whose it is. */
const source = [
  column('force', 'constant', 'Force', 'Police force'),
  column('service', 'constant', 'Service', 'Police station'),
] as const;

const place = [
  ...source,
  column('commune', 'word', 'Commune', 'Town'),
  column('neighbourhood', 'word', 'Quartier', 'Neighbourhood'),
] as const;

/** The first column is the month's date, which is never empty. */
const modelKinds: readonly ModelKind[] = [
  {
    name: 'seizures',
    columns: [
      column('occurred_on', 'date', 'Date de constatation', 'date_seized'),
      column('seizure_id', 'identifier', 'N° procédure', 'seizure_id'),
      column('recorded_on', 'date', 'Date d’enregistrement', 'Date recorded'),
      ...place,
      column('product', 'word', 'Nature du produit', 'Product'),
      column('quantity', 'quantity', 'Quantité saisie', 'Quantity'),
      column('unit', 'word', 'Unité', 'Unit'),
      column('cash_eur', 'money', 'Numéraire', 'Cash seized'),
      column('vehicles', 'integer', 'Véhicules', 'Vehicles'),
    ],
  },
  {
    name: 'arrests',
    columns: [
      column('occurred_on', 'date', 'Date des faits', 'Arrest date'),
      column('arrest_id', 'identifier', 'NUMERO PV', 'arrest_id'),
      ...place,
      column('offence', 'word', 'Infraction', 'Offence'),
      column('age_band', 'word', 'Tranche d’âge', 'Age group'),
      column('minor', 'flag', 'Mineur', 'Minor'),
      column('custody', 'flag', 'Garde à vue', 'Custody'),
      column('fine_received_on', 'date', 'Date de réception AFD', 'Fine received date'),
      column('outcome', 'word', 'Suite donnée', 'Outcome'),
    ],
  },
  {
    name: 'reports',
    columns: [
      column('received_on', 'date', 'Date de réception', 'Date received'),
      column('report_id', 'identifier', 'N° signalement', 'Report number'),
      column('origin', 'word', 'Origine', 'Origin'),
      column('channel', 'word', 'Canal', 'Channel'),
      ...place,
      column('usable', 'flag', 'Exploitable', 'Usable'),
      column('duplicate', 'flag', 'Doublon', 'Duplicate'),
      column('first_action_on', 'date', 'Date première action', 'First action date'),
      column('follow_up', 'word', 'Suite', 'Follow up'),
    ],
  },
];

const words = [
  'résine',
  'Herbe de cannabis',
  'HÉROÏNE',
  'cocaïne (chlorhydrate)',
  'Éducation nationale',
  'Cœur de ville',
  'L’Haÿ-les-Roses',
  'forêt – lisière',
  'a; b, c | d\te',
  'tuyau de 5" percé',
  '« usage »',
  'trafic\nde rue',
  '"cité" nord',
  '5 €',
  'déjà vu',
  'ZSP Torcy',
  'kg',
  "rue de l'Été",
  '25-34 ans',
  '  entre  deux  ',
] as const;

const day = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2019-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const values: Readonly<Record<ColumnType, fc.Arbitrary<ModelValue>>> = {
  constant: fc.constant(null),
  date: fc.option(day, { freq: 4 }),
  quantity: fc.option(fc.integer({ min: 0, max: 9_999_999 }), { freq: 6 }),
  money: fc.option(fc.integer({ min: 0, max: 99_999_999 }), { freq: 3 }),
  integer: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }),
  flag: fc.option(fc.boolean(), { freq: 4 }),
  word: fc.option(fc.constantFrom(...words), { freq: 5 }),
  identifier: fc.option(
    fc.integer({ min: 1, max: 9999 }).map((number) => `PV-2019-${number}`),
    { freq: 2 },
  ),
};

function recordOf({ columns }: ModelKind): fc.Arbitrary<ModelRecord> {
  return fc.tuple(...columns.map(({ type }, at) => (at === 0 ? day : values[type])));
}

/** What proves the order of the dates and the mark of the decimals, beside nothing else. */
function proof({ columns }: ModelKind): ModelRecord {
  const proving: Readonly<Partial<Record<ColumnType, ModelValue>>> = {
    date: '2018-01-31',
    quantity: 12_500,
    money: 1250,
  };
  return columns.map(({ type }) => proving[type] ?? null);
}

export interface ModelTable {
  readonly kind: ModelKind;
  readonly records: readonly ModelRecord[];
}

/** Tables of any kind, of which one record, anywhere, proves how the others are to be read. */
export const tableArb: fc.Arbitrary<ModelTable> = fc
  .constantFrom(...modelKinds)
  .chain((kind) =>
    fc
      .tuple(fc.array(recordOf(kind), { minLength: 1, maxLength: 15 }), fc.nat({ max: 14 }))
      .map(([records, at]) => ({ kind, records: records.toSpliced(at, 0, proof(kind)) })),
  );
