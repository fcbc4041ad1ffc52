import { describe, expect, it, test } from 'vitest';
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
});
