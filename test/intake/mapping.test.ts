import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { candidateOf, type Mapping, type MappingRequest } from '../../src/intake/candidate.ts';
import { headerName } from '../../src/intake/header-name.ts';
import { mapColumns } from '../../src/intake/mapping.ts';
import type { Profile } from '../../src/intake/profile.ts';

const map = (header: string, more: Partial<MappingRequest> = {}): Mapping =>
  mapColumns({
    ...{ file: 'a.csv', header: header.split(';'), kinds, kind: undefined, profile: undefined },
    ...more,
  });
const profiled = (profile: Omit<Profile, 'name'>) => ({ profile: { name: 'test', ...profile } });
/** Field → column or fixed value. */
const origins = (mapping: Mapping) =>
  Object.fromEntries(
    [...mapping.origins].map(([name, origin]) => [
      name,
      'column' in origin ? origin.column : origin.fixed,
    ]),
  );
/** What a mapping is refused for. */
const refusal = (...request: Parameters<typeof map>) => {
  try {
    map(...request);
  } catch (error) {
    return error;
  }
  throw new Error('it was mapped');
};

describe('headers', () => {
  test('are known in French and in English, in any letters', () => {
    const french = map('N° PV;DATE DES FAITS;Produit saisi;Qté;Unité');
    expect(french.kind.name).toBe('seizures');
    expect(origins(french)).toEqual({
      ...{ seizure_id: 0, occurred_on: 1, product: 2, quantity: 3, unit: 4 },
    });
    const english = map('Seizure number;date_of_seizure;Drug;Quantity seized;UNIT');
    expect(origins(english)).toEqual(origins(french));
  });

  test.each(['N° PV', 'Nº PV', 'n° pv', 'N_PV', ' N°  Pv ', 'N° P.V.', 'N°\u00a0PV'])(
    '%j is the number of a seizure',
    (header) => {
      expect(origins(map(`${header};Date;Produit`))).toMatchObject({ seizure_id: 0 });
    },
  );

  test('of the declarations lead to their field, each alone', () => {
    const request = { file: 'a.csv', kinds, kind: undefined, profile: undefined };
    const astray = kinds.flatMap((kind) =>
      kind.fields.flatMap(({ name, headers }) =>
        [name, ...headers].filter(
          (header) =>
            !candidateOf(kind, { ...request, header: [header] }, [
              headerName(header),
            ]).mapping.origins.has(name),
        ),
      ),
    );
    expect(astray).toEqual([]);
  });

  test('of no field are named, empty ones are not', () => {
    expect(map('Date;Produit;Nom du mis en cause;;Adresse').unmapped).toEqual([
      'Nom du mis en cause',
      'Adresse',
    ]);
  });
});

describe('a header that says the unit', () => {
  test.each([
    ['POIDS (KG)', 'kg'],
    ['Quantité [g]', 'g'],
    ['quantité en grammes', 'g'],
    ['quantity_g', 'g'],
    ['weight_kg', 'kg'],
    ['POIDS_EN_KG', 'kg'],
    ['Poids net kg', 'kg'],
    ['qté saisie - g', 'g'],
    ['Quantité (comprimés)', 'tablet'],
  ])('%s is a quantity in %s', (header, unit) => {
    expect(origins(map(`Date;Produit;${header}`))).toMatchObject({ quantity: 2, unit });
  });

  test('says it of no row that has a column for it', () => {
    expect(origins(map('Date;Produit;Poids (kg);Unité'))).toMatchObject({ quantity: 2, unit: 3 });
  });

  test.each(['Poids net', 'Quantité totale', 'Quantité (approx.)'])('%s says none', (header) => {
    const found = origins(map(`Date;Produit;${header}`));
    expect([found.quantity, found.unit]).toEqual([2, undefined]);
  });

  test.each(['Quantité en vrac', 'quantity_seized_total_x', 'taux_g', 'montant_eur'])(
    '%s is no quantity',
    (header) => {
      expect(origins(map(`Date;Produit;${header}`))).not.toHaveProperty('quantity');
    },
  );

  test.each([' ', '_', '(', 'en ', 'kg '])('of many %j is read as soon as any other', (part) => {
    const header = `Poids${part.repeat(50_000)}1`;
    expect(map(`Date;Produit;${header}`).unmapped).toEqual([header]);
  });

  test.each(['Qté;Poids (g)', 'Poids;poids_g', 'Quantité;Volume (l)'])(
    'is asked about where another says no unit: %s',
    (columns) => {
      expect(() => map(`Date;Produit;${columns}`)).toThrow(
        expect.objectContaining({ code: 'ambiguous-columns' }),
      );
    },
  );

  test('is not asked, where a column says the unit of each row', () => {
    const mapping = map('Date;Produit;Qté;Unité;Poids (g)');
    expect(origins(mapping)).toMatchObject({ quantity: 2, unit: 3 });
    expect(mapping.unmapped).toEqual(['Poids (g)']);
  });
});

describe('a header that says of what it is', () => {
  test.each(['Commune (domicile)', 'Commune (siège du service)', 'Quartier [naissance]'])(
    '%s is not where it happened',
    (header) => {
      expect(map(`Date;Produit;${header}`).unmapped).toEqual([header]);
    },
  );

  test.each([
    'Numéraire (XPF)',
    'Espèces (CHF)',
    'Numéraire (en milliers)',
    'Quantité (en milliers)',
  ])('%s is in another measure', (header) => {
    expect(map(`Date;Produit;${header}`).unmapped).toEqual([header]);
  });

  test('explains it all the same in brackets', () => {
    expect(origins(map('Date (JJ/MM/AAAA);Produit (nature);Commune (INSEE)'))).toMatchObject({
      ...{ occurred_on: 0, product: 1 },
    });
  });
});

describe('a header that says money', () => {
  test.each([
    'Numéraire (€)',
    'Numéraire saisi [EUR]',
    'montant numéraire en euros',
    'cash_seized_eur',
    'Espèces saisies €',
    'cash_eur',
  ])('%s is cash', (header) => {
    expect(origins(map(`Date;Produit;${header}`))).toMatchObject({ cash_eur: 2 });
  });

  test.each(['Numéraire (k€)', 'Numéraire (kEUR)', 'cash seized M€', 'Espèces (milliers d’euros)'])(
    '%s is none, as it is not in euros',
    (header) => {
      expect(map(`Date;Produit;${header}`).unmapped).toEqual([header]);
    },
  );

  test.each(['Quantité (€)', 'Amount (EUR)', 'amount_eur', 'Véhicules (€)', 'Véhicules (kg)'])(
    '%s is neither a quantity nor a number',
    (header) => {
      expect(map(`Date;Produit;${header}`).unmapped).toEqual([header]);
    },
  );
});

describe('the kind', () => {
  test.each([
    ['seizures', 'Date;Produit;Quantité'],
    ['arrests', 'Date;Infraction;GAV'],
    ['reports', 'Date de réception;Origine;Doublon'],
  ])('%s is told by its columns', (kind, header) => {
    expect(map(header).kind.name).toBe(kind);
  });

  test('that no column tells is asked for', () => {
    expect(refusal('Date;Service')).toMatchObject({
      code: 'unknown-kind',
      params: { known: kinds.map(({ name }) => name).join('|') },
    });
    expect(map('Date;Service', { kind: 'arrests' }).kind.name).toBe('arrests');
  });

  test('that is asked for and does not exist is refused', () => {
    expect(refusal('Date;Produit', { kind: 'saisies' })).toMatchObject({ code: 'unknown-kind' });
  });

  test('that is asked for against the columns is refused', () => {
    expect(refusal('Date;Infraction;GAV', { kind: 'seizures' })).toMatchObject({
      code: 'wrong-kind',
      params: { asked: 'seizures', found: 'arrests' },
    });
  });

  test('of a profile counts, unless another is asked for', () => {
    const profile = profiled({ kind: 'arrests' });
    expect(map('Date;Service', profile).kind.name).toBe('arrests');
    expect(map('Date;Service', { ...profile, kind: 'reports' }).kind.name).toBe('reports');
  });
});

describe('what can not be mapped', () => {
  test('two columns of one field are shown', () => {
    expect(refusal('Date;Produit;Nature produit;Quantité')).toMatchObject({
      code: 'ambiguous-columns',
      params: { field: 'product', columns: '« Produit », « Nature produit »', first: 'Produit' },
    });
  });

  test('the same header twice is two columns', () => {
    expect(refusal('Date;Produit;Produit')).toMatchObject({ code: 'ambiguous-columns' });
  });

  test('a required field without a column is named, with the headers', () => {
    expect(refusal('Produit;Quantité')).toMatchObject({
      code: 'missing-columns',
      params: { fields: 'occurred_on', first: 'occurred_on', headers: 'Produit · Quantité' },
    });
  });
});

describe('a profile', () => {
  test('with columns decides alone: nothing else of the file is read', () => {
    const mapping = map(
      'Colonne 1;Colonne 2;Quantité;Produit',
      profiled({ kind: 'seizures', columns: { occurred_on: 'colonne_1', product: 'COLONNE 2' } }),
    );
    expect(origins(mapping)).toEqual({ occurred_on: 0, product: 1 });
    expect(mapping.unmapped).toEqual(['Quantité', 'Produit']);
  });

  test('that names a header the file lacks is an error that shows them', () => {
    expect(
      refusal(
        'Date;Produit',
        profiled({ kind: 'seizures', columns: { occurred_on: 'Date', product: 'Substance' } }),
      ),
    ).toMatchObject({
      code: 'missing-columns',
      params: { fields: 'product', headers: 'Date · Produit' },
    });
  });

  test('gives fixed values, which win over columns; those of other kinds are left out', () => {
    const mapping = map(
      'Date;Produit;Unité',
      profiled({ kind: 'seizures', fixed: { unit: 'g', force: 'douane', offence: 'usage' } }),
    );
    expect(origins(mapping)).toEqual({ occurred_on: 0, product: 1, unit: 'g', force: 'douane' });
  });

  test('says which rows to keep, by a column that may be of no field', () => {
    const rows = { Statut: ['validé'] };
    const mapping = map('Date;Produit;statut', profiled({ rows }));
    expect(mapping.rows).toEqual([{ column: 2, keep: ['validé'] }]);
  });
});
