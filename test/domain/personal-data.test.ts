import { describe, expect, it, test } from 'vitest';
import { privacyOf } from '../../src/domain/field-privacy.ts';
import { kinds } from '../../src/domain/kinds.ts';
import { hiddenText, hidePersonal, personalSort } from '../../src/domain/personal-data.ts';
import { isPersonalHeader } from '../../src/domain/personal-headers.ts';
import { vocabularies } from '../../src/domain/vocabularies.ts';
import { personalCells, plainCells } from './personal-examples.ts';

describe('what looks personal', () => {
  it.each(personalCells)('%s: %j', (sort, text) => {
    expect(personalSort(text)).toBe(sort);
    expect(hidePersonal(text)).toBe(hiddenText);
  });

  it.each(plainCells)('nothing personal: %j', (text) => {
    expect(personalSort(text)).toBeUndefined();
    expect(hidePersonal(text)).toBe(text);
  });

  test('no word of a vocabulary, no header that a kind knows', () => {
    const words = Object.values(vocabularies).flatMap((vocabulary) =>
      vocabulary.flatMap(({ code, synonyms }) => [code, ...synonyms]),
    );
    const headers = kinds.flatMap(({ fields }) => fields.flatMap((field) => [...field.headers]));
    expect(words.length).toBeGreaterThan(500);
    expect([...words, ...headers].filter((word) => personalSort(word) !== undefined)).toEqual([]);
    expect(headers.filter(isPersonalHeader)).toEqual([]);
  });
});

describe('where a number of a service stands', () => {
  const { hidden } = privacyOf({ type: 'identifier' });

  test.each([
    ...['06 12 34 56 78', '06.12.34.56.78', '06 123 456 78', 'tel 0612345678'],
    ...['+33612345678', 'DUPONT Jean', 'vu par Jean DUPONT', 'M. XY', 'a.b@c.fr'],
    ...['DDN 12/03/1988', '3 bis avenue Foch '],
  ])('%j is none', (text) => {
    expect(hidePersonal(text, hidden)).toBe(hiddenText);
  });

  test.each([
    ...['0612345678', '2019/0612345678', '06-12345678', '0033612345678', '2019/4521', 'PV 12'],
    ...['AB-123-CD', '12/03/1988', '1850578006084', '75011/2019/012345', 'BAC Torcy 2019-12'],
  ])('%j may be one', (text) => {
    expect(hidePersonal(text, hidden)).toBe(text);
  });
});

test.each([
  ...['NOM', 'Prénom', 'nom_prénom', 'DATE DE NAISSANCE', 'Né(e) le', 'Immatriculation'],
  ...['ADRESSE', 'Téléphone', 'N° de téléphone', 'E-MAIL', 'Nationalité', 'DOB', 'Surname'],
])('a column %j is one of persons', (header) => {
  expect(isPersonalHeader(header)).toBe(true);
});

test.each(['QUARTIER', 'NOM DU QUARTIER', 'SERVICE', 'COMMUNE', 'DATE', 'MINEUR', 'POINT DE DEAL'])(
  'a column %j is none',
  (header) => {
    expect(isPersonalHeader(header)).toBe(false);
  },
);

describe('a cell of a megabyte', () => {
  it.each(['a', 'immat.', '12 rue ', 'a@b', 'm. ', '06 12 ', 'ne le ', '+33 1 2 3', '(a-z]"<'])(
    'of « %s » again and again is looked at in a moment',
    (piece) => {
      const cell = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const began = performance.now();
      personalSort(cell);
      hidePersonal(cell);
      expect(performance.now() - began).toBeLessThan(5000);
    },
  );

  it.each(['jean ', 'dupont ', 'tel', '06 '])('of « %s » as a number too', (piece) => {
    const cell = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const began = performance.now();
    hidePersonal(cell, privacyOf({ type: 'identifier' }).hidden);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
