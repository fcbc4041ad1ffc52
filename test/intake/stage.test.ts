import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, openEngine } from '../../src/store/engine.ts';
import { type RowsFile, stagedValues } from './stage-rows.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

const staged = (file: RowsFile, values: string) => stagedValues(engine, file, values);
/** The field and the reason of each refused row. */
const reasons = async (file: RowsFile) =>
  (await staged(file, 'reason')).map(({ reason }) => reason);

describe('flags', () => {
  test.each([
    ...['oui', 'O', 'Yes', 'y', 'TRUE', 'Vrai', 'v', '1', 'X', '1.0', '1,0'].map(
      (cell) => [cell, true] as const,
    ),
    ...['non', 'N', 'No', 'false', 'FAUX', 'f', '0', 'Néant', 'aucune', '0.0', '0,0'].map(
      (cell) => [cell, false] as const,
    ),
    ...['', 'NC', 'non renseigné', 'N/A'].map((cell) => [cell, null] as const),
  ])('%j is %s', async (cell, value) => {
    const file = { header: 'occurred_on;offence;custody', rows: [`31/05/2019;usage;${cell}`] };
    expect(await staged(file, 'custody, reason')).toEqual([{ custody: value, reason: null }]);
  });

  test.each(['peut-être', '2', 'oui/non', '?'])('%j is neither yes nor no', async (cell) => {
    const file = { header: 'occurred_on;offence;custody', rows: [`31/05/2019;usage;${cell}`] };
    expect(await staged(file, 'custody, reason')).toEqual([
      { custody: null, reason: 'custody:not-yes-no' },
    ]);
  });
});

describe('a column of yes or no', () => {
  const answers = async (cells: readonly string[], profile?: RowsFile['profile']) => {
    const rows = cells.map((cell) => `31/05/2019;usage;${cell}`);
    const file = { header: 'occurred_on;offence;custody', rows, ...(profile && { profile }) };
    return (await staged(file, 'custody')).map(({ custody }) => custody);
  };
  const meaning = (empty: string) => ({ values: { custody: { '': empty } } });

  test.each(['X', 'x', '✓', '✔', '☑', '☒', '✅'])(
    'of « %s », dashes and nothing has boxes: an empty one is no',
    async (tick) => {
      expect(await answers([tick, '', '-', tick])).toEqual([true, false, false, true]);
    },
  );

  test.each([
    [
      ['X', '', 'nc'],
      [true, null, null],
    ],
    [
      ['X', '', 'non'],
      [true, null, false],
    ],
    [
      ['oui', '', 'O'],
      [true, null, true],
    ],
    [
      ['1', '', '1'],
      [true, null, true],
    ],
    [
      ['', '-'],
      [null, null],
    ],
  ])('of %j leaves unknown what it does not say', async (cells, read) => {
    expect(await answers(cells)).toEqual(read);
  });

  test('means where it is empty what a profile says', async () => {
    expect(await answers(['oui', '', 'nc'], meaning('non'))).toEqual([true, false, null]);
    expect(await answers(['X', '', 'X'], meaning('nc'))).toEqual([true, null, true]);
    // Nobody wrote anything in a dash; « nc » says that it is not known.
    expect(await answers(['X', '-', 'nc', '(vide)'], meaning('non'))).toEqual([
      ...[true, false, null, false],
    ]);
  });
});

describe('words and places', () => {
  test('are kept folded, never translated', async () => {
    const file = {
      header: 'occurred_on;product;unit;commune;neighbourhood',
      rows: ['31/05/2019;RÉSINE_de\u00a0Cannabis;Kg ;NOISIEL;L’Arche-Guédon'],
    };
    expect(await staged(file, 'product, unit, commune, neighbourhood')).toEqual([
      {
        ...{ product: 'resine de cannabis', unit: 'kg', commune: 'noisiel' },
        neighbourhood: "l'arche-guedon",
      },
    ]);
  });

  test.each([
    ...['-', '--', 'NA', 'n.d.', 'NULL', 'NC', 'Non renseigné', 'NON RENSEIGNE', '\u00a0'],
    ...['#N/A', '#N/D', '#VALEUR!', '#VALUE!', '#REF!', '#NOM?', '#NAME?', '#NUL!', '#DIV/0!'],
    ...['#NOMBRE!', '#NUM!', '<NA>', '(vide)', '(blank)'],
  ])('%j says nothing', async (cell) => {
    const file = {
      header: 'occurred_on;product;quantity;unit',
      rows: [`31/05/2019;${cell};${cell};${cell}`],
    };
    expect(await staged(file, 'product, quantity, unit, reason')).toEqual([
      { product: null, quantity: null, unit: null, reason: null },
    ]);
  });

  test('positions are of the row, the place is of all that says where', async () => {
    const file = {
      header: 'occurred_on;product;commune;longitude;latitude',
      rows: [
        '31/05/2019;a;Noisiel;2,6290;48,8545',
        '31/05/2019;b;Noisiel;2,6290;48,8545',
        '31/05/2019;c;Noisiel;2,6291;48,8545',
        '31/05/2019;d;Torcy;2,6290;48,8545',
      ],
    };
    const places = await staged(file, 'place::VARCHAR AS place');
    const distinct = [0, 0, 2, 3].map((at) => places[at]);
    expect(places).toEqual(distinct);
    expect(new Set(places.map(({ place }) => place)).size).toBe(3);
  });
});

describe('the code of a point', () => {
  test.each([
    '12 rue de Paris',
    'Place Carnot',
    '3, Av. Jean-Jaurès',
    '14bis bd de la République',
    'ALLÉE DES LILAS',
    'Passage du Luzard',
    "sur l'esplanade de la Commune",
    'Résidence du Parc',
    'Cité des Mines',
    '2 cours du Luzard',
    'Quai Voltaire',
    'cour de la Ferme',
    'Rond-point des Fêtes',
    '4 sentier des Buttes',
    'parvis de la gare',
    '5, fbg Saint-Denis',
    '7 blvd Ney',
    'Promenade des Anglais',
    'MAIL DE FONTENAY',
    'hall 3 résidence Bel Air',
  ])('%j looks like an address', async (cell) => {
    const file = { header: 'occurred_on;product;deal_point', rows: [`31/05/2019;Résine;${cell}`] };
    expect(await reasons(file)).toEqual(['deal_point:looks-like-address']);
  });

  test.each([
    ...['PDD-12', '77_1-003', 'Avenue-7', 'RUE12', 'P 4', 'marché', 'CITE4', 'Passage-3'],
    ...['vitesse 3', 'incité 2', 'COURS'],
  ])('%j does not', async (cell) => {
    const file = {
      header: 'occurred_on;product;deal_point',
      rows: [`31/05/2019;Résine;${cell}`],
    };
    expect(await reasons(file)).toEqual([null]);
  });
});

describe('identifiers and references', () => {
  const file = (rows: readonly string[], more: Partial<RowsFile> = {}): RowsFile => ({
    header: 'seizure_id;occurred_on;product;report_ref',
    rows,
    ...more,
  });

  test('are hashes that say nothing of the number', async () => {
    const [row] = await staged(file(['PV 2019/0042;31/05/2019;Résine;S 17']), '*');
    expect(JSON.stringify(row)).not.toMatch(/2019\/0042|pv 2019|s 17/i);
    expect(row?.seizure_id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('depend on the secret, as do keys and contents', async () => {
    const hashes = (secret: string) =>
      staged(
        file(['PV1;31/05/2019;Résine;S1'], { secret }),
        'unnest([seizure_id, report_ref, key, content])::VARCHAR AS hash',
      );
    const [one, again, other] = [await hashes('a'), await hashes('a'), await hashes('b')];
    expect(again).toEqual(one);
    expect(new Set([...one, ...other].map(({ hash }) => hash)).size).toBe(8);
  });

  test('are the same however they are written', async () => {
    const rows = [
      'PV 1;31/05/2019;Résine;',
      'pv_1;31/05/2019;Résine;',
      ' Pv\u00a01 ;31/05/2019;Résine;',
    ];
    const ids = await staged(file(rows), 'seizure_id, key::VARCHAR AS key');
    expect(new Set(ids.map((row) => JSON.stringify(row))).size).toBe(1);
  });

  test('a reference is the hash of what it refers to, whoever says it', async () => {
    const [seizure] = await staged(file(['PV1;31/05/2019;Résine;S 17']), 'report_ref AS report');
    const reports = {
      header: 'report_id;received_on;origin;follow_up',
      rows: ['s 17;03/05/2019;riverain;'],
      source: 'cross-77',
    };
    expect(await staged(reports, 'report_id AS report')).toEqual([seizure]);
  });

  test('the number of a seizure is not that of a report', async () => {
    const [row] = await staged(
      file(['A1;31/05/2019;Résine;A1']),
      'seizure_id = report_ref AS same',
    );
    expect(row).toEqual({ same: false });
  });
});

describe('a number that is not there yet', () => {
  test.each(['en cours', 'EN ATTENTE', '0', 'à compléter', 'sans', 'X'])(
    '%j names no procedure',
    async (cell) => {
      const rows = [`${cell};01/07/2019;herbe`, '2019/000;01/07/2019;herbe'];
      const file = { header: 'numéro;date;produit', rows, kind: 'seizures' };
      const staged = await stagedValues(engine, file, 'identified AS value');
      expect(staged.map(({ value }) => value)).toEqual([false, true]);
    },
  );
});

describe('keys', () => {
  const keys = async (header: string, rows: readonly string[], more: Partial<RowsFile> = {}) =>
    (await staged({ header, rows, ...more }, 'key::VARCHAR AS key')).map(({ key }) => key);

  test('joined from parts never collide', async () => {
    const header = 'occurred_on;product;commune;neighbourhood';
    const rows = [
      '31/05/2019;r;X-Y;Z',
      '31/05/2019;r;X;Y-Z',
      '31/05/2019;r;;X-Y',
      '31/05/2019;r;X-Y;',
    ];
    expect(new Set(await keys(header, rows)).size).toBe(4);
  });

  test('of seizures have the product beside the number', async () => {
    const header = 'seizure_id;occurred_on;product;quantity';
    const [one, other, again] = await keys(header, [
      ...['P1;31/05/2019;Résine;1', 'P1;31/05/2019;Herbe;1', 'P1;03/05/2019;RESINE;2'],
    ]);
    expect(one).not.toBe(other);
    expect(again).toBe(one);
  });

  test('of rows without a number have the quantity, but where rows are counts', async () => {
    const [one, other] = await keys('occurred_on;product;quantity', [
      ...['31/05/2019;Résine;1', '31/05/2019;Résine;2'],
    ]);
    expect(one).not.toBe(other);
    const [first, second] = await keys('occurred_on;product;quantity;count', [
      ...['31/05/2019;Résine;1;3', '31/05/2019;Résine;2;4'],
    ]);
    expect(first).toBe(second);
  });

  test('have their source and their kind', async () => {
    const header = 'occurred_on;product';
    const [one] = await keys(header, ['31/05/2019;Résine']);
    const [other] = await keys(header, ['31/05/2019;Résine'], { source: 'douane' });
    expect(one).not.toBe(other);
  });
});

describe('rows that are refused', () => {
  test('for the first thing wrong, in the order of the fields', async () => {
    expect(
      await reasons({
        header: 'custody;occurred_on;offence',
        rows: ['?;31/02/2019;usage', '?;31/05/2019;usage', 'oui;;usage', 'oui;31/05/2019;usage'],
      }),
    ).toEqual(['occurred_on:not-a-date', 'custody:not-yes-no', 'occurred_on:missing', null]);
  });

  test('as lines of totals, rather than for the date they lack', async () => {
    expect(
      await reasons({
        header: 'product;occurred_on;quantity',
        rows: [
          ...['Total;;120', 'TOTAL GÉNÉRAL;;120', 'Sous-total Noisiel;;12', 'sous total;;12'],
          ...['Grand total;;120', ';;total 120', 'Totalement inconnu;31/05/2019;12'],
        ],
      }),
    ).toEqual([...Array(6).fill(':total-line'), null]);
  });

  test.each(['Total', 'SOUS-TOTAL', 'Ensemble', 'cumul'])(
    'as lines of totals, where %s stands for the product',
    async (product) => {
      const rows = [`01/07/2019;${product};12`, '01/07/2019;herbe;12', '01/07/2019;;12'];
      const file = { header: 'date;produit;quantité', rows, kind: 'seizures' };
      const staged = await stagedValues(engine, file, 'reason AS value');
      expect(staged.map(({ value }) => value)).toEqual([':total-line', null, null]);
    },
  );

  test('as numbers that a spreadsheet has shortened', async () => {
    const numbers = ['1,90701E+11', '1.9e+11', '5E12', 'E+1', '2019/E+12'];
    const rows = numbers.map((number) => `${number};01/07/2019;herbe`);
    const file = { header: 'N° saisie;date;produit', rows, kind: 'seizures' };
    const staged = await stagedValues(engine, file, 'reason AS value');
    const rounded = 'seizure_id:rounded-number';
    expect(staged.map(({ value }) => value)).toEqual([rounded, rounded, null, null, null]);
  });

  test('as counts that carry a number, unless the profile says that they do', async () => {
    const file = {
      header: 'arrest_id;occurred_on;offence;count',
      rows: ['P1;31/05/2019;usage;1', 'P1;31/05/2019;usage;12', ';31/05/2019;usage;12'],
    };
    expect(await reasons(file)).toEqual([null, 'count:count-with-identifier', null]);
    expect(await reasons({ ...file, profile: { aggregated: true } })).toEqual([null, null, null]);
  });

  test('without a number of events in a column of them, but for one that has its own number', async () => {
    const rows = ['31/05/2019;usage;12', '31/05/2019;usage;', '31/05/2019;usage;-'];
    const counted = { header: 'occurred_on;offence;count', rows };
    expect(await reasons(counted)).toEqual([null, 'count:missing', 'count:missing']);
    const numbered = {
      header: 'arrest_id;occurred_on;offence;count',
      rows: rows.map((row) => `PV 1;${row}`),
    };
    expect((await reasons(numbered)).slice(1)).toEqual([null, null]);
    const unsaid = { header: 'occurred_on;offence', rows: ['31/05/2019;usage'] };
    expect(await reasons(unsaid)).toEqual([null]);
  });
});

describe('a profile', () => {
  test('keeps the rows that it wants, the others are skipped whatever is in them', async () => {
    expect(
      await reasons({
        header: 'occurred_on;product;Statut',
        rows: ['31/05/2019;a;Validé', 'hier;b;brouillon', '31/05/2019;c;', 'hier;d;VALIDE'],
        profile: { rows: { statut: ['validé', 'clos'] } },
      }),
    ).toEqual([null, 'skip', 'skip', 'occurred_on:not-a-date']);
  });

  test('keeps rows by a column that is a field as well', async () => {
    const file = {
      header: 'occurred_on;product',
      rows: ['31/05/2019;Herbe', '31/05/2019;Crack', 'hier;herbe'],
      profile: { rows: { product: ['herbe'] } },
    };
    expect(await reasons(file)).toEqual([null, 'skip', 'occurred_on:not-a-date']);
  });

  test('says what cells mean, before they are typed', async () => {
    const rows = ['31/05/2019;Usage;G', '31/05/2019;Trafic;L', '31/05/2019;ILS;'];
    const file = {
      header: 'occurred_on;offence;custody',
      rows,
      profile: {
        values: { custody: { g: 'oui', L: 'non' }, offence: { ils: "l'usage", '*': 'x' } },
      },
    };
    expect(await staged(file, 'offence, custody')).toEqual([
      { offence: 'x', custody: true },
      { offence: 'x', custody: false },
      { offence: "l'usage", custody: null },
    ]);
  });

  test('gives every row the same value', async () => {
    const file = {
      header: 'occurred_on;product;quantity',
      rows: ['31/05/2019;Résine;1', '31/05/2019;Herbe;2'],
      profile: { fixed: { unit: 'Kg', force: "l'Armée" } },
    };
    expect(await staged(file, 'unit, force')).toEqual(
      Array(2).fill({ unit: 'kg', force: "l'armee" }),
    );
  });
});
